import type { DraftItemPartsFragment, FrameworkDraftQuery } from '../../../graphql/graphql.js';

export type Draft = NonNullable<FrameworkDraftQuery['frameworkDraft']>;
export type DraftItem = DraftItemPartsFragment;
export type DraftIndicator = Draft['indicators'][number];
export type Kind = DraftItem['kind'];

export const below: Readonly<Record<Kind, Kind | null>> = { field: 'challenge', challenge: 'goal', goal: 'measure', measure: null };
export const above: Readonly<Record<Placed['kind'], Kind | null>> = {
  ...{ field: null, challenge: 'field', goal: 'challenge', measure: 'goal' },
  indicator: null,
};

/** Goals and measures are assigned, have targets and are measured. */
export const isAssignable = ({ kind }: DraftItem) => kind === 'goal' || kind === 'measure';

/** What can stand in the outline or in a list beside it. */
export interface Placed {
  readonly id: string;
  readonly kind: Kind | 'indicator';
  readonly parentId: string | null;
  readonly fieldId: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

export interface DraftNode<Item extends Placed = DraftItem> {
  readonly item: Item;
  readonly children: readonly DraftNode<Item>[];
}

/** The outline, or what of it stands below one item. */
export function treeOf<Item extends Placed>(items: readonly Item[], rootId: string | null = null): DraftNode<Item>[] {
  const children = new Map<string | null, Item[]>();
  for (const item of items) children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const nodesBelow = (id: string | null): DraftNode<Item>[] =>
    (children.get(id) ?? []).map((item) => ({ item, children: nodesBelow(item.id) }));
  return nodesBelow(rootId);
}

export const siblingsOf = <Item extends Placed>(items: readonly Item[], parentId: string | null) =>
  items.filter((item) => item.parentId === parentId);

export const countBelow = (items: readonly DraftItem[], id: string): number =>
  siblingsOf(items, id).reduce((sum, child) => sum + 1 + countBelow(items, child.id), 0);

interface Changed {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

/** What was changed in this draft, the newest first: so several planners see what the others are at. */
export function lastChanged({ items, indicators }: Pick<Draft, 'items' | 'indicators'>, count: number): Changed[] {
  const at = ({ updatedAt }: Changed) => updatedAt ?? '';
  return [...items, ...indicators]
    .filter(({ updatedAt, updatedBy }) => updatedAt && updatedBy)
    .sort((one, other) => at(other).localeCompare(at(one)))
    .slice(0, count);
}
