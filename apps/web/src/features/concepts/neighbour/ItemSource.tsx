import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ConceptItemSourcesDocument } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import { neighbours } from './addresses.js';
import { copyContext } from './neighbourContext.js';

/** From whom an item of the own concept was taken over. */
export function ItemSource({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('neighbour');
  const { day } = useFormats();
  const [{ data }] = useQuery({ query: ConceptItemSourcesDocument, context: copyContext, requestPolicy: 'cache-first' });
  const source = data?.conceptItemSources.find((one) => one.itemId === itemId);
  if (!source) return null;
  const { municipalityId, municipalityName, sourceItemId, copiedAt, changedSince } = source;
  return (
    <p className="small quiet">
      {t(changedSince ? 'source.changed' : 'source.same', { place: municipalityName, day: day(copiedAt) })}{' '}
      <Link to={`${neighbours}/${municipalityId}/${sourceItemId}`}>{t('source.look')}</Link>
    </p>
  );
}
