import type { DecisionRow, ItemKind, Wording } from '../../concept.domain.js';

/** What is merged apart: every wording, and "item" for the question whether the item stays at all. */
export type MergeField = keyof Wording | 'item';

export const mergeChoices = ['theirs', 'mine', 'own'] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** Where an item stands, as a list of questions names it. */
export interface MergePlace {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly code: string | null;
  readonly title: string;
  readonly fieldCode: string;
  readonly fieldTitle: string;
}

export type ConflictReason = 'both_changed' | 'removed' | 'place_removed' | 'returned';

/** A question nobody but the municipality can answer; null stands for "no text". */
export interface MergeConflict extends MergePlace {
  readonly field: MergeField;
  readonly reason: ConflictReason;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string;
  readonly choice: MergeChoice | null;
  /** The third text; only with the choice "own". */
  readonly own: string | null;
}

/** An answer holds for the text it was given on: when that was rewritten since, the question is open again. */
export interface MergeAnswer {
  readonly choice: MergeChoice;
  readonly own: string | null;
  readonly mine: string;
}

export type TakenAs = 'added' | 'removed' | 'moved' | 'reworded';
export type KeptAs = 'worded' | 'own' | 'omitted' | 'omitted_reworded' | 'omitted_returned' | 'same_words' | 'remembered' | 'new_place';

export interface MergeNote<What extends TakenAs | KeptAs> extends MergePlace {
  readonly what: What;
  /** The field it is about; null for the whole item. */
  readonly field: MergeField | null;
}

export interface Answers {
  /** By `conflictKey`. */
  readonly given: ReadonlyMap<string, MergeAnswer>;
  /** By `changeKey`: changes of the district that were answered with "keep mine" in an earlier merge. */
  readonly remembered: ReadonlySet<string>;
  /** Why an item that the district removed is omitted here, where nobody wrote another reason. */
  readonly removalReason: string;
  /** Why a target that was kept while the district had removed its item differs, now that the item is back. */
  readonly returnReason: string;
}

export interface MergeResult {
  /** The decisions over the new release; what is not answered yet stands as mine. Rows that did not change are the same objects. */
  readonly merged: readonly DecisionRow[];
  readonly conflicts: readonly MergeConflict[];
  readonly taken: readonly MergeNote<TakenAs>[];
  readonly kept: readonly MergeNote<KeptAs>[];
}

export function conflictKey({ itemId, field }: Pick<MergeConflict, 'itemId' | 'field'>): string {
  return `${itemId}/${field}`;
}

export function changeKey({ itemId, field, base, theirs }: Pick<MergeConflict, 'itemId' | 'field' | 'base' | 'theirs'>): string {
  return JSON.stringify([itemId, field, base, theirs]);
}
