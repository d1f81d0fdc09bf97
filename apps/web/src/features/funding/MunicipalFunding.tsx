import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FundingApplicationsDocument, FundingProgrammesDocument, type ApplicationRowFragment } from '../../graphql/graphql.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../ui/page/Pagination.js';
import { OpenProgramme } from './programme/OpenProgramme.js';
import { StateBadge } from './StateBadge.js';
import './funding.css';

export function MunicipalFunding() {
  const { t } = useTranslation('funding');
  const { after, offset } = usePagePosition();
  const applications = useQuery({ query: FundingApplicationsDocument, variables: { first: 50, after, sort: 'updated_desc' } });
  const programmes = useQuery({ query: FundingProgrammesDocument, variables: {} });
  return (
    <div className="page stack--loose">
      <PageHead title={t('home.title')} intro={t('home.intro')} />
      <section className="stack" aria-labelledby="applications">
        <h2 id="applications">{t('home.applications')}</h2>
        <Loaded query={applications}>
          {({ fundingApplications: { edges, totalCount, pageInfo } }) => (
            <>
              <Applications rows={edges.map(({ node }) => node)} />
              <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
            </>
          )}
        </Loaded>
      </section>
      <section className="stack" aria-labelledby="programmes">
        <h2 id="programmes">{t('home.programmes')}</h2>
        <Loaded query={programmes}>
          {({ fundingProgrammes: { edges } }) =>
            edges.length === 0 ? (
              <Empty title={t('home.noProgramme')} />
            ) : (
              edges.map(({ node }) => <OpenProgramme key={node.id} programme={node} />)
            )
          }
        </Loaded>
      </section>
    </div>
  );
}

function Applications({ rows }: { readonly rows: readonly ApplicationRowFragment[] }) {
  const { t } = useTranslation('funding');
  if (rows.length === 0) return <Empty title={t('home.empty')}>{t('home.emptyText')}</Empty>;
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('column.title')}</th>
          <th scope="col">{t('column.receipt')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col" className="number">
            {t('column.requested')}
          </th>
          <th scope="col" className="number">
            {t('column.granted')}
          </th>
          <th scope="col">{t('column.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ApplicationRowFragment }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  return (
    <tr className="is-link">
      <th scope="row">
        <Link to={`/foerderung/${row.id}`}>{row.title || t('untitled')}</Link>
      </th>
      <td data-label={t('column.receipt')}>{row.receiptNumber ?? <span className="quiet">–</span>}</td>
      <td data-label={t('column.state')}>
        <StateBadge state={row.state} />
      </td>
      <td data-label={t('column.requested')} className="number">
        {money(row.requestedCents)}
      </td>
      <td data-label={t('column.granted')} className="number">
        {row.grantedCents === null ? <span className="quiet">–</span> : money(row.grantedCents)}
      </td>
      <td data-label={t('column.updated')}>{day(row.updatedAt)}</td>
    </tr>
  );
}
