import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { TextArea } from '../../../ui/form/Field.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';
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
  const { reason, setReason, sending } = useReasonForm({ action, application, onDone });
  return (
    <Dialog
      title={t(`act.${action}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t(`act.${action}`)} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <p>{t(`consequence.${action}`)}</p>
      <Form id={formId} sending={sending}>
        <TextArea
          label={t(`reason.${action}`)}
          required
          rows={5}
          value={reason}
          onChange={setReason}
          error={sending.errorAt('reason') ?? sending.errorAt('text')}
        />
      </Form>
    </Dialog>
  );
}

function useReasonForm({ action, application, onDone }: Omit<ReasonDialogProps, 'onClose'>) {
  const { t } = useTranslation('funding');
  const { accountId } = useViewer();
  const toast = useToast();
  const [reason, setReason, clear] = useKept(`${accountId}:${action}:${application.id}`, '');
  const [act] = useReasonedAct(action);
  const sending = useForm({
    needs: { reason: [reason, t(`needsReason.${action}`)] },
    send: () => act(application, reason),
    done: () => {
      clear();
      toast(t(`done.${action}`));
      onDone(action);
    },
  });
  return { reason, setReason, sending };
}
