import { conflictKey, type MergeConflict } from '#features/concepts/merge';
import type { EntryKind, TakeoverResult } from '../same-merge/same-merge.js';
import type { Facts } from '../same-merge/facts.js';
import type { DecisionRow } from './merge.statements.js';

type WithKind<Note> = Omit<Note, 'kind'> & { readonly kind: EntryKind };

/** A question with who answered it last and the version to expect when answering. */
type TakeoverQuestion = WithKind<MergeConflict> &
  Pick<DecisionRow, 'version'> & {
    readonly decidedBy: string | null;
    readonly decidedAt: string | null;
  };

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
  readonly conflicts: readonly TakeoverQuestion[];
}

export function contentsOf({ conflicts, taken, kept, kindOf, facts }: TakeoverResult, decisions: readonly DecisionRow[]): MergeContents {
  const stored = new Map(decisions.map((decision) => [conflictKey(decision), decision]));
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
    conflicts: conflicts.map((conflict): TakeoverQuestion => {
      const { version = 0, decidedBy = null, decidedAt = null } = stored.get(conflictKey(conflict)) ?? {};
      return { ...withKind(conflict), version, decidedBy, decidedAt };
    }),
  };
}

function entriesIn(notes: readonly { readonly itemId: string }[]): number {
  return new Set(notes.map(({ itemId }) => itemId)).size;
}
