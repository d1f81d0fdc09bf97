import {
  type Answers,
  changeKey,
  conflictKey,
  type KeptAs,
  type MergeAnswer,
  type MergeConflict,
  type MergeField,
  type MergeNote,
  type MergePlace,
  type TakenAs,
} from './merge-result.domain.js';

type Question = Pick<MergeConflict, 'itemId' | 'field' | 'reason' | 'base' | 'theirs' | 'mine'>;

/** What a merge asks and notes, every entry with its place, in the order in which it is met. */
export class MergeReport {
  readonly conflicts: MergeConflict[] = [];
  readonly taken: MergeNote<TakenAs>[] = [];
  readonly kept: MergeNote<KeptAs>[] = [];

  constructor(
    private readonly places: { readonly named: (itemId: string) => MergePlace },
    private readonly answers: Answers,
  ) {}

  take(itemId: string, what: TakenAs, field: MergeField | null = null): void {
    this.taken.push({ ...this.places.named(itemId), what, field });
  }

  keep(itemId: string, what: KeptAs, field: MergeField | null = null): void {
    this.kept.push({ ...this.places.named(itemId), what, field });
  }

  /** The answer given to a question; null where it is open, and where keeping is remembered for the same change. */
  ask(question: Question): MergeAnswer | null {
    if (this.answers.remembered.has(changeKey(question))) {
      this.keep(question.itemId, 'remembered', question.field);
      return null;
    }
    const given = this.answers.given.get(conflictKey(question));
    const answer = given?.mine === question.mine ? given : null;
    this.conflicts.push({ ...this.places.named(question.itemId), ...question, choice: answer?.choice ?? null, own: answer?.own ?? null });
    return answer;
  }
}
