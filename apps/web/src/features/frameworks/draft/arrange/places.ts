import type { Arranging, TreePlace } from '../../../../ui/tree/useTreeArranging.js';
import { above, siblingsOf, treeOf, type DraftNode, type Placed } from '../draft-tree.js';

/** Where else an item could stand, in the order people read. */
export const parentsFor = <Item extends Placed>(items: readonly Item[], { kind }: Placed): Item[] =>
  inReadingOrder(treeOf(items)).filter((item) => item.kind === above[kind]);

/** One place up or down; at the edge into the branch before or behind. Null where there is no further. */
export function stepFrom(items: readonly Placed[], item: Placed, direction: 'up' | 'down'): TreePlace | null {
  const ids = siblingsOf(items, item.parentId).map(({ id }) => id);
  const at = ids.indexOf(item.id);
  const { parentId } = item;
  if (direction === 'down' && at < ids.length - 1) return { parentId, afterId: ids[at + 1] ?? null };
  if (direction === 'up' && at > 0) return { parentId, afterId: ids[at - 2] ?? null };
  return intoNextBranch(items, item, direction);
}

function intoNextBranch(items: readonly Placed[], item: Placed, direction: 'up' | 'down'): TreePlace | null {
  const parents = parentsFor(items, item).map(({ id }) => id);
  const parentId = parents[parents.indexOf(item.parentId ?? '') + (direction === 'up' ? -1 : 1)];
  if (item.parentId === null || !parentId) return null;
  return { parentId, afterId: direction === 'up' ? lastIn(items, parentId, item.id) : null };
}

/** What dropping one item on another does: beside its own kind, at the end of the kind it stands below. */
export function dropOn(items: readonly Placed[], draggedId: string, overId: string, upperHalf: boolean): ReturnType<Arranging['placeAt']> {
  const dragged = items.find(({ id }) => id === draggedId);
  const over = items.find(({ id }) => id === overId);
  if (!dragged || !over || dragged === over) return null;
  const target = over.kind === dragged.kind ? beside(items, dragged, over, upperHalf) : inside(items, dragged, over);
  return target && !standsThere(items, dragged, target.place) ? target : null;
}

function beside(items: readonly Placed[], dragged: Placed, over: Placed, upperHalf: boolean) {
  const { parentId } = over;
  if (!upperHalf) return { edge: 'after', place: { parentId, afterId: over.id } } as const;
  const others = siblingsOf(items, parentId).filter(({ id }) => id !== dragged.id);
  return { edge: 'before', place: { parentId, afterId: others[others.indexOf(over) - 1]?.id ?? null } } as const;
}

function inside(items: readonly Placed[], dragged: Placed, over: Placed) {
  if (over.kind !== above[dragged.kind]) return null;
  return { edge: 'inside', place: { parentId: over.id, afterId: lastIn(items, over.id, dragged.id) } } as const;
}

function standsThere(items: readonly Placed[], { id, parentId }: Placed, place: TreePlace) {
  const siblings = siblingsOf(items, parentId);
  const before = siblings[siblings.findIndex((sibling) => sibling.id === id) - 1]?.id ?? null;
  return parentId === place.parentId && before === place.afterId;
}

const lastIn = (items: readonly Placed[], parentId: string, exceptId: string) =>
  siblingsOf(items, parentId)
    .filter(({ id }) => id !== exceptId)
    .at(-1)?.id ?? null;

/** The items as they stand once one of them was put elsewhere, with everything below it. */
export function placed<Item extends Placed>(items: readonly Item[], id: string, { parentId, afterId }: TreePlace): readonly Item[] {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const fieldId = items.find((one) => one.id === parentId)?.fieldId ?? id;
  const below = new Set(inReadingOrder(treeOf(items, id)).map((one) => one.id));
  const others = items.filter((one) => one !== item).map((one) => (below.has(one.id) ? { ...one, fieldId } : one));
  const at = afterId === null ? 0 : others.findIndex((one) => one.id === afterId) + 1;
  return [...others.slice(0, at), { ...item, parentId, fieldId }, ...others.slice(at)];
}

const inReadingOrder = <Item extends Placed>(nodes: readonly DraftNode<Item>[]): Item[] =>
  nodes.flatMap(({ item, children }) => [item, ...inReadingOrder(children)]);

interface Standing {
  readonly item: Placed;
  readonly position: number;
  readonly count: number;
  readonly parent: Placed | null;
}

/** Whether people who read its code look for the item where it stands. */
export const codeFits = ({ code }: Placed, parent: Placed) => code.startsWith(`${parent.code}.`);

/** Where an item stands, in the words one tells it by. */
export function standingOf(items: readonly Placed[], id: string): Standing | null {
  const item = items.find((one) => one.id === id);
  if (!item) return null;
  const siblings = siblingsOf(items, item.parentId);
  const parent = items.find((one) => one.id === item.parentId) ?? null;
  return { item, position: siblings.indexOf(item) + 1, count: siblings.length, parent };
}
