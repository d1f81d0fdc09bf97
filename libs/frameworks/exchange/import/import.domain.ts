import type { FileOutline } from '../file/file-outline.js';
import type { FrameworkFile } from '../file/framework-file.js';
import type { IndicatorLink, ReleaseRows, StoredIndicator, StoredText } from '../../release-rows.domain.js';
import type { ItemKind, ItemRow, TextKind } from '../../release-tree.domain.js';

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
  readonly path: readonly (string | number)[];
  readonly code: 'CODE_TWICE' | 'ID_TWICE' | 'UNKNOWN_CODE' | 'ENDS_BEFORE_START';
  readonly value: string;
}

/** One entry of a file with its place in it. */
export interface FileEntry {
  readonly kind: ItemKind | TextKind | 'indicator';
  readonly id: string | null;
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly linkedFields: readonly string[];
  readonly indicators: readonly string[];
}

/** What a schema cannot see: codes and ids used twice, codes that lead nowhere, an end before its beginning. */
export function issuesOf(file: FileOutline): FileIssue[] {
  const { items, texts, indicators } = entriesIn(file);
  const all = [...items, ...texts, ...indicators];
  const fields = new Set(file.fields.map((field) => field.code));
  const known = new Set(file.indicators.map((indicator) => indicator.code));
  return [
    ...validityIssues(file.release),
    ...[items, texts, indicators].flatMap((entries) => twice(entries, 'CODE_TWICE', (entry) => entry.code || null)),
    ...twice(all, 'ID_TWICE', (entry) => entry.id),
    ...items.flatMap((entry) => unknown([...entry.path, 'linkedFields'], entry.linkedFields, fields)),
    ...items.flatMap((entry) => unknown([...entry.path, 'indicators'], entry.indicators, known)),
  ];
}

/** Every entry of a file, flat. */
export function entriesIn(file: FileOutline): Readonly<Record<'items' | 'texts' | 'indicators', FileEntry[]>> {
  const entry = (kind: FileEntry['kind'], source: Partial<FileEntry> & { code: string }, path: FileEntry['path']): FileEntry => {
    const { id = null, code, linkedFields = [], indicators = [] } = source;
    return { kind, id, code, path, linkedFields, indicators };
  };
  const items = file.fields.flatMap((field, f) => [
    entry('field', field, ['fields', f]),
    ...field.challenges.flatMap((challenge, c) => [
      entry('challenge', challenge, ['fields', f, 'challenges', c]),
      ...challenge.goals.flatMap((goal, g) => [
        entry('goal', goal, ['fields', f, 'challenges', c, 'goals', g]),
        ...goal.measures.map((measure, m) => entry('measure', measure, ['fields', f, 'challenges', c, 'goals', g, 'measures', m])),
      ]),
    ]),
  ]);
  return {
    items,
    texts: [
      ...file.taskAreas.map((text, index) => entry('task_area', text, ['taskAreas', index])),
      ...file.transferContents.map((text, index) => entry('transfer_content', text, ['transferContents', index])),
    ],
    indicators: file.indicators.map(({ id, code }, index) => entry('indicator', { id, code }, ['indicators', index])),
  };
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

  private challenge({ goals, id: _, ...challenge }: ChallengeInFile, parent: Place, position: number): void {
    const place = this.below(parent, 'challenge', challenge.code, position);
    this.items.push({ ...emptyItem, ...place, ...challenge });
    goals.forEach((goal, index) => this.goal(goal, place, index));
  }

  private goal(goal: GoalInFile, parent: Place, position: number): void {
    const place = this.below(parent, 'goal', goal.code, position);
    this.items.push({ ...emptyItem, ...place, ...assignable(goal), linked_field_ids: goal.linkedFields.map(this.ids.item) });
    this.link(place.item_id, goal.indicators);
    goal.measures.forEach((measure, index) => {
      const below = this.below(place, 'measure', measure.code, index);
      this.items.push({ ...emptyItem, ...below, ...assignable(measure) });
      this.link(below.item_id, measure.indicators);
    });
  }

  private link(item_id: string, codes: readonly string[]): void {
    this.links.push(...[...new Set(codes)].map((code) => ({ indicator_id: this.ids.indicator(code), item_id })));
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
  const { id: _, knownBreaks, baseline, target, seriesCode, seriesBreakdown, ...same } = indicator;
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

// Days compare as text.
function validityIssues({ validFrom, validTo }: FileOutline['release']): FileIssue[] {
  const backwards = validFrom !== null && validTo !== null && validTo < validFrom;
  return backwards ? [{ path: ['release', 'validTo'], code: 'ENDS_BEFORE_START', value: validTo }] : [];
}

function twice(entries: readonly FileEntry[], code: FileIssue['code'], valueOf: (entry: FileEntry) => string | null): FileIssue[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const value = valueOf(entry);
    if (value === null || !seen.has(value)) {
      if (value !== null) seen.add(value);
      return [];
    }
    return [{ path: [...entry.path, code === 'ID_TWICE' ? 'id' : 'code'], code, value }];
  });
}

function unknown(path: FileIssue['path'], codes: readonly string[], known: ReadonlySet<string>): FileIssue[] {
  return codes.filter((code) => !known.has(code)).map((value) => ({ path, code: 'UNKNOWN_CODE', value }));
}
