import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PublishedConceptsDocument, type PublicationPartsFragment } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { neighbours as address } from './addresses.js';
import { OwnPublication } from './publication/OwnPublication.js';
import { publicationContext } from './neighbourContext.js';

/** Whose adopted concept one may start from, and what is shown of the own one. */
export function NeighbourList() {
  const query = useQuery({ query: PublishedConceptsDocument, context: publicationContext });
  return (
    <div className="page">
      <ConceptNav />
      <Loaded query={query}>
        {({ publishedConcepts: { own, neighbours, availableActions } }) => (
          <>
            <Neighbours concepts={neighbours} />
            <OwnPublication own={own} actions={availableActions} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Neighbours({ concepts }: { readonly concepts: readonly PublicationPartsFragment[] }) {
  const { t } = useTranslation('neighbour');
  return (
    <>
      <PageHead title={t('title')} state={t('count', { count: concepts.length })} intro={<p>{t('intro')}</p>} />
      {concepts.length === 0 ? <Empty title={t('empty')}>{t('emptyText')}</Empty> : <Table concepts={concepts} />}
    </>
  );
}

function Table({ concepts }: { readonly concepts: readonly PublicationPartsFragment[] }) {
  const { t } = useTranslation('neighbour');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('municipality')}</th>
          <th scope="col">{t('adopted')}</th>
          <th scope="col">{t('published')}</th>
          <th scope="col" className="number">
            {t('items')}
          </th>
          {(['adapted', 'own', 'omitted'] as const).map((stance) => (
            <th key={stance} scope="col" className="number">
              {t(`figure.${stance}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {concepts.map((concept) => (
          <Row key={concept.municipality.id} concept={concept} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ concept }: { readonly concept: PublicationPartsFragment }) {
  const { t } = useTranslation('neighbour');
  const { day } = useFormats();
  const { municipality, revision, adoptedOn, publishedAt, itemCount, adaptedCount, ownCount, omittedCount } = concept;
  const figures = { adapted: adaptedCount, own: ownCount, omitted: omittedCount };
  return (
    <tr>
      <th scope="row">
        <Link to={`${address}/${municipality.id}?nur=eigenes`}>{municipality.name}</Link>
      </th>
      <td data-label={t('adopted')}>{t('adoptedOn', { revision, day: day(adoptedOn) })}</td>
      <td data-label={t('published')}>{day(publishedAt)}</td>
      <td data-label={t('items')} className="number">
        {itemCount}
      </td>
      {(['adapted', 'own', 'omitted'] as const).map((stance) => (
        <td key={stance} data-label={t(`figure.${stance}`)} className="number">
          {figures[stance]}
        </td>
      ))}
    </tr>
  );
}
