import { type DecisionRow, type DistrictField, type Wording, wordingFields } from '../../concept.domain.js';
import { MergeReport } from './merge-report.domain.js';
import type { Answers, MergeAnswer, MergeResult } from './merge-result.domain.js';
import { Places, wordsOver } from './places.domain.js';
import { type ReleaseItem, releaseItems, type ReleaseItems } from './release-items.domain.js';

export const noAnswers: Answers = {
  given: new Map(),
  remembered: new Set(),
  removalReason: 'Im Rahmenkonzept nicht mehr enthalten.',
  returnReason: 'Weitergeführt, als das Rahmenkonzept diesen Punkt nicht enthielt.',
};

/**
 * Brings the decisions of a municipality from one release to another without losing a word anybody wrote here.
 * A wording of one's own counts as changed here, also when the district came to say the same.
 */
export function mergeRelease(
  base: readonly DistrictField[],
  theirs: readonly DistrictField[],
  mine: readonly DecisionRow[],
  answers: Answers = noAnswers,
): MergeResult {
  return new ThreeWayMerge(releaseItems(base), releaseItems(theirs), mine, answers).result();
}

type WordingField = keyof Wording;

class ThreeWayMerge {
  private readonly rows: ReadonlyMap<string, DecisionRow>;
  private readonly places: Places;
  private readonly report: MergeReport;
  private readonly merged = new Map<string, DecisionRow>();

  constructor(
    private readonly base: ReleaseItems,
    private readonly theirs: ReleaseItems,
    mine: readonly DecisionRow[],
    private readonly answers: Answers,
  ) {
    this.rows = new Map(mine.map((row) => [row.itemId, row]));
    this.places = new Places(base, theirs, this.rows);
    this.report = new MergeReport(this.places, answers);
  }

  result(): MergeResult {
    this.theirs.forEach((item) => {
      if (item.kind !== 'challenge') this.present(item);
    });
    this.base.forEach((item) => {
      if (item.kind !== 'challenge' && !this.theirs.has(item.id)) this.removed(item);
    });
    this.rows.forEach((row) => {
      if (!this.theirs.has(row.itemId) && !this.base.has(row.itemId)) this.localOnly(row);
    });
    this.places.attach(this.merged).forEach(({ itemId }) => this.report.keep(itemId, 'new_place'));
    const { conflicts, kept } = this.report;
    const taken = this.report.taken.filter(({ what, itemId }) => what !== 'removed' || !this.merged.has(itemId));
    return { merged: [...this.merged.values()], conflicts, taken, kept };
  }

  private present(item: ReleaseItem): void {
    const row = this.rows.get(item.id);
    const before = this.base.get(item.id);
    if (!before) this.report.take(item.id, 'added');
    else if (before.parentId !== item.parentId) this.report.take(item.id, 'moved');
    if (row) this.merged.set(item.id, this.over(item, before, row));
    else this.changedFields(item, before).forEach((field) => this.report.take(item.id, 'reworded', field));
  }

  private over(item: ReleaseItem, before: ReleaseItem | undefined, row: DecisionRow): DecisionRow {
    const placed = inPlace(row, item);
    if (row.stance !== 'omitted') return this.reworded(item, before, row, placed);
    const touched = before ? this.changedFields(item, before).length > 0 : true;
    const how = before ? 'omitted_reworded' : 'omitted_returned';
    this.report.keep(item.id, touched ? how : 'omitted');
    return placed;
  }

  private reworded(item: ReleaseItem, before: ReleaseItem | undefined, row: DecisionRow, placed: DecisionRow): DecisionRow {
    const words = wordingFields.map((field) => [field, this.wordOf(field, item, before, row)] as const);
    const stance = words.some(([, word]) => word !== null) ? ('adapted' as const) : ('adopted' as const);
    if (stance === row.stance && words.every(([field, word]) => word === row[field])) return placed;
    const wording = Object.fromEntries(words) as unknown as Wording;
    return { ...placed, ...wording, stance, reason: row.reason ?? this.reasonFor(wording) };
  }

