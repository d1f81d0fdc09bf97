import type { DraftItemPartsFragment, EditFrameworkItemInput, FrameworkDraftQuery, Priority } from '../../../graphql/graphql.js';

export type Draft = NonNullable<FrameworkDraftQuery['frameworkDraft']>;
export type DraftItem = DraftItemPartsFragment;
export type Kind = DraftItem['kind'];

export const below: Readonly<Record<Kind, Kind | null>> = { field: 'challenge', challenge: 'goal', goal: 'measure', measure: null };
const above: Readonly<Record<Kind, Kind | null>> = { field: null, challenge: 'field', goal: 'challenge', measure: 'goal' };

export interface DraftNode {
  readonly item: DraftItem;
  readonly children: readonly DraftNode[];
}

export function treeOf(items: readonly DraftItem[]): DraftNode[] {
  const children = new Map<string | null, DraftItem[]>();
  for (const item of items) children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const nodesBelow = (id: string | null): DraftNode[] => (children.get(id) ?? []).map((item) => ({ item, children: nodesBelow(item.id) }));
  return nodesBelow(null);
}

export const siblingsOf = (items: readonly DraftItem[], { parentId }: DraftItem) => items.filter((item) => item.parentId === parentId);

/** After which sibling an item stands one place up or down; undefined when it stands at the edge. */
export function neighbourFor(items: readonly DraftItem[], item: DraftItem, direction: 'up' | 'down'): string | null | undefined {
  const ids = siblingsOf(items, item).map(({ id }) => id);
  const at = ids.indexOf(item.id);
  if (direction === 'down') return ids[at + 1];
  return at === 0 ? undefined : (ids[at - 2] ?? null);
}

/** Where else an item could stand. */
export const parentsFor = (items: readonly DraftItem[], { kind }: DraftItem) => items.filter((item) => item.kind === above[kind]);

export const countBelow = (items: readonly DraftItem[], id: string): number =>
  items.filter(({ parentId }) => parentId === id).reduce((sum, child) => sum + 1 + countBelow(items, child.id), 0);

export interface DraftForm {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly target: string;
  readonly guidingPrinciple: string;
  readonly responsible: string;
  readonly priority: Priority | '';
  readonly relevantForMunicipalities: boolean;
  readonly linkedFieldIds: readonly string[];
}

export const formOf = (item: DraftItem): DraftForm => ({
  code: item.code,
  title: item.title,
  text: item.text,
  target: item.target ?? '',
  guidingPrinciple: item.guidingPrinciple ?? '',
  responsible: item.responsible ?? '',
  priority: item.priority ?? '',
  relevantForMunicipalities: item.relevantForMunicipalities,
  linkedFieldIds: item.linkedFieldIds,
});

type Patch = Omit<EditFrameworkItemInput, 'itemId' | 'expectedVersion'>;

/** Only what was changed is sent: two planners in one item get into each other's way at the same field only. */
export function patchOf(form: DraftForm, before: DraftForm): Patch {
  const { priority, linkedFieldIds, relevantForMunicipalities, ...texts } = form;
  const whole: Patch = { ...trimmed(texts), priority: priority || null, linkedFieldIds: [...linkedFieldIds], relevantForMunicipalities };
  const touched = (field: string) => JSON.stringify(form[field as keyof DraftForm]) !== JSON.stringify(before[field as keyof DraftForm]);
  return Object.fromEntries(Object.entries(whole).filter(([field]) => touched(field)));
}

const required = new Set(['code', 'title', 'text']);

function trimmed(texts: Readonly<Record<string, string>>) {
  const tidy = (field: string, text: string) => (text.trim() === '' && !required.has(field) ? null : text.trim());
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, tidy(field, text)]));
}
