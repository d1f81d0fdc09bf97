import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { AnswerProposalDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Choices } from '../../../ui/form/Choices.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { TextArea } from '../../../ui/form/Field.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';
import type { Proposal } from '../proposal-list.js';

interface AnswerDialogProps {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

const choices = ['declined', 'taken_up'] as const;

/** An answer the municipality reads; what was typed is kept until it is sent. */
export function AnswerDialog({ proposal, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('proposals');
  const formId = useId();
  const { form, change, sending } = useAnswer(proposal, onClose);
  const declines = form.state === 'declined';
  return (
    <Dialog
      title={t('answer.title', { place: proposal.municipality.shortName })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('answer.act')} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} className="stack" sending={sending}>
        <Choices
          legend={t('answer.choice')}
          choices={choices.map((value) => ({ value, label: t(`answer.${value}`), text: t(`answer.${value}Text`) }))}
          value={form.state}
          onChange={(state) => change({ ...form, state })}
        />
        <TextArea
          label={t(declines ? 'answer.reason' : 'answer.text')}
          required={declines}
          optional={!declines}
          rows={4}
          value={form.answer}
          onChange={(answer) => change({ ...form, answer })}
          error={sending.errorAt('answer')}
        />
      </Form>
    </Dialog>
  );
}

interface AnswerForm {
  readonly state: (typeof choices)[number];
  readonly answer: string;
}

function useAnswer(proposal: Proposal, onClose: () => void) {
  const { t } = useTranslation('proposals');
  const { accountId } = useViewer();
  const [form, change, clear] = useKept<AnswerForm>(`${accountId}:answer:${proposal.id}`, { state: 'declined', answer: '' });
  const [act] = useOneTimeAct(AnswerProposalDocument, 'answerProposal');
  const toast = useToast();
  const takeUp = form.state === 'taken_up';
  const sending = useForm({
    needs: { answer: [takeUp || form.answer, t('answer.needsReason')] },
    send: () => act({ input: { proposalId: proposal.id, takeUp, intoDraft: false, answer: form.answer } }),
    done: () => {
      clear();
      toast(t('answer.sent', { place: proposal.municipality.shortName }));
      onClose();
    },
  });
  return { form, change, sending };
}
