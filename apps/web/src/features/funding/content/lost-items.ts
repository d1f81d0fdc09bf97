import type { ContentPartsFragment } from '../../../graphql/graphql.js';

type ServedItem = ContentPartsFragment['servedItems'][number];

export type LostItem = ServedItem & { readonly standing: 'omitted' | 'gone' };

/** An item that was chosen and stands in the concept no more; of a frozen copy nobody says so. */
export const isLost = (item: ServedItem): item is LostItem => item.standing === 'omitted' || item.standing === 'gone';
