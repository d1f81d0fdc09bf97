import fc from 'fast-check';
import { byPosition } from './arrangement.domain.js';
import type { IndicatorRow, ItemRow, Rows, TextRow } from './rows.js';

/** Two fields with two challenges each, a goal below every challenge, two measures below the first, two indicators, two texts. */
export const firstRelease: Rows = {
  items: [
    ...['1', '2'].flatMap((field) => [
      item('field', field, null, field, { guiding_principle: `principle of ${field}`, guiding_principle_origin: 'document' }),
      ...[`${field}.1`, `${field}.2`].flatMap((challenge) => [
        item('challenge', challenge, field, field),
        item('goal', `${challenge}.1`, challenge, field, { linked_field_ids: [field === '1' ? '2' : '1'] }),
      ]),
    ]),
    ...['1.1.1.1', '1.1.1.2'].map((measure) => item('measure', measure, '1.1.1', '1')),
  ],
  texts: [textRow('A1', 0), textRow('A2', 1)],
  indicators: [indicatorRow('K-01', 0), indicatorRow('K-02', 1)],
  links: [
    { item_id: '1.1.1', indicator_id: 'K-01' },
    { item_id: '2.1.1', indicator_id: 'K-02' },
  ],
};

export function item(kind: ItemRow['kind'], id: string, parent: string | null, field: string, more: Partial<ItemRow> = {}): ItemRow {
  return {
    ...{ item_id: id, kind, parent_item_id: parent, field_item_id: field, code: id, position: Number(id.at(-1) ?? 0) },
    ...{ title: `title of ${id}`, text: kind === 'field' ? '' : `text of ${id}`, target: null, guiding_principle: null },
    ...{ guiding_principle_origin: null, priority: null, responsible: null, relevant_for_municipalities: true },
    ...{ linked_field_ids: [], origin: 'document', example_fields: [] },
    ...more,
  };
}

export function textRow(id: string, position: number): TextRow {
  return { text_id: id, kind: 'task_area', code: id, position, title: `title of ${id}`, text: `text of ${id}`, origin: 'document' };
}

export function indicatorRow(id: string, position: number): IndicatorRow {
  return {
    ...{ indicator_id: id, code: id, position, title: `title of ${id}`, definition: `definition of ${id}`, numerator: null },
    ...{ denominator: null, unit: '%', decimals: 0, direction: 'higher', source: 'source', basis: 'basis', known_breaks: null },
    ...{ level: 'district', baseline_date: null, baseline_value: null, baseline_origin: null, target_value: 10, target_year: 2022 },
    ...{ series_code: null, series_breakdown: null, origin: 'document' },
  };
}

export function changed(id: string, part: object, rows = firstRelease): Rows {
  return {
    ...rows,
    items: rows.items.map((row) => (row.item_id === id ? { ...row, ...part } : row)),
    indicators: rows.indicators.map((row) => (row.indicator_id === id ? { ...row, ...part } : row)),
  };
}

export function added(items: readonly ItemRow[], rows = firstRelease): Rows {
  return { ...rows, items: [...rows.items, ...items] };
}

export function movedBelow(parent: string, goal: string, rows = firstRelease): Rows {
  return changed(goal, { parent_item_id: parent, field_item_id: parent.charAt(0) }, rows);
}

/** What a planning does to a release: every edit says who it is by, so that its words can be told apart. */
export function edited(from: Rows, by: string): fc.Arbitrary<Rows> {
  return fc
    .array(fc.tuple(fc.constantFrom(...Object.values(edits)), fc.nat()), { maxLength: 6 })
    .map((chosen) => chosen.reduce((rows, [edit, number], step) => edit(rows, number, `${by}-${step}`), from));
}

type Edit = (rows: Rows, number: number, by: string) => Rows;

const onItem =
  (change: (row: ItemRow, by: string) => Partial<ItemRow>): Edit =>
  (rows, number, by) => {
    const chosen = rows.items[number % Math.max(rows.items.length, 1)];
    return { ...rows, items: rows.items.map((row) => (row === chosen ? { ...row, ...change(row, by) } : row)) };
  };

