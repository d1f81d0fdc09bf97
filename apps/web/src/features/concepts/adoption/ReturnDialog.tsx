import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { TakeConceptStepDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { TextArea } from '../../../ui/form/Field.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';
import type { Concept } from '../tree/concept-tree.js';

export function ReturnDialog({ concept, onClose }: { readonly concept: Pick<Concept, 'id' | 'version'>; readonly onClose: () => void }) {
  const { t } = useTranslation('concepts');
  const formId = useId();
  const { accountId } = useViewer();
  const [reason, setReason, clear] = useKept(`${accountId}:return:${concept.id}`, '');
  const [act] = useOneTimeAct(TakeConceptStepDocument, 'takeConceptStep');
  const toast = useToast();
  const sending = useForm({
    needs: { reason: [reason, t('needs.reason')] },
    send: () => act({ step: 'return_to_draft', expectedVersion: concept.version, reason }),
    done: () => {
      clear();
      toast(t('stepTaken.return_to_draft'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('step.return_to_draft')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('own.cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('step.return_to_draft')} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} sending={sending}>
        <TextArea label={t('form.reason')} required rows={4} value={reason} onChange={setReason} error={sending.errorAt('reason')} />
      </Form>
    </Dialog>
  );
}
