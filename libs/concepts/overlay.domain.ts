import type {
  DecisionRow,
  DistrictChallenge,
  DistrictField,
  DistrictGoal,
  DistrictItem,
  IndicatorSummary,
  ItemKind,
  Origin,
  Priority,
  Stance,
  Wording,
} from './concept.domain.js';

export interface DecisionCounts {
  readonly decided: number;
  readonly open: number;
  readonly total: number;
}

/** What holds here: the municipality's wording where it has one, the district's everywhere else. */
export interface ConceptItem {
  readonly id: string;
  readonly parentId: string;
  readonly fieldCode: string;
  readonly kind: ItemKind;
  readonly code: string | null;
  readonly stance: Stance | null;
  readonly version: number;
  readonly origin: Origin | null;
  readonly localOrigin: Origin | null;
  readonly exampleFields: readonly string[];
  readonly relevantForMunicipalities: boolean;
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly responsible: string | null;
  readonly priority: Priority | null;
  readonly district: Wording | null;
  readonly reason: string | null;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly ConceptItem[];
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
  return fields.map((field) => laid.field(field));
}

export function countsOf(fields: readonly ConceptField[]): DecisionCounts {
  const sum = (part: keyof DecisionCounts): number => fields.reduce((total, field) => total + field.counts[part], 0);
  return { decided: sum('decided'), open: sum('open'), total: sum('total') };
}

/** Goals and measures in reading order. */
export function itemsOf(fields: readonly ConceptField[]): ConceptItem[] {
  return fields.flatMap(itemsOfField);
}

function itemsOfField(field: Pick<ConceptField, 'challenges'>): ConceptItem[] {
  return field.challenges.flatMap((challenge) => challenge.items.flatMap((goal) => [goal, ...goal.measures]));
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

  field({ challenges, ...field }: DistrictField): ConceptField {
    const laid = challenges.map((challenge) => this.challenge(challenge, field.code));
    return { ...field, counts: count(itemsOfField({ challenges: laid })), challenges: laid };
  }

  private challenge({ goals, ...challenge }: DistrictChallenge, fieldCode: string): ConceptChallenge {
    const laid = goals.map((goal) => this.goal(goal, { parentId: challenge.id, fieldCode }));
    const own = this.ownBelow(challenge.id, fieldCode);
    return { ...challenge, items: [...laid, ...own] };
  }

  private goal(goal: DistrictGoal, place: Place): ConceptItem {
    const inside = { parentId: goal.id, fieldCode: place.fieldCode };
    const measures = goal.measures.map((measure) => this.item(measure, 'measure', inside, noParts));
    const own = this.ownBelow(goal.id, place.fieldCode);
    return this.item(goal, 'goal', place, { indicators: goal.indicators, measures: [...measures, ...own] });
  }

  private ownBelow(parentId: string, fieldCode: string): ConceptItem[] {
    const rows = this.own.get(parentId) ?? [];
    return rows.map((row) => ownItem(row, { parentId, fieldCode }, this.ownBelow(row.itemId, fieldCode)));
  }

  private item(district: DistrictItem, kind: ItemKind, place: Place, parts: Parts): ConceptItem {
    const row = this.decided.get(district.id);
    return row ? decidedItem(district, row, place, parts) : undecidedItem(district, kind, place, parts);
  }
}

interface Place {
  readonly parentId: string;
  readonly fieldCode: string;
}

interface Parts {
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly ConceptItem[];
}

const noParts: Parts = { indicators: [], measures: [] };

function undecidedItem(district: DistrictItem, kind: ItemKind, place: Place, parts: Parts): ConceptItem {
  return {
    id: district.id,
    parentId: place.parentId,
    fieldCode: place.fieldCode,
    kind,
    code: district.code,
    stance: null,
    version: 0,
    origin: district.origin,
    localOrigin: null,
    exampleFields: district.exampleFields,
    relevantForMunicipalities: district.relevantForMunicipalities,
    title: district.title,
    text: district.text,
    target: district.target,
    responsible: district.responsible,
    priority: district.priority,
    district,
    reason: null,
    updatedAt: null,
    updatedBy: null,
    indicators: parts.indicators,
    measures: parts.measures,
  };
}

function decidedItem(district: DistrictItem, row: DecisionRow, place: Place, parts: Parts): ConceptItem {
  return {
    ...undecidedItem(district, row.kind, place, parts),
    ...decisionOf(row),
    title: row.title ?? district.title,
    text: row.text ?? district.text,
    target: row.target ?? district.target,
    responsible: row.responsible ?? district.responsible,
    priority: row.priority ?? district.priority,
  };
}

function ownItem(row: DecisionRow, place: Place, measures: readonly ConceptItem[]): ConceptItem {
  return {
    ...place,
    ...decisionOf(row),
    id: row.itemId,
    kind: row.kind,
    code: null,
    origin: null,
    exampleFields: [],
    relevantForMunicipalities: true,
    title: row.title ?? '',
    text: row.text ?? '',
    target: row.target,
    responsible: row.responsible,
    priority: row.priority,
    district: null,
    indicators: [],
    measures,
  };
}

function decisionOf(row: DecisionRow) {
  const { stance, version, reason, updatedAt, updatedBy } = row;
  return { stance, version, localOrigin: row.origin, reason, updatedAt, updatedBy };
}

function count(items: readonly ConceptItem[]): DecisionCounts {
  const decided = items.filter((item) => item.stance !== null).length;
  return { decided, open: items.length - decided, total: items.length };
}

function byPosition(one: DecisionRow, other: DecisionRow): number {
  return (one.position ?? 0) - (other.position ?? 0) || (one.itemId < other.itemId ? -1 : 1);
}
