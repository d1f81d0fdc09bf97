import type { ConceptPartsFragment, ItemPartsFragment } from '../../../graphql/graphql.js';

export type Concept = ConceptPartsFragment;
export type Field = Concept['fields'][number];
export type Challenge = Field['challenges'][number];
export type Goal = Challenge['items'][number];
export type Item = ItemPartsFragment;

/** Everything a concept consists of under one roof, so that an address can name any of it. */
export type Found =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'challenge'; readonly field: Field; readonly challenge: Challenge }
  | { readonly kind: 'item'; readonly field: Field; readonly challenge: Challenge; readonly goal: Goal; readonly item: Item };

export function find(concept: Concept, id: string): Found | null {
  return everything(concept.fields).find((found) => idOf(found) === id) ?? null;
}

const idOf = (found: Found) => (found.kind === 'item' ? found.item : found.kind === 'challenge' ? found.challenge : found.field).id;

function everything(fields: readonly Field[]): Found[] {
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

/** The open item after the given one, in the order of the tree, beginning again at its top; `within` is what a filter leaves of it. */
export function nextOpen(fields: readonly Field[], afterId: string | undefined, within = fields): Item | null {
  const offered = new Set(
    itemsIn(within)
      .filter((item) => item.stance === null)
      .map(({ id }) => id),
  );
  const found = everything(fields);
  const start = found.findIndex((one) => idOf(one) === afterId) + 1;
  const isOpen = (one: Found) => one.kind === 'item' && offered.has(one.item.id);
  const next = found.slice(start).find(isOpen) ?? found.slice(0, start).find(isOpen);
  return next?.kind === 'item' && next.item.id !== afterId ? next.item : null;
}

export const openIn = (items: readonly Item[]) => items.filter((item) => item.stance === null).length;
