import type { Role } from '../../../graphql/graphql.js';

/** Where the municipality acted for has its own concept. */
export const ownConcept = '/konzept';

interface Reader {
  readonly role: Role;
  /** The own concept, or another municipality's as the district reads it. */
  readonly own: boolean;
}

interface Entry {
  readonly name: 'concept' | 'review' | 'revisions' | 'council' | 'documents' | 'neighbours' | 'proposals';
  /** What follows the address of the concept. */
  readonly path: string;
  readonly shownTo: (reader: Reader) => boolean;
}

const everybody = () => true;
const inside = ({ own }: Reader) => own;

/** One line per page of a concept, in the order in which they stand. */
const entries: readonly Entry[] = [
  { name: 'concept', path: '', shownTo: everybody },
  { name: 'review', path: '/durchsicht', shownTo: inside },
  { name: 'revisions', path: '/fassungen', shownTo: everybody },
  { name: 'council', path: '/beratungsfolge', shownTo: everybody },
  { name: 'documents', path: '/dokumente', shownTo: everybody },
  { name: 'neighbours', path: '/nachbarn', shownTo: inside },
  { name: 'proposals', path: '/vorschlaege', shownTo: inside },
];

export const entriesFor = (reader: Reader) => entries.filter(({ shownTo }) => shownTo(reader));

/** The page an address belongs to; items of the concept itself have addresses right below it. */
export function currentEntry(address: string, pathname: string): Entry['name'] {
  const below = entries.filter(({ path }) => path !== '' && `${pathname}/`.startsWith(`${address}${path}/`));
  return below.at(-1)?.name ?? 'concept';
}
