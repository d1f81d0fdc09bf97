import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FrameworkItemOriginsDocument } from '../../../graphql/graphql.js';

/** From whom an entry of the draft was taken over; nothing where it was written here. */
export function ItemOrigin({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('takeover');
  const context = useMemo(() => ({ additionalTypenames: ['FrameworkTakeover'] }), []);
  const [{ data }] = useQuery({ query: FrameworkItemOriginsDocument, context });
  const origin = data?.frameworkItemOrigins.find((each) => each.itemId === itemId);
  return origin ? <p className="small quiet">{t('itemOrigin', { name: origin.originName, number: origin.originNumber })}</p> : null;
}
