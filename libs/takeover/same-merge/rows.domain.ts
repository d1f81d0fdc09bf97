type Origin = 'document' | 'statistics' | 'example';

/** The rows of a release as the frameworks feature stores them. */
export interface Rows {
  readonly items: readonly ItemRow[];
  readonly texts: readonly TextRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly links: readonly Link[];
}

export interface ItemRow {
  readonly item_id: string;
  readonly kind: 'field' | 'challenge' | 'goal' | 'measure';
  readonly parent_item_id: string | null;
  readonly field_item_id: string;
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly guiding_principle: string | null;
  readonly guiding_principle_origin: Origin | null;
  readonly priority: 'high' | 'medium' | 'low' | null;
  readonly responsible: string | null;
  readonly relevant_for_municipalities: boolean;
  readonly linked_field_ids: readonly string[];
  readonly origin: Origin;
  readonly example_fields: readonly string[];
}

export interface TextRow {
  readonly text_id: string;
  readonly kind: 'task_area' | 'transfer_content';
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
}

export interface IndicatorRow {
  readonly indicator_id: string;
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'neutral';
  readonly source: string;
  readonly basis: string;
  readonly known_breaks: string | null;
  readonly level: 'district' | 'municipality';
  readonly baseline_date: string | null;
  readonly baseline_value: number | null;
  readonly baseline_origin: Origin | null;
  readonly target_value: number | null;
  readonly target_year: number | null;
  readonly series_code: string | null;
  readonly series_breakdown: string | null;
  readonly origin: Origin;
}

export interface Link {
  readonly indicator_id: string;
  readonly item_id: string;
}

export const noRows: Rows = { items: [], texts: [], indicators: [], links: [] };

/** Two releases of the origin and what stands here, all under the ids of this district. */
export interface Sides {
  readonly base: Rows;
  readonly theirs: Rows;
  readonly mine: Rows;
}

/** Every id a release uses. */
export function idsIn({ items, texts, indicators }: Rows): string[] {
  return [...items.map((row) => row.item_id), ...texts.map((row) => row.text_id), ...indicators.map((row) => row.indicator_id)];
}

/** The same release under other ids. */
export function translated(rows: Rows, idOf: (id: string) => string): Rows {
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
