import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../api/act.js';
import { useKept } from '../../api/kept.js';
import { useViewer } from '../../api/viewer.js';
import { AnswerProposalDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Choices } from '../../ui/Choices.js';
import { Dialog } from '../../ui/Dialog.js';
import { TextArea } from '../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import type { Proposal } from './proposal-list.js';

interface AnswerDialogProps {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

const choices = ['declined', 'taken_up'] as const;

/** An answer the municipality reads; what was typed is kept until it is sent. */
export function AnswerDialog({ proposal, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('proposals');
  const formId = useId();
  const { form, change, send, busy, trouble } = useAnswer(proposal, onClose);
  const declines = form.state === 'declined';
  return (
    <Dialog
      title={t('answer.title', { place: proposal.municipality.shortName })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('answer.act')} busy={busy} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <form id={formId} className="stack" onSubmit={(event) => void send(event)}>
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
          error={issueAt(trouble, 'answer')}
        />
      </form>
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
  const [act, busy] = useOneTimeAct(AnswerProposalDocument, 'answerProposal');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const takeUp = form.state === 'taken_up';
    const outcome = await act({ input: { proposalId: proposal.id, takeUp, intoDraft: false, answer: form.answer } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    toast(t('answer.sent', { place: proposal.municipality.shortName }));
    onClose();
  };
  return { form, change, send, busy, trouble };
}
