import type { FrameworkDifferenceQuery } from '../../../graphql/graphql.js';

export type Change = FrameworkDifferenceQuery['frameworkDifference']['changes'][number];

export const changeKinds = [
  'added',
  'removed',
  'moved',
  'text_changed',
  'target_changed',
  'indicator_changed',
  'attribute_changed',
] as const satisfies readonly Change['kind'][];

export interface ChangeFilter {
  readonly kind: Change['kind'] | null;
  readonly text: string;
}

export interface ChangedEntry {
  readonly itemId: string;
  readonly itemKind: Change['itemKind'];
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface ChangeGroup {
  /** Code of a field of action, or what stands beside the fields. */
  readonly place: string;
  readonly entries: readonly ChangedEntry[];
}

/** Field by field, and within it entry by entry: one reads a text once, however much of it changed. */
export function grouped(changes: readonly Change[]): ChangeGroup[] {
  return bundle(changes, placeOf).map(([place, within]) => ({
    place,
    entries: bundle(within, ({ itemId }) => itemId).map(([itemId, own]) => entryOf(itemId, own)),
  }));
}

const placeOf = ({ fieldCode, itemKind }: Change) => fieldCode ?? (itemKind === 'indicator' ? 'indicators' : 'texts');

function entryOf(itemId: string, changes: readonly Change[]): ChangedEntry {
  const [first] = changes;
  return { itemId, itemKind: first?.itemKind ?? 'goal', name: `${first?.code ?? ''} ${first?.title ?? ''}`.trim(), changes };
}

function bundle<Value>(values: readonly Value[], key: (value: Value) => string): [string, Value[]][] {
  const bundles = new Map<string, Value[]>();
  for (const value of values) bundles.set(key(value), [...(bundles.get(key(value)) ?? []), value]);
  return [...bundles];
}

export function filtered(changes: readonly Change[], { kind, text }: ChangeFilter): Change[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return changes.filter((change) => (kind === null || change.kind === kind) && words.every((word) => searched(change).includes(word)));
}

const searched = ({ code, title, before, after }: Change) => [code, title, before, after].filter(Boolean).join(' ').toLocaleLowerCase('de');
