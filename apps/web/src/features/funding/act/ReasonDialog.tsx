import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { TextArea } from '../../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import type { ReasonedAct } from './acts.js';
import { useReasonedAct } from './useReasonedAct.js';

interface ReasonDialogProps {
  readonly action: ReasonedAct;
  readonly application: { readonly id: string; readonly version: number };
  readonly onClose: () => void;
  readonly onDone: (action: ReasonedAct) => void;
}

export function ReasonDialog({ action, application, onClose, onDone }: ReasonDialogProps) {
  const { t } = useTranslation('funding');
  const formId = useId();
  const { reason, setReason, send, busy, trouble } = useReasonForm({ action, application, onDone });
  return (
    <Dialog
      title={t(`act.${action}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t(`act.${action}`)} busy={busy} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <p>{t(`consequence.${action}`)}</p>
      <form id={formId} onSubmit={(event) => void send(event)}>
        <TextArea
          label={t(`reason.${action}`)}
          required
          rows={5}
          value={reason}
          onChange={setReason}
          error={issueAt(trouble, 'reason') ?? issueAt(trouble, 'text')}
        />
      </form>
    </Dialog>
  );
}

function useReasonForm({ action, application, onDone }: Omit<ReasonDialogProps, 'onClose'>) {
  const { t } = useTranslation('funding');
  const { accountId } = useViewer();
  const toast = useToast();
  const [reason, setReason, clear] = useKept(`${accountId}:${action}:${application.id}`, '');
  const [act, busy] = useReasonedAct(action);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await act(application, reason);
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    toast(t(`done.${action}`));
    onDone(action);
  };
  return { reason, setReason, send, busy, trouble };
}
