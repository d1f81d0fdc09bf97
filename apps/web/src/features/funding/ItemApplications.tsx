import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ApplicationsServingDocument, type ApplicationsServingQuery } from '../../graphql/graphql.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { StateBadge } from './StateBadge.js';

// An empty list names no application: the first one that serves the item has to refresh it all the same.
const applicationContext = { additionalTypenames: ['FundingApplication'] };

/** Below an item of the own concept: the applications that serve it. */
export function ItemApplications({ itemId }: { readonly itemId: string }) {
  const query = useQuery({ query: ApplicationsServingDocument, variables: { itemId }, context: applicationContext });
  return <Loaded query={query}>{({ fundingApplications }) => <Serving applications={fundingApplications} />}</Loaded>;
}

function Serving({ applications: { edges, totalCount } }: { readonly applications: ApplicationsServingQuery['fundingApplications'] }) {
  const { t } = useTranslation(['served', 'funding']);
  if (totalCount === 0) return null;
  return (
    <section className="stack stack--close">
      <h3>{t('ofItem.title')}</h3>
      <ul role="list" className="link-list">
        {edges.map(({ node: { id, title, receiptNumber, state } }) => (
          <li key={id}>
            <StateBadge state={state} />
            <Link to={`/foerderung/${id}`}>{[receiptNumber, title || t('untitled', { ns: 'funding' })].filter(Boolean).join(' · ')}</Link>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && <Link to="/foerderung">{t('ofItem.all', { count: totalCount })}</Link>}
    </section>
  );
}
