import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExampleBadge } from '../../ui/Badge.js';
import { useFormats } from '../../ui/values/format.js';
import { PaneHead } from '../../ui/tree/PaneHead.js';
import { AnswerProposal } from './answer/AnswerProposal.js';
import { titleOf, type Proposal } from './proposal-list.js';
import { ProposalBadge } from './ProposalBadge.js';
import { ProposedWords } from './ProposedWords.js';
import { WithdrawProposal } from './propose/WithdrawProposal.js';

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

function Answered({ proposal, state, own }: AnsweredProps) {
  const { t } = useTranslation('proposals');
  const { day } = useFormats();
  const { answer, answeredAt, takenItemId } = proposal;
  return (
    <section className="proposal-answer stack stack--tight">
      <h3>{t(`answered.${state}`, { day: answeredAt ? day(answeredAt) : '' })}</h3>
      {answer && <p className="prose">{answer}</p>}
      {takenItemId && <Taken proposal={proposal} itemId={takenItemId} own={own} />}
    </section>
  );
}

type TakenProps = Pick<ProposalPaneProps, 'proposal' | 'own'> & { readonly itemId: string };

/** Where the words stand now: in the draft, and once that is released, in the framework. */
function Taken({ proposal: { takenReleaseNumber: number }, itemId, own }: TakenProps) {
  const { t } = useTranslation('proposals');
  const released = number !== null;
  return (
    <>
      {(released || own) && <p className="quiet">{released ? t('inRelease', { number }) : t('inDraft')}</p>}
      {!own && (
        <p>
          <Link to={`${released ? '/rahmenkonzept' : '/rahmenkonzept/entwurf'}/${itemId}`}>
            {t(released ? 'toReleasedItem' : 'toDraftItem')}
          </Link>
        </p>
      )}
    </>
  );
}
