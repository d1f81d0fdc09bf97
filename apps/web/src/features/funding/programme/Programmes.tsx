import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { FundingProgrammesDocument, type ProgrammePartsFragment } from '../../../graphql/graphql.js';
import { Badge } from '../../../ui/Badge.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import '../funding.css';

export function Programmes() {
  const { t } = useTranslation('funding');
  const query = useQuery({ query: FundingProgrammesDocument, variables: {} });
  return (
    <div className="page">
      <PageHead title={t('programmes.title')} />
      <Loaded query={query}>
        {({ fundingProgrammes: { edges } }) =>
          edges.length === 0 ? <Empty title={t('home.noProgramme')} /> : <Table programmes={edges.map(({ node }) => node)} />
        }
      </Loaded>
    </div>
  );
}

function Table({ programmes }: { readonly programmes: readonly ProgrammePartsFragment[] }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('column.programme')}</th>
          <th scope="col">{t('programmes.reserve')}</th>
          <th scope="col">{t('programmes.window')}</th>
          <th scope="col" className="number">
            {t('budget.total')}
          </th>
          <th scope="col" className="number">
            {t('budget.free')}
          </th>
        </tr>
      </thead>
      <tbody>
        {programmes.map((programme) => (
          <tr key={programme.id} className="is-link">
            <th scope="row">
              <Link to={`/programme/${programme.id}`}>{programme.title}</Link>
            </th>
            <td data-label={t('programmes.reserve')}>
              <Reserve programme={programme} />
            </td>
            <td data-label={t('programmes.window')} className="nowrap">
              {day(programme.applicationFrom)} – {day(programme.applicationUntil)}
            </td>
            <td data-label={t('budget.total')} className="number">
              {money(programme.budgetCents)}
            </td>
            <td data-label={t('budget.free')} className="number">
              {money(programme.freeCents)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Reserve({ programme: { subjectToResolution, resolution } }: { readonly programme: ProgrammePartsFragment }) {
  const { t } = useTranslation('funding');
  if (resolution) return <Badge tone="success" text={t('programme.resolved')} />;
  return subjectToResolution ? (
    <Badge tone="warning" text={t('programme.awaitsResolution')} />
  ) : (
    <span className="quiet">{t('programme.noReserve')}</span>
  );
}
