import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../ui/values/format.js';
import { concerning, type Proposal } from '../proposal-list.js';
import { ProposalBadge } from '../ProposalBadge.js';
import { useProposals } from '../useProposals.js';

/** In the draft: what municipalities proposed for this item, so that taken words keep the name they came with. */
export function ItemProposals({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('proposals');
  const [{ data }] = useProposals('cache-first');
  const found = data ? concerning(data.frameworkProposals, itemId).filter(({ state }) => state !== 'withdrawn') : [];
  if (found.length === 0) return null;
  return (
    <section className="stack stack--close">
      <h3>{t('ofItem')}</h3>
      <ul role="list" className="link-list">
        {found.map((proposal) => (
          <Line key={proposal.id} proposal={proposal} itemId={itemId} />
        ))}
      </ul>
    </section>
  );
}

function Line({ proposal, itemId }: { readonly proposal: Proposal; readonly itemId: string }) {
  const { t } = useTranslation('proposals');
  const { day } = useFormats();
  const { id, state, municipality, proposedAt, answeredAt, takenItemId } = proposal;
  const text = takenItemId === itemId ? 'taken' : 'proposedBy';
  return (
    <li>
      <ProposalBadge state={state} />
      <Link to={`/vorschlaege/${id}`}>{t(text, { place: municipality.name, day: day(answeredAt ?? proposedAt) })}</Link>
    </li>
  );
}
