import type { ItemKind } from '../../release-tree.domain.js';

export interface PlacedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly parentId: string | null;
  readonly fieldId: string;
  readonly position: number;
  readonly code: string;
}

/** What each kind stands below. */
const parentKinds: Readonly<Record<ItemKind, ItemKind | null>> = {
  field: null,
  challenge: 'field',
  goal: 'challenge',
  measure: 'goal',
};

export function fits(kind: ItemKind, parent: PlacedItem | undefined): boolean {
  return (parent?.kind ?? null) === parentKinds[kind];
}

export function siblingsBelow(items: readonly PlacedItem[], parentId: string | null): PlacedItem[] {
  return items
    .filter((item) => item.parentId === parentId)
    .toSorted((one, other) => one.position - other.position || (one.code < other.code ? -1 : 1));
}

/** The order below a parent once the item stands after that sibling, or first. */
export function orderWith(items: readonly PlacedItem[], parentId: string | null, itemId: string, afterId: string | null): string[] {
  const siblings = siblingsBelow(items, parentId).map(({ id }) => id);
  return reinserted(siblings, itemId, afterId);
}

/** The order once this one stands after that one, or first. */
export function reinserted(order: readonly string[], id: string, afterId: string | null): string[] {
  const others = order.filter((one) => one !== id);
  return others.toSpliced(afterId === null ? 0 : others.indexOf(afterId) + 1, 0, id);
}

/** The item and everything below it. */
export function subtree(items: readonly PlacedItem[], itemId: string): string[] {
  return [itemId, ...items.filter((item) => item.parentId === itemId).flatMap((item) => subtree(items, item.id))];
}

/** The next code nobody uses: below 1.2 that is 1.2.1, 1.2.2 and so on. */
export function nextCode(items: readonly PlacedItem[], parent: PlacedItem | undefined): string {
  const taken = new Set(items.map((item) => item.code));
  const siblings = items.filter((item) => item.parentId === (parent?.id ?? null));
  const codeAt = (number: number): string => (parent ? `${parent.code}.${number}` : String(number));
  let number = siblings.length + 1;
  while (taken.has(codeAt(number))) number += 1;
  return codeAt(number);
}
