import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FundingApplicationsDocument, type ApplicationRowFragment } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import '../funding.css';

export function SignOffList() {
  const query = useQuery({ query: FundingApplicationsDocument, variables: { first: 50, filter: { states: ['awaiting_sign_off'] } } });
  return <Loaded query={query}>{({ fundingApplications: { edges } }) => <List rows={edges.map(({ node }) => node)} />}</Loaded>;
}

function List({ rows }: { readonly rows: readonly ApplicationRowFragment[] }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  return (
    <div className="page page--narrow">
      <PageHead title={t('signOff.title')} state={t('signOff.count', { count: rows.length })} />
      {rows.length === 0 && <Empty title={t('signOff.empty')}>{t('signOff.emptyText')}</Empty>}
      <ul role="list" className="sign-off-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/zu-unterzeichnen/${row.id}`}>
              <strong>{row.title || t('untitled')}</strong>
            </Link>
            <span className="number">{money(row.requestedCents)}</span>
            <span className="quiet small">
              {row.programme.title} · {t('signOff.since', { day: day(row.updatedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
