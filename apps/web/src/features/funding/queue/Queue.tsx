import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FundingApplicationsDocument, type FundingApplicationsQuery } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../../ui/page/Pagination.js';
import { QueueFilter } from './QueueFilter.js';
import { QueueTable } from './QueueTable.js';
import { filterIsSet, useQueueView } from './useQueueView.js';
import '../funding.css';

/** What municipalities have submitted, the view of it in the address. */
export function Queue() {
  const { t } = useTranslation('funding');
  const view = useQueueView();
  const { after, offset } = usePagePosition();
  const query = useQuery({ query: FundingApplicationsDocument, variables: { first: 50, after, filter: view.filter, sort: view.sort } });
  const total = query[0].data?.fundingApplications.totalCount;
  return (
    <div className="page page--wide">
      <PageHead title={t('queue.title')} state={total === undefined ? undefined : t('queue.total', { count: total })} />
      <QueueFilter view={view} />
      <Loaded query={query}>
        {({ fundingApplications }) => <Page list={fundingApplications} offset={offset} filtered={filterIsSet(view.filter)} />}
      </Loaded>
    </div>
  );
}

interface PageProps {
  readonly list: FundingApplicationsQuery['fundingApplications'];
  readonly offset: number;
  readonly filtered: boolean;
}

function Page({ list: { edges, totalCount, pageInfo }, offset, filtered }: PageProps) {
  const { t } = useTranslation('funding');
  if (edges.length === 0) {
    return filtered ? (
      <Empty title={t('queue.nothing')} action={<ButtonLink to="/foerderung">{t('queue.showAll')}</ButtonLink>} />
    ) : (
      <Empty title={t('queue.empty')} action={<ButtonLink to="/programme">{t('queue.toProgrammes')}</ButtonLink>}>
        {t('queue.emptyText')}
      </Empty>
    );
  }
  return (
    <>
      <QueueTable rows={edges.map(({ node }) => node)} />
      <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
    </>
  );
}
