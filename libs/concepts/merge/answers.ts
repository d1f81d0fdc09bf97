import { known } from '#platform/errors';
import { answeredMeanwhile, thirdText } from './merge.refusals.js';
import {
  type Answers,
  changeKey,
  conflictKey,
  type ConflictReason,
  type MergeChoice,
  type MergeConflict,
  type MergeField,
} from './three-way/merge-result.domain.js';

/** An answer as it is stored; its version is that of the merge it moved. */
export interface StoredAnswer {
  readonly itemId: string;
  readonly field: MergeField;
  readonly choice: MergeChoice;
  readonly own: string | null;
  readonly mine: string;
  readonly version: number;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

/** A change of the other side that was answered with "keep mine" in a finished merge. */
export type RememberedChange = Pick<MergeConflict, 'itemId' | 'field' | 'base' | 'theirs'>;

/** What a merge is computed with. */
export function answersOf(stored: readonly StoredAnswer[], remembered: readonly RememberedChange[]): Pick<Answers, 'given' | 'remembered'> {
  return { given: byQuestion(stored), remembered: new Set(remembered.map(changeKey)) };
}

function byQuestion(stored: readonly StoredAnswer[]): ReadonlyMap<string, StoredAnswer> {
  return new Map(stored.map((answer) => [conflictKey(answer), answer]));
}

/** A question with who answered it last and the version to expect when answering. */
export interface MergeQuestion extends MergeConflict {
  readonly version: number;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export function questionsOf(conflicts: readonly MergeConflict[], stored: readonly StoredAnswer[]): MergeQuestion[] {
  const answers = byQuestion(stored);
  return conflicts.map((conflict) => {
    const { version = 0, decidedBy = null, decidedAt = null } = answers.get(conflictKey(conflict)) ?? {};
    return { ...conflict, version, decidedBy, decidedAt };
  });
}

export interface AnswerInput {
  readonly itemId: string;
  readonly field: MergeField;
  readonly expectedVersion: number;
  /** Null takes the answer back. */
  readonly choice: MergeChoice | null;
  readonly own: string | null;
}

export type Answered = MergeConflict & { readonly choice: MergeChoice };
type Reopened = MergeConflict & { readonly choice: null };

/** The question as it is answered now, or open again; null where that is how it stands already. */
export function answerTo(
  conflicts: readonly MergeConflict[],
  stored: readonly StoredAnswer[],
  input: AnswerInput,
): Answered | Reopened | null {
  const conflict = known(conflicts.find((each) => conflictKey(each) === conflictKey(input)));
  const { choice } = input;
  const own = choice && thirdText(choice, input.field, input.own);
  if (conflict.choice === choice && conflict.own === own) return null;
  ensureSeen(byQuestion(stored).get(conflictKey(conflict)) ?? unanswered, { ...input, own });
  return { ...conflict, choice, own };
}

const unanswered = { version: 0, choice: null, own: null, decidedBy: null, decidedAt: null };

function ensureSeen(current: StoredAnswer | typeof unanswered, yours: AnswerInput): void {
  if (current.version !== yours.expectedVersion) throw answeredMeanwhile(yours, current);
}

/** One answer for all open questions that are alike; null does not matter. */
export interface AnswersInput {
  readonly choice: 'theirs' | 'mine';
  readonly fieldCode: string | null;
  readonly field: MergeField | null;
  readonly reason: ConflictReason | null;
}

/** Only what nobody answered yet, so it never argues with a colleague. */
export function answersToAll(conflicts: readonly MergeConflict[], { choice, ...like }: AnswersInput): Answered[] {
  const isLike = (conflict: MergeConflict): boolean =>
    (['fieldCode', 'field', 'reason'] as const).every((part) => like[part] === null || like[part] === conflict[part]);
  return conflicts
    .filter((conflict) => conflict.choice === null && isLike(conflict))
    .map((conflict) => ({ ...conflict, choice, own: null }));
}
