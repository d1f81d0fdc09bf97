import { folded, wordsIn } from '../../ui/words/search.js';

/** Somewhere one can jump to. */
export interface Place {
  readonly address: string;
  readonly code: string | null;
  readonly title: string;
  /** Where it stands, so that places of the same name can be told apart. */
  readonly trail: string;
  /** Everything it says; searched, not shown. */
  readonly text: string;
}

/** A place with its words folded once, however often one types. */
export interface SearchablePlace extends Place {
  readonly foldedTitle: string;
  readonly foldedText: string;
}

export const searchable = (place: Place): SearchablePlace => {
  const foldedTitle = folded([place.code, place.title].filter(Boolean).join(' '));
  return { ...place, foldedTitle, foldedText: `${foldedTitle} ${folded(`${place.trail} ${place.text}`)}` };
};

const shown = 30;

/** What a query means: a number first, then titles, then what only says so somewhere; in the order given among equals. */
export function foundIn(places: readonly SearchablePlace[], query: string): { readonly places: readonly Place[]; readonly more: number } {
  const says = wordsIn(query);
  const typed = query.trim();
  const rank = (place: SearchablePlace) => (place.code?.startsWith(typed) ? 0 : says(place.foldedTitle) ? 1 : 2);
  const hits = places
    .filter(({ foldedText }) => says(foldedText))
    .map((place) => ({ place, rank: rank(place) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ place }) => place);
  return { places: hits.slice(0, shown), more: Math.max(0, hits.length - shown) };
}
