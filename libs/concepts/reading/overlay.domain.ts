import type { DecisionRow, DistrictChallenge, DistrictField, DistrictGoal } from '../concept.domain.js';
import { type ConceptItem, decidedItem, noParts, ownItem, type Place, undecidedItem } from './concept-item.domain.js';

export interface DecisionCounts {
  readonly decided: number;
  readonly open: number;
  readonly total: number;
}

export interface ConceptChallenge extends Omit<DistrictChallenge, 'goals'> {
  readonly items: readonly ConceptItem[];
}

export interface ConceptField extends Omit<DistrictField, 'challenges'> {
  readonly counts: DecisionCounts;
  readonly challenges: readonly ConceptChallenge[];
}

/** Lays the decisions of a municipality over the district's tree. Rows of items that the release does not hold are left out. */
export function overlay(fields: readonly DistrictField[], rows: readonly DecisionRow[]): ConceptField[] {
  const laid = new Overlay(rows);
  return undecided(fields).map((field) => laid.field(field));
}

export function countsOf(fields: readonly ConceptField[]): DecisionCounts {
  const sum = (part: keyof DecisionCounts): number => fields.reduce((total, field) => total + field.counts[part], 0);
  return { decided: sum('decided'), open: sum('open'), total: sum('total') };
}

/** Goals and measures in reading order. */
export function itemsOf(fields: readonly Pick<ConceptField, 'challenges'>[]): ConceptItem[] {
  return fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.items.flatMap((goal) => [goal, ...goal.measures])));
}

class Overlay {
  private readonly decided = new Map<string, DecisionRow>();
  private readonly own = new Map<string, DecisionRow[]>();

  constructor(rows: readonly DecisionRow[]) {
    rows.forEach((row) => {
      if (row.parentId === null) this.decided.set(row.itemId, row);
      else this.own.set(row.parentId, [...(this.own.get(row.parentId) ?? []), row]);
    });
    this.own.forEach((siblings) => siblings.sort(byPosition));
  }

  field(field: ConceptField): ConceptField {
    const challenges = field.challenges.map((challenge) => this.challenge(challenge, field.code));
    return { ...field, counts: count(challenges), challenges };
  }

  private challenge(challenge: ConceptChallenge, fieldCode: string): ConceptChallenge {
    const goals = challenge.items.map((goal) => this.goal(goal));
    return { ...challenge, items: [...goals, ...this.ownBelow(challenge.id, fieldCode)] };
  }

  // What nobody decided on is one object for all municipalities; only the rest is built anew.
  private goal(goal: ConceptItem): ConceptItem {
    const measures = this.measures(goal);
    const laid = this.item(goal);
    return measures === goal.measures ? laid : { ...laid, measures };
  }

  private measures(goal: ConceptItem): readonly ConceptItem[] {
    const untouched = !this.own.has(goal.id) && !goal.measures.some((measure) => this.decided.has(measure.id));
    if (untouched) return goal.measures;
    return [...goal.measures.map((measure) => this.item(measure)), ...this.ownBelow(goal.id, goal.fieldCode)];
  }

  private item(item: ConceptItem): ConceptItem {
    const row = this.decided.get(item.id);
    return row ? decidedItem(item, row) : item;
  }

  private ownBelow(parentId: string, fieldCode: string): ConceptItem[] {
    const rows = this.own.get(parentId) ?? [];
    return rows.map((row) => ownItem(row, { parentId, fieldCode }, this.ownBelow(row.itemId, fieldCode)));
  }
}

const undecidedTrees = new WeakMap<readonly DistrictField[], ConceptField[]>();

/** The district's tree as a municipality sees it before its first decision; made once per release. */
function undecided(fields: readonly DistrictField[]): ConceptField[] {
  const known = undecidedTrees.get(fields) ?? fields.map(undecidedField);
  undecidedTrees.set(fields, known);
  return known;
}

function undecidedField({ challenges: challengesOfDistrict, ...field }: DistrictField): ConceptField {
  const challenges = challengesOfDistrict.map(({ goals, ...challenge }) => {
    const place = { parentId: challenge.id, fieldCode: field.code };
    return { ...challenge, items: goals.map((goal) => undecidedGoal(goal, place)) };
  });
  return { ...field, counts: count(challenges), challenges };
}

function undecidedGoal(goal: DistrictGoal, place: Place): ConceptItem {
  const inside = { parentId: goal.id, fieldCode: place.fieldCode };
  const measures = goal.measures.map((measure) => undecidedItem(measure, 'measure', inside, noParts));
  return undecidedItem(goal, 'goal', place, { indicators: goal.indicators, measures });
}

function count(challenges: readonly ConceptChallenge[]): DecisionCounts {
  let total = 0;
  let decided = 0;
  for (const challenge of challenges)
    for (const goal of challenge.items) {
      total += 1 + goal.measures.length;
      if (goal.stance !== null) decided += 1;
      for (const measure of goal.measures) if (measure.stance !== null) decided += 1;
    }
  return { decided, open: total - decided, total };
}

function byPosition(one: DecisionRow, other: DecisionRow): number {
  return (one.position ?? 0) - (other.position ?? 0) || (one.itemId < other.itemId ? -1 : 1);
}
