import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExampleBadge } from '../../ui/Badge.js';
import { useFormats } from '../../ui/format.js';
import { PaneHead } from '../concepts/PaneHead.js';
import { AnswerProposal } from './AnswerProposal.js';
import { titleOf, type Proposal } from './proposal-list.js';
import { ProposalBadge } from './ProposalBadge.js';
import { ProposedWords } from './ProposedWords.js';
import { WithdrawProposal } from './WithdrawProposal.js';

interface ProposalPaneProps {
  readonly proposal: Proposal;
  readonly own: boolean;
  readonly onNext: (() => void) | null;
}

/** One proposal: what it would change, why, and what became of it. */
export function ProposalPane({ proposal, own, onNext }: ProposalPaneProps) {
  const { t } = useTranslation('proposals');
  const { day } = useFormats();
  const { municipality, kind, fieldCode, fieldTitle, placeTitle, note, state, origin, availableActions } = proposal;
  const title = titleOf(proposal);
  return (
    <article className="stack">
      <PaneHead
        trail={[`${fieldCode} ${fieldTitle}`, placeTitle].filter(Boolean).join(' › ')}
        title={title}
        documentTitle={`${title} · ${t(`state.${state}`)}`}
      >
        <span className="small quiet">
          {t('from', { kind: t(`kind.${kind}`), place: municipality.name, day: day(proposal.proposedAt), number: proposal.releaseNumber })}
        </span>
        <ProposalBadge state={state} />
        <ExampleBadge origin={origin} />
      </PaneHead>
      <ProposedWords proposal={proposal} />
      <section className="stack stack--tight">
        <h3>{t('note')}</h3>
        <p className="prose">{note}</p>
      </section>
      <Outcome proposal={proposal} own={own} />
      {own && (
        <p>
          <Link to={`/konzept/${proposal.itemId}`}>{t('toItem')}</Link>
        </p>
      )}
      {availableActions.includes('withdraw') && <WithdrawProposal proposal={proposal} />}
      {!own && <AnswerProposal proposal={proposal} onNext={onNext} />}
    </article>
  );
}

function Outcome({ proposal, own }: Pick<ProposalPaneProps, 'proposal' | 'own'>) {
  const { t } = useTranslation('proposals');
  const { state } = proposal;
  if (state === 'open') return own ? <p className="quiet">{t('waiting')}</p> : null;
  if (state === 'withdrawn') return <p className="quiet">{t('withdrawn')}</p>;
  return <Answered proposal={proposal} state={state} own={own} />;
}

type AnsweredProps = Pick<ProposalPaneProps, 'proposal' | 'own'> & { readonly state: 'taken_up' | 'declined' };

function Answered({ proposal: { answer, answeredAt, takenItemId }, state, own }: AnsweredProps) {
  const { t } = useTranslation('proposals');
  const { day } = useFormats();
  return (
    <section className="proposal-answer stack stack--tight">
      <h3>{t(`answered.${state}`, { day: answeredAt ? day(answeredAt) : '' })}</h3>
      {answer && <p className="prose">{answer}</p>}
      {takenItemId && (own ? <p className="quiet">{t('inDraft')}</p> : <DraftLink itemId={takenItemId} />)}
    </section>
  );
}

function DraftLink({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('proposals');
  return (
    <p>
      <Link to={`/rahmenkonzept/entwurf/${itemId}`}>{t('toDraftItem')}</Link>
    </p>
  );
}
