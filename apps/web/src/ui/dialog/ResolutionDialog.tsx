import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { useKept } from '../../api/kept.js';
import { Button } from '../Button.js';
import { DateField } from '../form/DateField.js';
import { Dialog } from './Dialog.js';
import { TextField } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { ProblemSummary } from '../feedback/ProblemSummary.js';
import { useForm } from '../form/useForm.js';

export interface Resolution {
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly url: string | null;
}

interface ResolutionDialogProps {
  readonly title: string;
  readonly actLabel: string;
  readonly keptAs: string;
  readonly initial: { readonly body: string; readonly date: string; readonly paperNumber?: string | null; readonly url?: string | null };
  /** What the address of the paper is for; without it none is asked for. */
  readonly urlHint?: string;
  readonly children?: ReactNode;
  readonly act: (resolution: Resolution) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Body, date and paper number of what a council or the district's assembly resolved. */
export function ResolutionDialog({ title, actLabel, urlHint, children, onClose, ...rest }: ResolutionDialogProps) {
  const { t } = useTranslation('ui');
  const formId = useId();
  const { form, change, sending } = useResolution(rest);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={actLabel} busy={sending.busy} />
        </>
      }
    >
      {children}
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} className="stack" sending={sending}>
        <Fields form={form} change={change} sending={sending} urlHint={urlHint} />
      </Form>
    </Dialog>
  );
}

type FieldsProps = Pick<ReturnType<typeof useResolution>, 'form' | 'change' | 'sending'> & { readonly urlHint: string | undefined };

function Fields({ form, change, sending: { errorAt }, urlHint }: FieldsProps) {
  const { t } = useTranslation('ui');
  return (
    <>
      <TextField
        label={t('resolution.body')}
        required
        value={form.body}
        onChange={(body) => change({ ...form, body })}
        error={errorAt('body')}
      />
      <DateField label={t('resolution.date')} value={form.date} onChange={(date) => change({ ...form, date })} error={errorAt('date')} />
      <TextField
        label={t('resolution.paperNumber')}
        optional
        value={form.paperNumber}
        onChange={(paperNumber) => change({ ...form, paperNumber })}
        error={errorAt('paperNumber')}
      />
      {urlHint && (
        <TextField
          label={t('resolution.url')}
          hint={urlHint}
          inputMode="url"
          optional
          value={form.url}
          onChange={(url) => change({ ...form, url })}
          error={errorAt('url')}
        />
      )}
    </>
  );
}

function useResolution({ keptAs, initial, act, onDone }: Pick<ResolutionDialogProps, 'keptAs' | 'initial' | 'act' | 'onDone'>) {
  const { t } = useTranslation('ui');
  const [form, change, clear] = useKept(keptAs, {
    body: initial.body,
    date: initial.date,
    paperNumber: initial.paperNumber ?? '',
    url: initial.url ?? '',
  });
  const sending = useForm({
    needs: { body: [form.body, t('resolutionNeeds.body')], date: [form.date, t('resolutionNeeds.date')] },
    send: () => act({ ...form, paperNumber: form.paperNumber.trim() || null, url: form.url.trim() || null }),
    done: () => {
      clear();
      onDone();
    },
  });
  return { form, change, sending };
}
