import { type MergeQuestion, questionsOf, type StoredAnswer } from '#features/concepts/merge';
import type { EntryKind, TakeoverResult } from '../three-way/origin-merge.js';
import type { Facts } from '../three-way/facts.js';

type WithKind<Note> = Omit<Note, 'kind'> & { readonly kind: EntryKind };

/** What a merge brings, as people look at it. */
export interface MergeContents {
  readonly takenCount: number;
  readonly keptCount: number;
  readonly decidedCount: number;
  readonly total: number;
  readonly taken: readonly WithKind<TakeoverResult['taken'][number]>[];
  readonly takenFacts: Facts['taken'];
  readonly kept: readonly WithKind<TakeoverResult['kept'][number]>[];
  readonly keptFacts: Facts['kept'];
  readonly conflicts: readonly WithKind<MergeQuestion>[];
}

export function contentsOf({ conflicts, taken, kept, kindOf, facts }: TakeoverResult, decisions: readonly StoredAnswer[]): MergeContents {
  const withKind = <Note extends { readonly itemId: string }>(note: Note): WithKind<Note> => ({ ...note, kind: kindOf(note.itemId) });
  const { taken: takenFacts, kept: keptFacts } = facts();
  return {
    takenCount: entriesIn([...taken, ...takenFacts]),
    keptCount: entriesIn([...kept, ...keptFacts]),
    decidedCount: conflicts.filter(({ choice }) => choice !== null).length,
    total: conflicts.length,
    taken: taken.map(withKind),
    takenFacts,
    kept: kept.map(withKind),
    keptFacts,
    conflicts: questionsOf(conflicts, decisions).map(withKind),
  };
}

function entriesIn(notes: readonly { readonly itemId: string }[]): number {
  return new Set(notes.map(({ itemId }) => itemId)).size;
}
