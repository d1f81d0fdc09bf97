import type { ThreadPartsFragment } from '../../../graphql/graphql.js';
import type { Field, Item } from '../tree/concept-tree.js';
import { itemsIn } from '../tree/concept-tree.js';

export type Thread = ThreadPartsFragment;

export const isOpen = ({ resolvedAt }: Thread) => resolvedAt === null;

export const openCount = (threads: readonly Thread[]) => threads.filter(isOpen).length;

export const threadsOf = (threads: readonly Thread[], itemId: string | null) => threads.filter((thread) => thread.itemId === itemId);

/** Open threads per item. */
export function openByItem(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId } of threads.filter(isOpen)) if (itemId !== null) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return counts;
}

export const views = ['offen', 'erledigt', 'alle'] as const;
export type View = (typeof views)[number];

const shown: Readonly<Record<View, (thread: Thread) => boolean>> = {
  offen: isOpen,
  erledigt: (thread) => !isOpen(thread),
  alle: () => true,
};

interface FieldTalk {
  readonly field: Field;
  readonly items: readonly { readonly item: Item; readonly threads: readonly Thread[] }[];
}

export interface Talk {
  readonly whole: readonly Thread[];
  readonly fields: readonly FieldTalk[];
  /** About own items that were removed since. */
  readonly gone: readonly Thread[];
}

/** What was said, in the order of the concept. */
export function talkOf(threads: readonly Thread[], fields: readonly Field[], view: View): Talk {
  const wanted = threads.filter(shown[view]);
  const known = new Set(itemsIn(fields).map(({ id }) => id));
  return {
    whole: threadsOf(wanted, null),
    fields: fields.map((field) => ({ field, items: itemsWithin(field, wanted) })).filter(({ items }) => items.length > 0),
    gone: wanted.filter(({ itemId }) => itemId !== null && !known.has(itemId)),
  };
}

function itemsWithin(field: Field, threads: readonly Thread[]): FieldTalk['items'] {
  return itemsIn([field])
    .map((item) => ({ item, threads: threadsOf(threads, item.id) }))
    .filter((talk) => talk.threads.length > 0);
}