  // As an own item it needed no reason for its target.
  private reasonFor({ target }: Wording): string | null {
    return target === null ? null : this.answers.returnReason;
  }

  private wordOf(field: WordingField, item: ReleaseItem, before: ReleaseItem | undefined, row: DecisionRow): string | null {
    const mine = row[field];
    if (mine !== null) return this.ownWord(field, item, before, mine);
    if (before && before[field] !== item[field]) this.report.take(item.id, 'reworded', field);
    return null;
  }

  private ownWord(field: WordingField, item: ReleaseItem, before: ReleaseItem | undefined, mine: string): string | null {
    const district = item[field] ?? '';
    if (!before) return mine === district ? null : this.askedFor(field, item, null, mine);
    const changed = before[field] !== item[field];
    if (changed && mine !== district) return this.askedFor(field, item, before, mine);
    this.report.keep(item.id, changed ? 'same_words' : 'worded', field);
    return mine;
  }

  private askedFor(field: WordingField, item: ReleaseItem, before: ReleaseItem | null, mine: string): string | null {
    const reason = before ? 'both_changed' : 'returned';
    const answer = this.report.ask({ itemId: item.id, field, reason, base: before?.[field] ?? null, theirs: item[field], mine });
    return answered(answer, mine, item[field] ?? '');
  }

  /** Nobody worked on it: gone with the release. Otherwise it is asked, and stays as an own item meanwhile. */
  private removed(item: ReleaseItem): void {
    const row = this.rows.get(item.id);
    if (row?.stance === 'omitted') {
      this.merged.set(item.id, row);
      this.report.keep(item.id, 'omitted');
    } else if (row) this.decidedButRemoved(item, row);
    else this.report.take(item.id, 'removed');
  }

  private decidedButRemoved(item: ReleaseItem, row: DecisionRow): void {
    const mine = wholeText({ ...wordsOver(item, row), reason: row.reason });
    const answer = this.report.ask({ itemId: item.id, field: 'item', reason: 'removed', base: wholeText(item), theirs: null, mine });
    this.merged.set(item.id, answer?.choice === 'theirs' ? this.omitted(row) : this.places.ownInstead(item));
  }

  private omitted(row: DecisionRow): DecisionRow {
    return { ...row, ...noWords, stance: 'omitted', reason: row.reason ?? this.answers.removalReason };
  }

  private localOnly(row: DecisionRow): void {
    if (this.places.loses(row) && this.ownDropped(row)) return;
    this.merged.set(row.itemId, row);
    this.report.keep(row.itemId, row.stance === 'own' ? 'own' : 'omitted');
  }

  private ownDropped(row: DecisionRow): boolean {
    const asked = { itemId: row.itemId, field: 'item', reason: 'place_removed', base: null, theirs: null, mine: wholeText(row) } as const;
    return this.report.ask(asked)?.choice === 'theirs';
  }

  private changedFields(item: ReleaseItem, before: ReleaseItem | undefined): WordingField[] {
    return before ? wordingFields.filter((field) => before[field] !== item[field]) : [];
  }
}

const noWords: Wording = { title: null, text: null, target: null, responsible: null, priority: null };

function answered(answer: MergeAnswer | null, mine: string, theirs: string): string | null {
  if (answer?.choice === 'theirs') return null;
  if (answer?.choice !== 'own') return mine;
  return answer.own === theirs ? null : answer.own;
}

function inPlace(row: DecisionRow, item: ReleaseItem): DecisionRow {
  if (row.stance !== 'own' && row.fieldId === item.fieldId) return row;
  return { ...row, fieldId: item.fieldId, parentId: null, position: null, indicators: null };
}

function wholeText({ title, text, target, responsible, reason }: Wording & { readonly reason?: string | null }): string {
  return [title, text, target, responsible, reason].filter(Boolean).join('\n\n');
}
