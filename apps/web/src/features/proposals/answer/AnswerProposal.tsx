import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useOneTimeAct } from '../../../api/act.js';
import { AnswerProposalDocument, ProposalDraftDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { AnswerDialog } from './AnswerDialog.js';
import { takingOf, type Draft, type DraftWord, type Proposal, type Taking } from '../proposal-list.js';
import { ReplaceDraftDialog } from './ReplaceDraftDialog.js';
import { proposalContext } from '../useProposals.js';

interface AnswerProposalProps {
  readonly proposal: Proposal;
  readonly onNext: (() => void) | null;
}

/** The planner's two ways: into the draft, or an answer with a reason. */
export function AnswerProposal({ proposal, onNext }: AnswerProposalProps) {
  const { t } = useTranslation('proposals');
  const query = useQuery({ query: ProposalDraftDocument, context: proposalContext, pause: proposal.state !== 'open' });
  if (!proposal.availableActions.includes('answer')) {
    return <ActionBar>{onNext && <Button variant="primary" icon="arrow-forward" text={t('next.label')} onClick={onNext} />}</ActionBar>;
  }
  return (
    <Loaded query={query}>
      {({ frameworkDraft }, refresh) => <Answer proposal={proposal} draft={frameworkDraft} refresh={refresh} onNext={onNext} />}
    </Loaded>
  );
}

interface AnswerProps extends AnswerProposalProps {
  readonly draft: Draft | null;
  readonly refresh: () => void;
}

function Answer({ proposal, draft, refresh, onNext }: AnswerProps) {
  const { t } = useTranslation('proposals');
  const [answering, setAnswering] = useState(false);
  const taking = takingOf(proposal, draft);
  const { take, busy, trouble } = useTake(proposal, 'version' in taking ? taking.version : null, refresh);
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <Hint kind={taking.kind} />
      <ActionBar status={<p className="small quiet key-hint">{t('next.key')}</p>}>
        {onNext && <Button variant="tertiary" icon="arrow-forward" text={t('next.label')} onClick={onNext} />}
        <Button text={t('answer.open')} aria-haspopup="dialog" onClick={() => setAnswering(true)} />
        {taking.kind === 'ready' && <Button variant="primary" text={t('take.act')} busy={busy} onClick={() => void take()} />}
        {taking.kind === 'moved' && <Replace proposal={proposal} words={taking.words} take={take} busy={busy} />}
      </ActionBar>
      {answering && <AnswerDialog proposal={proposal} onClose={() => setAnswering(false)} />}
    </>
  );
}

function Hint({ kind }: Pick<Taking, 'kind'>) {
  const { t } = useTranslation('proposals');
  if (kind === 'no-draft') return <NoDraft />;
  return kind === 'ready' ? null : <p>{t(`take.${kind}`)}</p>;
}

interface ReplaceProps {
  readonly proposal: Proposal;
  readonly words: readonly DraftWord[];
  readonly take: () => Promise<void>;
  readonly busy: boolean;
}

function Replace({ proposal, words, take, busy }: ReplaceProps) {
  const { t } = useTranslation('proposals');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="primary" text={t('take.act')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && (
        <ReplaceDraftDialog proposal={proposal} words={words} busy={busy} onReplace={() => void take().then(close)} onClose={close} />
      )}
    </>
  );
}

function NoDraft() {
  const { t } = useTranslation('proposals');
  return (
    <Notice tone="info" title={t('noDraft.title')}>
      <p>
        {t('noDraft.text')} <Link to="/rahmenkonzept/entwurf">{t('noDraft.link')}</Link>
      </p>
    </Notice>
  );
}

/** After a refusal the draft is read again: somebody may have changed it meanwhile. */
function useTake(proposal: Proposal, draftVersion: number | null, refresh: () => void) {
  const { t } = useTranslation('proposals');
  const [act, busy] = useOneTimeAct(AnswerProposalDocument, 'answerProposal');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const take = async () => {
    const outcome = await act({ input: { proposalId: proposal.id, takeUp: true, intoDraft: true, draftVersion } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') toast(t('take.done', { place: proposal.municipality.shortName }));
    else refresh();
  };
  return { take, busy, trouble };
}
