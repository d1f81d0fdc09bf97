import type { Rows } from './rows.js';

/** Every id a release uses. */
export function idsIn({ items, texts, indicators }: Rows): string[] {
  return [...items.map((row) => row.item_id), ...texts.map((row) => row.text_id), ...indicators.map((row) => row.indicator_id)];
}

export function linkKey({ item_id, indicator_id }: Rows['links'][number]): string {
  return `${item_id} ${indicator_id}`;
}

/** The same release under other ids; what has none keeps its own. */
export function translated(rows: Rows, ids: ReadonlyMap<string, string>): Rows {
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    items: rows.items.map((row) => ({
      ...row,
      item_id: idOf(row.item_id),
      parent_item_id: row.parent_item_id && idOf(row.parent_item_id),
      field_item_id: idOf(row.field_item_id),
      linked_field_ids: row.linked_field_ids.map(idOf),
    })),
    texts: rows.texts.map((row) => ({ ...row, text_id: idOf(row.text_id) })),
    indicators: rows.indicators.map((row) => ({ ...row, indicator_id: idOf(row.indicator_id) })),
    links: rows.links.map((link) => ({ indicator_id: idOf(link.indicator_id), item_id: idOf(link.item_id) })),
  };
}
