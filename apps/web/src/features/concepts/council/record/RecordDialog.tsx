import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../../../api/autosave.js';
import { Button } from '../../../../ui/Button.js';
import { ConflictDialog } from '../../../../ui/dialog/ConflictDialog.js';
import { DateField } from '../../../../ui/form/DateField.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { Select, TextArea, TextField } from '../../../../ui/form/Field.js';
import { Form } from '../../../../ui/form/Form.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import { bodyKinds, results, type RecordForm } from './record-form.js';
import { useRecordForm } from './useRecordForm.js';
import type { CouncilRecord } from '../way.js';

interface RecordDialogProps {
  readonly kind: CouncilRecord['kind'];
  /** Null for a new one. */
  readonly record: CouncilRecord | null;
  /** The concept is adopted: what is new or different takes a reason. */
  readonly adopted: boolean;
  readonly onClose: () => void;
}

export function RecordDialog({ kind, record, adopted, onClose }: RecordDialogProps) {
  const { t } = useTranslation('council');
  const formId = useId();
  const editing = useRecordForm({ kind, record, adopted, onClose });
  const { sending, conflict, keepMine, takeTheirs } = editing;
  if (conflict) return <Both conflict={conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />;
  const title = t(record ? (adopted ? 'correct.title' : 'edit.title') : `${kind}.add`);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t(record ? 'edit.save' : `${kind}.add`)} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} className="stack" sending={sending}>
        {adopted && <p className="quiet prose">{t(record ? 'correct.text' : 'correct.lateText')}</p>}
        <Fields {...editing} />
        {adopted && <Reason {...editing} required={record === null} />}
      </Form>
    </Dialog>
  );
}

function Fields({ form, change, sending }: Pick<ReturnType<typeof useRecordForm>, 'form' | 'change' | 'sending'>) {
  const { t } = useTranslation('council');
  const bind = (field: Exclude<keyof RecordForm, 'reason'>) => ({
    label: t(`record.${field}`),
    value: form[field],
    onChange: (value: string) => change({ ...form, [field]: value }),
    error: sending.errorAt(field),
  });
  return (
    <>
      <TextField {...bind('body')} required />
      <Select {...bind('bodyKind')}>
        {bodyKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`bodyKind.${kind}`)}
          </option>
        ))}
      </Select>
      <DateField {...bind('date')} />
      <TextField {...bind('paperNumber')} optional />
      <Select {...bind('result')}>
        <option value="">{t('record.noResult')}</option>
        {results.map((result) => (
          <option key={result} value={result}>
            {t(`outcome.${result}`)}
          </option>
        ))}
      </Select>
      <TextArea {...bind('note')} optional rows={2} />
      <TextField {...bind('url')} inputMode="url" optional hint={t('record.urlHint')} />
    </>
  );
}

type ReasonProps = Pick<ReturnType<typeof useRecordForm>, 'form' | 'change' | 'sending'> & { readonly required: boolean };

function Reason({ form, change, sending, required }: ReasonProps) {
  const { t } = useTranslation('council');
  return (
    <TextArea
      label={t('correct.reason')}
      hint={required ? undefined : t('correct.reasonHint')}
      required={required}
      rows={2}
      value={form.reason}
      onChange={(reason) => change({ ...form, reason })}
      error={sending.errorAt('reason')}
    />
  );
}

interface BothProps {
  readonly conflict: Conflict;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody else changed the meeting meanwhile: codes are put into words, then the person chooses. */
function Both({ conflict, ...choices }: BothProps) {
  const { t } = useTranslation('council');
  const said = (field: string, value: string | null) => {
    if (value === null) return null;
    if (field === 'result') return t(`outcome.${value as 'noted'}`, { defaultValue: value });
    return field === 'bodyKind' ? t(`bodyKind.${value as 'council'}`, { defaultValue: value }) : value;
  };
  const fields = conflict.fields.map((one) => ({
    ...one,
    yours: said(one.field, one.yours),
    current: said(one.field, one.current),
  }));
  return (
    <ConflictDialog
      conflict={{ ...conflict, fields }}
      fieldName={(field) => t(`record.${field as 'body'}`, { defaultValue: field })}
      {...choices}
    />
  );
}
