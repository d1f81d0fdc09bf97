import type { DraftItemPartsFragment, FrameworkDraftQuery } from '../../../graphql/graphql.js';

export type Draft = NonNullable<FrameworkDraftQuery['frameworkDraft']>;
export type DraftItem = DraftItemPartsFragment;
export type DraftIndicator = Draft['indicators'][number];
export type Kind = DraftItem['kind'];

export const below: Readonly<Record<Kind, Kind | null>> = { field: 'challenge', challenge: 'goal', goal: 'measure', measure: null };
export const above: Readonly<Record<Kind, Kind | null>> = { field: null, challenge: 'field', goal: 'challenge', measure: 'goal' };

/** Goals and measures are assigned, have targets and are measured. */
export const isAssignable = ({ kind }: DraftItem) => kind === 'goal' || kind === 'measure';

export interface DraftNode {
  readonly item: DraftItem;
  readonly children: readonly DraftNode[];
}

/** The outline, or what of it stands below one item. */
export function treeOf(items: readonly DraftItem[], rootId: string | null = null): DraftNode[] {
  const children = new Map<string | null, DraftItem[]>();
  for (const item of items) children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const nodesBelow = (id: string | null): DraftNode[] => (children.get(id) ?? []).map((item) => ({ item, children: nodesBelow(item.id) }));
  return nodesBelow(rootId);
}

export const siblingsOf = (items: readonly DraftItem[], parentId: string | null) => items.filter((item) => item.parentId === parentId);

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
