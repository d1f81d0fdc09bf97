import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { Button } from '../../ui/Button.js';
import { TextField } from '../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';

interface PasswordFormProps {
  readonly label: string;
  readonly askForCurrent?: boolean;
  readonly act: (newPassword: string, currentPassword: string) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
}

export function PasswordForm({ label, askForCurrent = false, act, onDone }: PasswordFormProps) {
  const { t } = useTranslation('identity');
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await act(next, current);
    setBusy(false);
    if (outcome.kind === 'done') onDone();
    else setTrouble(outcome);
  };
  return (
    <form className="stack sign-in__form" onSubmit={(event) => void submit(event)}>
      <ProblemSummary trouble={trouble} />
      {askForCurrent && (
        <TextField
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={setCurrent}
          error={issueAt(trouble, 'currentPassword')}
        />
      )}
      <TextField
        label={t('newPassword')}
        hint={t('passwordRule')}
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
        value={next}
        onChange={setNext}
        error={issueAt(trouble, 'newPassword')}
      />
      <div>
        <Button type="submit" variant="primary" text={label} busy={busy} />
      </div>
    </form>
  );
}