const edits: Readonly<Record<string, Edit>> = {
  retitle: onItem((_, by) => ({ title: `title by ${by}` })),
  rewrite: onItem(({ kind }, by) =>
    kind === 'field' ? { guiding_principle: `words by ${by}`, guiding_principle_origin: 'document' } : { text: `words by ${by}` },
  ),
  aim: onItem(({ kind }, by) => (kind === 'goal' ? { target: `words by ${by}`, priority: 'high' } : {})),
  exempt: onItem(() => ({ relevant_for_municipalities: false })),
  unlink: onItem(() => ({ linked_field_ids: [] })),
  reorder: onItem(({ position }) => ({ position: position + 3 })),
  add: (rows, number, by) => {
    const challenges = rows.items.filter(({ kind }) => kind === 'challenge');
    const below = challenges[number % Math.max(challenges.length, 1)];
    if (!below) return rows;
    const goal = item('goal', `new goal ${by}`, below.item_id, below.field_item_id, {
      code: `${below.code}.${(number % 3) + 2}`,
      position: 5,
      linked_field_ids: rows.items.filter(({ kind }) => kind === 'field').map((row) => row.item_id),
    });
    const free = !rows.items.some(({ code }) => code === goal.code);
    return free ? { ...rows, items: [...rows.items, goal, item('measure', `new measure ${by}`, goal.item_id, goal.field_item_id)] } : rows;
  },
  move: (rows, number) => {
    const [goals, challenges] = (['goal', 'challenge'] as const).map((kind) => rows.items.filter((row) => row.kind === kind));
    const goal = goals?.[number % Math.max(goals.length, 1)];
    const below = challenges?.[(number >> 3) % Math.max(challenges.length, 1)];
    if (!goal || !below) return rows;
    const placed = { field_item_id: below.field_item_id };
    return {
      ...rows,
      items: rows.items.map((row) => {
        if (row === goal) return { ...row, ...placed, parent_item_id: below.item_id };
        return row.parent_item_id === goal.item_id ? { ...row, ...placed } : row;
      }),
    };
  },
  remove: (rows, number) => {
    const chosen = rows.items[number % Math.max(rows.items.length, 1)];
    return chosen ? without(rows, chosen.item_id) : rows;
  },
  measureAnew: (rows, number, by) => ({
    ...rows,
    indicators: rows.indicators.map((row, index) =>
      index === number % 2 ? { ...row, definition: `words by ${by}`, target_value: number % 50 } : row,
    ),
  }),
  hang: (rows, number) => {
    const goals = rows.items.filter(({ kind }) => kind === 'goal');
    const link = { item_id: goals[number % Math.max(goals.length, 1)]?.item_id ?? '', indicator_id: 'K-02' };
    const known = rows.links.some(({ item_id, indicator_id }) => item_id === link.item_id && indicator_id === link.indicator_id);
    return goals.length === 0 || known ? rows : { ...rows, links: [...rows.links, link] };
  },
};

export function without(rows: Rows, id: string): Rows {
  const gone = new Set([id]);
  const below = (): ItemRow[] =>
    rows.items.filter((row) => row.parent_item_id !== null && gone.has(row.parent_item_id) && !gone.has(row.item_id));
  for (let next = below(); next.length > 0; next = below()) next.forEach((row) => gone.add(row.item_id));
  return {
    ...rows,
    items: rows.items
      .filter((row) => !gone.has(row.item_id))
      .map((row) => ({ ...row, linked_field_ids: row.linked_field_ids.filter((field) => !gone.has(field)) })),
    links: rows.links.filter(({ item_id }) => !gone.has(item_id)),
  };
}

/** A release by what it says and in which order: two that read alike are equal, whatever their positions count from. */
export function readable(rows: Rows): object {
  const children = (parent: string | null): object[] =>
    rows.items
      .filter((row) => row.parent_item_id === parent)
      .toSorted(byPosition)
      .map(({ position: _, ...row }) => ({ ...row, linked_field_ids: row.linked_field_ids.toSorted(), below: children(row.item_id) }));
  const list = <Row extends { code: string; position: number }>(entries: readonly Row[]): object[] =>
    entries.toSorted(byPosition).map(({ position: _, ...row }) => row);
  const links = rows.links.map(({ item_id, indicator_id }) => `${item_id} ${indicator_id}`).toSorted();
  return { items: children(null), texts: list(rows.texts), indicators: list(rows.indicators), links };
}

export function wordsIn({ items, texts, indicators }: Rows): ReadonlySet<string> {
  const words = [...items, ...texts, ...indicators].flatMap((row) => Object.values(row) as unknown[]);
  return new Set(words.filter((word): word is string => typeof word === 'string' && word.includes(' by ')));
}
