import type { IndicatorRow, ItemRow, Rows, TextRow } from './rows.js';

export const wordFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;
export type WordField = (typeof wordFields)[number];

/** What is merged as words: changed on both sides, it is asked. */
export interface Words {
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly responsible: string | null;
  readonly priority: ItemRow['priority'];
}

/** How a kind of row is taken apart: its words, and the facts that follow the origin unless they were changed here. */
export interface Shape<Row> {
  readonly rows: (release: Rows) => readonly Row[];
  readonly id: (row: Row) => string;
  readonly words: (row: Row) => Words;
  readonly worded: (row: Row, words: Words) => Row;
  /** Columns of one group only make sense together. */
  readonly facts: readonly (readonly (keyof Row & string)[])[];
}

const bare = { target: null, responsible: null, priority: null };

export const itemShape: Shape<ItemRow> = {
  rows: ({ items }) => items,
  id: (row) => row.item_id,
  words: ({ kind, title, text, target, responsible, priority, guiding_principle }) =>
    kind === 'field' ? { ...bare, title, text: guiding_principle ?? '' } : { title, text, target, responsible, priority },
  worded: (row, words) => (row.kind === 'field' ? guided(row, words) : { ...row, ...words, ...emptied(words) }),
  facts: [['code'], ['parent_item_id'], ['relevant_for_municipalities'], ['linked_field_ids'], ['origin'], ['example_fields']],
};

export const textShape: Shape<TextRow> = {
  rows: ({ texts }) => texts,
  id: (row) => row.text_id,
  words: ({ title, text }) => ({ ...bare, title, text }),
  worded: (row, { title, text }) => ({ ...row, title, text }),
  facts: [['code'], ['origin']],
};

/** Two lists, each with an order of its own. */
export const textLists: readonly Shape<TextRow>[] = (['task_area', 'transfer_content'] as const).map((kind) => ({
  ...textShape,
  rows: ({ texts }) => texts.filter((row) => row.kind === kind),
}));

export const indicatorShape: Shape<IndicatorRow> = {
  rows: ({ indicators }) => indicators,
  id: (row) => row.indicator_id,
  words: ({ title, definition }) => ({ ...bare, title, text: definition }),
  worded: (row, { title, text }) => ({ ...row, title, definition: text }),
  facts: [
    ...([['code'], ['numerator'], ['denominator'], ['unit'], ['decimals'], ['direction'], ['source'], ['basis']] as const),
    ...([['known_breaks'], ['level'], ['origin'], ['series_code', 'series_breakdown']] as const),
    ...([
      ['baseline_date', 'baseline_value', 'baseline_origin'],
      ['target_value', 'target_year'],
    ] as const),
  ],
};

function guided(row: ItemRow, { title, text }: Words): ItemRow {
  const origin = row.guiding_principle_origin ?? 'document';
  return { ...row, title, guiding_principle: text || null, guiding_principle_origin: text ? origin : null };
}

// Words that were deleted are an empty text in a merge, and nothing in a row.
function emptied({ target, responsible, priority }: Words): Pick<Words, 'target' | 'responsible' | 'priority'> {
  return { target: target || null, responsible: responsible || null, priority: priority || null };
}

export function sameFacts<Row>(one: Row, other: Row, columns: readonly (keyof Row)[]): boolean {
  return columns.every((column) => JSON.stringify(one[column]) === JSON.stringify(other[column]));
}

/** The facts of the new release, but for those that were changed here. */
export function withFacts<Row>({ facts }: Shape<Row>, base: Row, theirs: Row, mine: Row): Row {
  const kept = facts.filter((columns) => !sameFacts(base, mine, columns)).flat();
  return { ...theirs, ...Object.fromEntries(kept.map((column) => [column, mine[column]])) };
}

export function byId<Row>(shape: Shape<Row>, release: Rows): ReadonlyMap<string, Row> {
  return new Map(shape.rows(release).map((row) => [shape.id(row), row]));
}
