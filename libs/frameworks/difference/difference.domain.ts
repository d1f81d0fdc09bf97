import type { ReleaseRows } from '../release-rows.domain.js';
import { entriesOf, type Entry, type EntryKind, type EntryValue } from './entries.domain.js';
import { groupBy } from '../release-tree.domain.js';
import { reordered } from './order.domain.js';
import { type WordSpan, wordDifference } from './words.domain.js';

export type FrameworkChangeKind =
  'added' | 'removed' | 'moved' | 'text_changed' | 'target_changed' | 'indicator_changed' | 'attribute_changed';

/** Where an entry stands: below which one and after which sibling. */
export interface Place {
  readonly parentId: string | null;
  readonly previousId: string | null;
}

/** One difference between two releases; an entry has as many as things about it differ. */
export interface FrameworkChange {
  readonly kind: FrameworkChangeKind;
  readonly itemId: string;
  readonly itemKind: EntryKind;
  /** Code and title as they are afterwards, of what was removed as they were. */
  readonly code: string;
  readonly title: string;
  /** Name of the field that changed; null for what was added, removed or moved. */
  readonly field: string | null;
  readonly before: EntryValue;
  readonly after: EntryValue;
  /** Only for changed wording. */
  readonly words: readonly WordSpan[];
  readonly beforePlace: Place | null;
  readonly afterPlace: Place | null;
  /** Everything the added or removed entry says. */
  readonly entry: Entry | null;
}

/** What turns release `a` into release `b`: first what goes, then, in the order of `b`, what comes, moves and changes. */
export function diffReleases(a: ReleaseRows, b: ReleaseRows): FrameworkChange[] {
  const [before, after] = [entriesOf(a), entriesOf(b)];
  const [old, current] = [byId(before), byId(after)];
  const moved = movedIds(before, after);
  return [
    ...before.filter((entry) => !current.has(entry.id)).map((entry) => gone(entry)),
    ...after.flatMap((entry) => {
      const earlier = old.get(entry.id);
      if (!earlier) return [come(entry)];
      return [...(moved.has(entry.id) ? [move(earlier, entry)] : []), ...fieldChanges(earlier, entry)];
    }),
  ];
}

/** Entries that stand elsewhere in the later release. */
export function movedBetween(a: ReleaseRows, b: ReleaseRows): Set<string> {
  return movedIds(entriesOf(a), entriesOf(b));
}

const nothing = { field: null, before: null, after: null, words: [], beforePlace: null, afterPlace: null, entry: null };

function headOf({ id, kind, code, title }: Entry) {
  return { itemId: id, itemKind: kind, code, title };
}

function placeOf({ parentId, previousId }: Entry): Place {
  return { parentId, previousId };
}

function gone(entry: Entry): FrameworkChange {
  return { ...nothing, ...headOf(entry), kind: 'removed', beforePlace: placeOf(entry), entry };
}

function come(entry: Entry): FrameworkChange {
  return { ...nothing, ...headOf(entry), kind: 'added', afterPlace: placeOf(entry), entry };
}

function move(earlier: Entry, entry: Entry): FrameworkChange {
  return { ...nothing, ...headOf(entry), kind: 'moved', beforePlace: placeOf(earlier), afterPlace: placeOf(entry) };
}

function fieldChanges(earlier: Entry, entry: Entry): FrameworkChange[] {
  return Object.keys(entry.values).flatMap((field) => {
    const [before, after] = [earlier.values[field] ?? null, entry.values[field] ?? null];
    if (same(before, after)) return [];
    const kind = kindOfChange(entry.kind, field);
    const words = wording.has(field) ? wordDifference(textOf(before), textOf(after)) : [];
    return [{ ...nothing, ...headOf(entry), kind, field, before, after, words }];
  });
}

const wording = new Set(['title', 'text', 'target', 'guidingPrinciple', 'definition', 'numerator', 'denominator', 'knownBreaks']);

const kinds: Readonly<Record<string, FrameworkChangeKind>> = {
  title: 'text_changed',
  text: 'text_changed',
  guidingPrinciple: 'text_changed',
  target: 'target_changed',
  indicators: 'indicator_changed',
};

function kindOfChange(kind: EntryKind, field: string): FrameworkChangeKind {
  if (kind === 'indicator') return field.startsWith('target') ? 'target_changed' : 'indicator_changed';
  return kinds[field] ?? 'attribute_changed';
}

/** Who stands below another parent now, or changed places with a sibling; being pushed along is no move. */
function movedIds(before: readonly Entry[], after: readonly Entry[]): Set<string> {
  const old = byId(before);
  const parent = (entry: Entry): string => `${entry.kind} ${entry.parentId}`;
  const stayed = after.filter((entry) => old.get(entry.id)?.parentId === entry.parentId);
  const [siblingsBefore, siblingsAfter] = [groupBy(before, parent), groupBy(stayed, parent)];
  const ids = (entries: readonly Entry[] = []): string[] => entries.map((entry) => entry.id);
  const elsewhere = after.filter((entry) => old.has(entry.id) && old.get(entry.id)?.parentId !== entry.parentId);
  const swapped = [...siblingsAfter].flatMap(([key, entries]) => [...reordered(ids(siblingsBefore.get(key)), ids(entries))]);
  return new Set([...ids(elsewhere), ...swapped]);
}

function byId(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function same(one: EntryValue, other: EntryValue): boolean {
  return one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));
}

function textOf(value: EntryValue): string {
  return typeof value === 'string' ? value : '';
}
