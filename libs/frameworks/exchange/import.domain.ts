import type { FrameworkFile } from './framework-file.js';
import type { IndicatorLink, ReleaseRows, StoredIndicator, StoredText } from '../release-rows.domain.js';
import type { ItemKind, ItemRow, TextKind } from '../release-tree.domain.js';

type FieldInFile = FrameworkFile['fields'][number];
type ChallengeInFile = FieldInFile['challenges'][number];
type GoalInFile = ChallengeInFile['goals'][number];
type MeasureInFile = GoalInFile['measures'][number];
type IndicatorInFile = FrameworkFile['indicators'][number];

/** Gives the stable id of a code: the one it had in the release before, or a new one. */
export interface StableIds {
  readonly item: (code: string) => string;
  readonly text: (code: string) => string;
  readonly indicator: (code: string) => string;
}

export interface FileIssue {
  readonly path: string;
  readonly code: 'CODE_TWICE' | 'UNKNOWN_CODE';
  readonly value: string;
}

/** What a schema cannot see: codes used twice, and codes that lead nowhere. */
export function issuesOf(file: FrameworkFile): FileIssue[] {
  const goals = file.fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.goals));
  const fields = new Set(file.fields.map((field) => field.code));
  const indicators = new Set(file.indicators.map((indicator) => indicator.code));
  return [
    ...twice('fields', itemCodes(file)),
    ...twice(
      'texts',
      [...file.taskAreas, ...file.transferContents].map((text) => text.code),
    ),
    ...twice(
      'indicators',
      file.indicators.map((indicator) => indicator.code),
    ),
    ...goals.flatMap((goal) => unknown(`${goal.code}.linkedFields`, goal.linkedFields, fields)),
    ...goals.flatMap((goal) => unknown(`${goal.code}.indicators`, goal.indicators, indicators)),
  ];
}

/** The rows a file stands for. */
export function contentOf(file: FrameworkFile, ids: StableIds): ReleaseRows {
  const flattening = new Flattening(ids);
  file.fields.forEach((field, position) => flattening.field(field, position));
  const texts = (kind: TextKind, list: FrameworkFile['taskAreas']): StoredText[] =>
    list.map(({ code, title, text, origin }, position) => ({ text_id: ids.text(code), kind, code, position, title, text, origin }));
  return {
    items: flattening.items,
    links: flattening.links,
    texts: [...texts('task_area', file.taskAreas), ...texts('transfer_content', file.transferContents)],
    indicators: file.indicators.map((indicator, position) => storedIndicator(indicator, position, ids)),
  };
}

class Flattening {
  readonly items: ItemRow[] = [];
  readonly links: IndicatorLink[] = [];

  constructor(private readonly ids: StableIds) {}

  field(field: FieldInFile, position: number): void {
    const item_id = this.ids.item(field.code);
    const place = { item_id, kind: 'field' as const, parent_item_id: null, field_item_id: item_id, position };
    const principle = {
      guiding_principle: field.guidingPrinciple?.text ?? null,
      guiding_principle_origin: field.guidingPrinciple?.origin ?? null,
    };
    this.items.push({ ...emptyItem, ...place, ...principle, code: field.code, title: field.title, origin: field.origin });
    field.challenges.forEach((challenge, index) => this.challenge(challenge, place, index));
  }

  private challenge({ goals, ...challenge }: ChallengeInFile, parent: Place, position: number): void {
    const place = this.below(parent, 'challenge', challenge.code, position);
    this.items.push({ ...emptyItem, ...place, ...challenge });
    goals.forEach((goal, index) => this.goal(goal, place, index));
  }

  private goal(goal: GoalInFile, parent: Place, position: number): void {
    const place = this.below(parent, 'goal', goal.code, position);
    this.items.push({ ...emptyItem, ...place, ...assignable(goal), linked_field_ids: goal.linkedFields.map(this.ids.item) });
    this.links.push(...goal.indicators.map((code) => ({ indicator_id: this.ids.indicator(code), item_id: place.item_id })));
    goal.measures.forEach((measure, index) => {
      this.items.push({ ...emptyItem, ...this.below(place, 'measure', measure.code, index), ...assignable(measure) });
    });
  }

  private below(parent: Place, kind: ItemKind, code: string, position: number): Place {
    return { item_id: this.ids.item(code), kind, parent_item_id: parent.item_id, field_item_id: parent.field_item_id, position };
  }
}

type Place = Pick<ItemRow, 'item_id' | 'kind' | 'parent_item_id' | 'field_item_id' | 'position'>;

const emptyItem = {
  text: '',
  target: null,
  guiding_principle: null,
  guiding_principle_origin: null,
  priority: null,
  responsible: null,
  relevant_for_municipalities: true,
  linked_field_ids: [],
  example_fields: [],
};

function assignable({ code, title, text, target, origin, priority, responsible, relevantForMunicipalities, exampleFields }: MeasureInFile) {
  const flags = { relevant_for_municipalities: relevantForMunicipalities, example_fields: exampleFields };
  return { code, title, text, target, origin, priority, responsible, ...flags };
}

function storedIndicator(indicator: IndicatorInFile, position: number, ids: StableIds): StoredIndicator {
  const { knownBreaks, baseline, target, seriesCode, seriesBreakdown, ...same } = indicator;
  return {
    ...same,
    ...storedBaseline(baseline),
    indicator_id: ids.indicator(indicator.code),
    position,
    known_breaks: knownBreaks,
    target_value: target?.value ?? null,
    target_year: target?.year ?? null,
    series_code: seriesCode,
    series_breakdown: seriesBreakdown,
  };
}

function storedBaseline(baseline: IndicatorInFile['baseline']) {
  return {
    baseline_date: baseline?.date ?? null,
    baseline_value: baseline?.value ?? null,
    baseline_origin: baseline?.origin ?? null,
  };
}

function itemCodes(file: FrameworkFile): string[] {
  const codesOf = (goal: GoalInFile): string[] => [goal.code, ...goal.measures.map((measure) => measure.code)];
  return file.fields.flatMap((field) => [
    field.code,
    ...field.challenges.flatMap((challenge) => [challenge.code, ...challenge.goals.flatMap(codesOf)]),
  ]);
}

function twice(path: string, codes: readonly string[]): FileIssue[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index).map((value) => ({ path, code: 'CODE_TWICE', value }));
}

function unknown(path: string, codes: readonly string[], known: ReadonlySet<string>): FileIssue[] {
  return codes.filter((code) => !known.has(code)).map((value) => ({ path, code: 'UNKNOWN_CODE', value }));
}
