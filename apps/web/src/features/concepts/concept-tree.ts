import type { ConceptPartsFragment, ItemPartsFragment, Stance } from '../../graphql/graphql.js';

export type Concept = ConceptPartsFragment;
export type Field = Concept['fields'][number];
export type Challenge = Field['challenges'][number];
export type Goal = Challenge['items'][number];
export type Item = ItemPartsFragment;

export interface ConceptFilter {
  readonly field: string | null;
  readonly stance: Stance | 'undecided' | null;
  readonly text: string;
}

/** Everything a concept consists of under one roof, so that an address can name any of it. */
export type Found =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'challenge'; readonly field: Field; readonly challenge: Challenge }
  | { readonly kind: 'item'; readonly field: Field; readonly challenge: Challenge; readonly goal: Goal; readonly item: Item };

export function find(concept: Concept, id: string): Found | null {
  return everything(concept).find((found) => idOf(found) === id) ?? null;
}

const idOf = (found: Found) => (found.kind === 'item' ? found.item : found.kind === 'challenge' ? found.challenge : found.field).id;

function everything({ fields }: Concept): Found[] {
  return fields.flatMap((field): Found[] => [
    { kind: 'field', field },
    ...field.challenges.flatMap((challenge): Found[] => [
      { kind: 'challenge', field, challenge },
      ...challenge.items.flatMap((goal): Found[] => itemsOf(goal).map((item) => ({ kind: 'item', field, challenge, goal, item }))),
    ]),
  ]);
}

const itemsOf = (goal: Goal): Item[] => [goal, ...goal.measures];

export const itemsIn = (fields: readonly Field[]) =>
  fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.items.flatMap(itemsOf)));

/** The open item after the given one, in the order of the tree, beginning again at its top. */
export function nextOpen(concept: Concept, afterId: string | undefined): Item | null {
  const found = everything(concept);
  const start = found.findIndex((one) => idOf(one) === afterId) + 1;
  const open = (one: Found) => one.kind === 'item' && one.item.stance === null;
  const next = found.slice(start).find(open) ?? found.slice(0, start).find(open);
  return next?.kind === 'item' && next.item.id !== afterId ? next.item : null;
}

export const openIn = (items: readonly Item[]) => items.filter((item) => item.stance === null).length;

/** The tree with only what the filter leaves; a goal stays for its measure's sake. */
export function filtered(fields: readonly Field[], filter: ConceptFilter): readonly Field[] {
  if (!isSet(filter)) return fields;
  const chosen = filter.field ? fields.filter((field) => field.code === filter.field) : fields;
  return chosen.map((field) => ({ ...field, challenges: challengesLeft(field, filter) })).filter(({ challenges }) => challenges.length > 0);
}

export const isSet = ({ field, stance, text }: ConceptFilter) => field !== null || stance !== null || text !== '';

function challengesLeft(field: Field, filter: ConceptFilter): Challenge[] {
  return field.challenges
    .map((challenge) => ({ ...challenge, items: challenge.items.flatMap((goal) => goalLeft(goal, filter)) }))
    .filter(({ items }) => items.length > 0);
}

function goalLeft(goal: Goal, filter: ConceptFilter): Goal[] {
  const measures = goal.measures.filter((measure) => matches(measure, filter));
  return matches(goal, filter) || measures.length > 0 ? [{ ...goal, measures }] : [];
}

function matches(item: Item, { stance, text }: ConceptFilter) {
  const rightStance = stance === null || (stance === 'undecided' ? item.stance === null : item.stance === stance);
  return rightStance && words(text).every((word) => searched(item).includes(word));
}

const words = (text: string) => text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);

const searched = ({ code, title, text, target, reason }: Item) =>
  [code, title, text, target, reason].filter(Boolean).join(' ').toLocaleLowerCase('de');
