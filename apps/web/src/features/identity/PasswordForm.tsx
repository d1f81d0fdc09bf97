import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/form/Field.js';
import { Form } from '../../ui/form/Form.js';
import { ProblemSummary } from '../../ui/feedback/ProblemSummary.js';
import { useForm } from '../../ui/form/useForm.js';

interface PasswordFormProps {
  readonly label: string;
  readonly askForCurrent?: boolean;
  readonly act: (newPassword: string, currentPassword: string) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
}

const shortest = 8;

export function PasswordForm({ label, askForCurrent = false, act, onDone }: PasswordFormProps) {
  const { t } = useTranslation('identity');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const sending = useForm({
    needs: {
      currentPassword: [!askForCurrent || current !== '', t('needs.currentPassword')],
      newPassword: [next.length >= shortest, t('needs.newPassword')],
    },
    send: () => act(next, current),
    done: onDone,
  });
  return (
    <Form className="stack sign-in__form" sending={sending}>
      <ProblemSummary trouble={sending.trouble} />
      {askForCurrent && (
        <TextField
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={setCurrent}
          error={sending.errorAt('currentPassword')}
        />
      )}
      <TextField
        label={t('newPassword')}
        hint={t('passwordRule')}
        type="password"
        autoComplete="new-password"
        minLength={shortest}
        required
        value={next}
        onChange={setNext}
        error={sending.errorAt('newPassword')}
      />
      <div>
        <Button type="submit" variant="primary" text={label} busy={sending.busy} />
      </div>
    </Form>
  );
}
