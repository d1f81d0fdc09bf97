import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { OverviewDocument } from '../../../graphql/graphql.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { Changes } from '../Changes.js';
import '../reporting.css';
import { Fields } from './Fields.js';
import { Figures } from './Figures.js';
import { entriesOf, type Overview, workGroups } from './overview.js';
import './overview.css';
import { WorkList } from './WorkList.js';

/** Where a coordinator's day begins: what is to be done, and where the municipality stands. */
export function OverviewPage() {
  const query = useQuery({ query: OverviewDocument, variables: {} });
  return <Loaded query={query}>{({ overview }) => <Page overview={overview} />}</Loaded>;
}

function Page({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('reporting');
  const { municipality, work, asOf, comparedWith, figures, fields, changes } = overview;
  const waiting = workGroups
    .map((group) => ({ group, count: entriesOf(work, group).length }))
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => t(`overview.waiting.${group}`, { count }));
  const state = waiting.join(', ') || t('overview.waiting.nothing');
  return (
    <div className="page">
      <PageHead title={t('overview.title', { place: municipality.name })} state={state} />
      <div className="overview">
        <WorkList work={work} today={asOf} />
        <Figures figures={figures} comparedWith={comparedWith} />
        <Fields fields={fields} />
        <div className="overview__changes">
          <Changes changes={changes} />
        </div>
      </div>
    </div>
  );
}
