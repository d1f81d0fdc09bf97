import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useSurroundings } from '../../../api/viewer.js';
import { FrameworkPresentationsDocument, type FrameworkPresentationsQuery } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Select } from '../../../ui/form/Field.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { MunicipalNav } from '../navigation/MunicipalNav.js';
import { presented, type Presented } from './way.js';
import './council.css';

type Place = FrameworkPresentationsQuery['frameworkPresentations'][number];

/** In which councils the framework was presented, municipality by municipality. */
export function PresentationsPage() {
  const query = useQuery({ query: FrameworkPresentationsDocument });
  return (
    <div className="page">
      <MunicipalNav />
      <Loaded query={query}>{({ frameworkPresentations }) => <Presentations places={frameworkPresentations} />}</Loaded>
    </div>
  );
}

const views = { gehalten: 'held', geplant: 'planned', offen: 'none' } as const satisfies Record<string, Presented['kind']>;

function Presentations({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation('council');
  const { today } = useSurroundings().installation;
  const [params, setParams] = useSearchParams();
  const rows = places.map((place) => ({ place, state: presented(place.presentations, today) }));
  const count = (kind: Presented['kind']) => rows.filter(({ state }) => state.kind === kind).length;
  const wanted = Object.entries(views).find(([view]) => view === params.get('stand'))?.[1];
  const shown = rows.filter(({ state }) => wanted === undefined || state.kind === wanted);
  return (
    <>
      <PageHead
        title={t('presentations.title')}
        state={t('presentations.state', { held: count('held'), total: rows.length })}
        intro={<p>{t('presentations.intro')}</p>}
      />
      <div className="council__filter no-print">
        <Select
          label={t('presentations.show')}
          value={params.get('stand') ?? ''}
          onChange={(stand) => setParams(stand ? { stand } : {}, { replace: true, preventScrollReset: true })}
        >
          <option value="">{t('presentations.all')}</option>
          {Object.entries(views).map(([view, kind]) => (
            <option key={view} value={view}>
              {t(`presentations.view.${kind}`)} ({count(kind)})
            </option>
          ))}
        </Select>
      </div>
      {shown.length === 0 ? <Empty title={t('presentations.nothing')} /> : <Table rows={shown} />}
    </>
  );
}

interface PresentationRow {
  readonly place: Place;
  readonly state: Presented;
}

function Table({ rows }: { readonly rows: readonly PresentationRow[] }) {
  const { t } = useTranslation('council');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('presentations.municipality')}</th>
          <th scope="col">{t('presentations.date')}</th>
          <th scope="col">{t('record.body')}</th>
          <th scope="col">{t('presentations.release')}</th>
          <th scope="col" className="number">
            {t('presentations.meetings')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.place.municipality.id} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ place: { municipality, presentations }, state }: PresentationRow) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  if (state.kind === 'none')
    return (
      <tr>
        <th scope="row">{municipality.name}</th>
        <td data-label={t('presentations.date')} className="quiet">
          {t('presentations.notYet')}
        </td>
        <td />
        <td />
        <td />
      </tr>
    );
  const { record } = state;
  const date = day(record.date);
  return (
    <tr>
      <th scope="row">
        <Link to={`/konzepte/${municipality.id}/beratungsfolge`}>{municipality.name}</Link>
      </th>
      <td data-label={t('presentations.date')}>{state.kind === 'held' ? date : t('presentations.planned', { date })}</td>
      <td data-label={t('record.body')}>
        <span>
          {record.body} <ExampleBadge origin={record.origin} />
        </span>
      </td>
      <td data-label={t('presentations.release')}>{t('record.release', { number: record.releaseNumber ?? '' })}</td>
      <td data-label={t('presentations.meetings')} className="number">
        {presentations.length}
      </td>
    </tr>
  );
}
