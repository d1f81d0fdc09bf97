import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../api/act.js';
import { useKept } from '../../api/kept.js';
import { useViewer } from '../../api/viewer.js';
import { TakeConceptStepDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { TextArea } from '../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import type { Concept } from './concept-tree.js';

export function ReturnDialog({ concept, onClose }: { readonly concept: Pick<Concept, 'id' | 'version'>; readonly onClose: () => void }) {
  const { t } = useTranslation('concepts');
  const formId = useId();
  const { accountId } = useViewer();
  const [reason, setReason, clear] = useKept(`${accountId}:return:${concept.id}`, '');
  const [act, busy] = useOneTimeAct(TakeConceptStepDocument, 'takeConceptStep');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await act({ step: 'return_to_draft', expectedVersion: concept.version, reason });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    toast(t('stepTaken.return_to_draft'));
    onClose();
  };
  return (
    <Dialog
      title={t('step.return_to_draft')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('own.cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('step.return_to_draft')} busy={busy} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <form id={formId} onSubmit={(event) => void send(event)}>
        <TextArea label={t('form.reason')} required rows={4} value={reason} onChange={setReason} error={issueAt(trouble, 'reason')} />
      </form>
    </Dialog>
  );
}
