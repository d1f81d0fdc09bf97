export type Origin = 'document' | 'statistics' | 'example';
export type Priority = 'high' | 'medium' | 'low';
export type ItemKind = 'field' | 'challenge' | 'goal' | 'measure';
export type TextKind = 'task_area' | 'transfer_content';

/** The stored form of one item of a release. */
export interface ItemRow {
  readonly item_id: string;
  readonly kind: ItemKind;
  readonly parent_item_id: string | null;
  readonly field_item_id: string;
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly guiding_principle: string | null;
  readonly guiding_principle_origin: Origin | null;
  readonly priority: Priority | null;
  readonly responsible: string | null;
  readonly relevant_for_municipalities: boolean;
  readonly linked_field_ids: readonly string[];
  readonly origin: Origin;
  readonly example_fields: readonly string[];
}

export interface TextRow {
  readonly kind: TextKind;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
}

export interface IndicatorSummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly targetValue: number | null;
  readonly targetYear: number | null;
}

export interface IndicatorLinkRow {
  readonly item_id: string;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly target_value: number | null;
  readonly target_year: number | null;
}

interface Item {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
}

interface Assignable extends Item {
  readonly target: string | null;
  readonly relevantForMunicipalities: boolean;
  readonly responsible: string | null;
  readonly priority: Priority | null;
  readonly exampleFields: readonly string[];
  readonly indicators: readonly IndicatorSummary[];
}

export type Measure = Assignable;

export interface Goal extends Assignable {
  readonly linkedFieldCodes: readonly string[];
  readonly measures: readonly Measure[];
}

export interface Challenge extends Item {
  readonly goals: readonly Goal[];
}

export interface FieldOfAction {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly origin: Origin;
  readonly guidingPrinciple: string | null;
  readonly guidingPrincipleOrigin: Origin | null;
  readonly challenges: readonly Challenge[];
}

export interface FrameworkText {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
}

/** Everything of a release that never changes once it is released. */
export interface ReleaseContent {
  readonly fields: readonly FieldOfAction[];
  readonly taskAreas: readonly FrameworkText[];
  readonly transferContents: readonly FrameworkText[];
}

/** Puts flat rows, in the order of their positions, together to the tree that people read. */
export function releaseContent(items: readonly ItemRow[], texts: readonly TextRow[], links: readonly IndicatorLinkRow[]): ReleaseContent {
  const tree = new Tree(items, links);
  return {
    fields: tree.fields(),
    taskAreas: textsOf(texts, 'task_area'),
    transferContents: textsOf(texts, 'transfer_content'),
  };
}

class Tree {
  private readonly children: ReadonlyMap<string | null, ItemRow[]>;
  private readonly indicators: ReadonlyMap<string, IndicatorLinkRow[]>;
  private readonly codes: ReadonlyMap<string, string>;

  constructor(items: readonly ItemRow[], links: readonly IndicatorLinkRow[]) {
    this.children = groupBy(items, (item) => item.parent_item_id);
    this.indicators = groupBy(links, (link) => link.item_id);
    this.codes = new Map(items.map((item) => [item.item_id, item.code]));
  }

  fields(): FieldOfAction[] {
    return this.below(null).map((row) => ({
      id: row.item_id,
      code: row.code,
      title: row.title,
      origin: row.origin,
      guidingPrinciple: row.guiding_principle,
      guidingPrincipleOrigin: row.guiding_principle_origin,
      challenges: this.below(row.item_id).map((challenge) => this.challenge(challenge)),
    }));
  }

  private challenge(row: ItemRow): Challenge {
    return { ...item(row), goals: this.below(row.item_id).map((goal) => this.goal(goal)) };
  }

  private goal(row: ItemRow): Goal {
    return {
      ...this.assignable(row),
      linkedFieldCodes: row.linked_field_ids.map((id) => this.codes.get(id)).filter((code) => code !== undefined),
      measures: this.below(row.item_id).map((measure) => this.assignable(measure)),
    };
  }

  private assignable(row: ItemRow): Assignable {
    return { ...assignable(row), indicators: (this.indicators.get(row.item_id) ?? []).map(indicatorSummary) };
  }

  private below(parent: string | null): ItemRow[] {
    return this.children.get(parent) ?? [];
  }
}

function item(row: ItemRow): Item {
  return { id: row.item_id, code: row.code, title: row.title, text: row.text, origin: row.origin };
}

function assignable(row: ItemRow): Omit<Assignable, 'indicators'> {
  return {
    ...item(row),
    target: row.target,
    relevantForMunicipalities: row.relevant_for_municipalities,
    responsible: row.responsible,
    priority: row.priority,
    exampleFields: row.example_fields,
  };
}

function indicatorSummary(row: IndicatorLinkRow): IndicatorSummary {
  const { id, code, title, unit } = row;
  return { id, code, title, unit, targetValue: row.target_value, targetYear: row.target_year };
}

function textsOf(texts: readonly TextRow[], kind: TextKind): FrameworkText[] {
  return texts.filter((row) => row.kind === kind).map(({ code, title, text, origin }) => ({ code, title, text, origin }));
}

export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  rows.forEach((row) => {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  });
  return groups;
}
