import type { NeighbourConceptQuery } from '../../../../graphql/graphql.js';
import { itemsIn, type Concept, type Item } from '../../tree/concept-tree.js';

export type Published = NeighbourConceptQuery['publishedConceptItems'][number];
type Source = NeighbourConceptQuery['conceptItemSources'][number];

export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/**
 * How a neighbour's item stands to the own concept: nobody decided on it here; decided otherwise; here already; no place for it here, because
 * the own concept follows another release of the framework.
 */
export type Standing = 'open' | 'decided' | 'same' | 'missing';

export interface Compared {
  readonly item: Published;
  readonly own: Item | null;
  readonly standing: Standing;
  /** The neighbour's own goal that has to come along, as the measure has no place here without it. */
  readonly along: Published | null;
}

interface Sides {
  readonly published: readonly Published[];
  readonly concept: Concept;
  readonly sources: readonly Source[];
  readonly neighbourId: string;
}

/** Every item a neighbour published beside the own one, in the neighbour's order. */
export function compare({ published, concept, sources, neighbourId }: Sides): Compared[] {
  const here = new Map(itemsIn(concept.fields).map((item) => [item.id, item]));
  const places = new Set([...here.keys(), ...concept.fields.flatMap(({ challenges }) => challenges.map(({ id }) => id))]);
  const theirs = new Map(published.map((item) => [item.itemId, item]));
  const copies = new Map(
    sources.filter(({ municipalityId }) => municipalityId === neighbourId).map((one) => [one.sourceItemId, one.itemId]),
  );
  const isPlace = (id: string) => places.has(id) || copies.has(id);
  return published.map((item) => {
    if (item.stance !== 'own') return decidedOn(item, here.get(item.itemId) ?? null);
    const copy = here.get(copies.get(item.itemId) ?? '');
    return copy ? { item, own: copy, along: null, standing: 'same' } : notCopied(item, isPlace(item.parentId), theirs.get(item.parentId));
  });
}

function notCopied(item: Published, findsPlace: boolean, above: Published | undefined): Compared {
  const along = !findsPlace && above?.stance === 'own' ? above : null;
  return { item, own: null, along, standing: findsPlace || along ? 'open' : 'missing' };
}

function decidedOn(item: Published, own: Item | null): Compared {
  return { item, own, along: null, standing: standingOf(item, own) };
}

function standingOf(item: Published, own: Item | null): Standing {
  if (!own || own.stance === 'own') return 'missing';
  if (own.stance === null) return 'open';
  return own.stance === item.stance && (item.stance !== 'adapted' || sameWords(item, own)) ? 'same' : 'decided';
}

const wordingFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;

const sameWords = (item: Published, own: Item) => wordingFields.every((field) => (item[field] ?? '') === (own[field] ?? ''));

export interface SideDifference {
  readonly field: 'stance' | (typeof wordingFields)[number] | 'reason';
  readonly ours: string;
  readonly theirs: string;
}

/** What taking over would change here, field by field. */
export function differences(item: Published, own: Item): SideDifference[] {
  return (['stance', ...wordingFields, 'reason'] as const)
    .map((field) => ({ field, ours: own[field] ?? '', theirs: item[field] ?? '' }))
    .filter(({ ours, theirs }) => ours !== theirs);
}

export interface NeighbourFilter {
  readonly field: string | null;
  /** Only what the neighbour words itself. */
  readonly worded: boolean;
  /** Only what nobody decided on here. */
  readonly open: boolean;
}

export const isSet = ({ field, worded, open }: NeighbourFilter) => field !== null || worded || open;

export const left = (all: readonly Compared[], { field, worded, open }: NeighbourFilter) =>
  all.filter(
    ({ item, standing }) =>
      (field === null || item.fieldCode === field) &&
      (!worded || item.stance === 'adapted' || item.stance === 'own') &&
      (!open || standing === 'open'),
  );

/** The next item nobody decided on here, beginning again at the top. */
export function nextOpen(all: readonly Compared[], afterId: string | undefined): Compared | null {
  const start = all.findIndex(({ item }) => item.itemId === afterId) + 1;
  const isOpen = ({ standing }: Compared) => standing === 'open';
  const next = all.slice(start).find(isOpen) ?? all.slice(0, start).find(isOpen);
  return next && next.item.itemId !== afterId ? next : null;
}

export interface Branch {
  readonly compared: Compared;
  readonly measures: readonly Compared[];
}

/** Measures below their goal where the goal is shown, too. */
export function branches(all: readonly Compared[]): Branch[] {
  const shown = new Set(all.map(({ item }) => item.itemId));
  const below = (id: string) => all.filter(({ item }) => item.kind === 'measure' && item.parentId === id);
  return all
    .filter(({ item }) => item.kind === 'goal' || !shown.has(item.parentId))
    .map((compared) => ({ compared, measures: compared.item.kind === 'goal' ? below(compared.item.itemId) : [] }));
}
