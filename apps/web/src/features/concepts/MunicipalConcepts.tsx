import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MunicipalConceptsDocument, type MunicipalConceptsQuery } from '../../graphql/graphql.js';
import { Badge } from '../../ui/Badge.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { MunicipalNav } from './navigation/MunicipalNav.js';

export function MunicipalConcepts() {
  const query = useQuery({ query: MunicipalConceptsDocument });
  return <Loaded query={query}>{({ municipalConcepts }) => <List concepts={municipalConcepts} />}</Loaded>;
}

type MunicipalConcept = MunicipalConceptsQuery['municipalConcepts'][number];

function List({ concepts }: { readonly concepts: readonly MunicipalConcept[] }) {
  const { t } = useTranslation('concepts');
  const adopted = concepts.filter((concept) => concept.adoptedRevision !== null).length;
  return (
    <div className="page">
      <MunicipalNav />
      <PageHead title={t('all.title')} state={t('all.state', { adopted, total: concepts.length })} intro={t('all.intro')} />
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t('all.municipality')}</th>
            <th scope="col">{t('all.status')}</th>
            <th scope="col">{t('all.resolution')}</th>
            <th scope="col" className="number">
              {t('all.items')}
            </th>
          </tr>
        </thead>
        <tbody>
          {concepts.map((concept) => (
            <Row key={concept.municipality.id} concept={concept} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ concept: { municipality, adoptedRevision, adoption, counts } }: { readonly concept: MunicipalConcept }) {
  const { t } = useTranslation('concepts');
  const { day } = useFormats();
  return (
    <tr>
      <th scope="row">
        {adoptedRevision === null ? municipality.name : <Link to={`/konzepte/${municipality.id}`}>{municipality.name}</Link>}
      </th>
      <td data-label={t('all.status')}>
        {adoptedRevision === null ? (
          <span className="quiet">{t('all.none')}</span>
        ) : (
          <Badge tone="success" text={t('state.adopted', { revision: adoptedRevision })} />
        )}
      </td>
      <td data-label={t('all.resolution')}>{adoption ? `${adoption.body}, ${day(adoption.date)}` : <span className="quiet">–</span>}</td>
      <td data-label={t('all.items')} className="number">
        {counts ? counts.total : <span className="quiet">–</span>}
      </td>
    </tr>
  );
}
