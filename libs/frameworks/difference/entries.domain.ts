import type { ReleaseRows, StoredIndicator, StoredText } from '../release-rows.domain.js';
import { groupBy, type ItemKind, type ItemRow, type TextKind } from '../release-tree.domain.js';

export type EntryKind = ItemKind | TextKind | 'indicator';
export type EntryValue = string | number | boolean | null | readonly string[];

/** One thing a release consists of, of whatever kind: where it stands and what it says. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly parentId: string | null;
  /** The entry before it under the same parent; null for the first. */
  readonly previousId: string | null;
  readonly code: string;
  readonly title: string;
  readonly values: Readonly<Record<string, EntryValue>>;
}

/** A release as a list of entries in the order people read it: depth first, siblings by their positions. */
export function entriesOf({ items, texts, indicators, links }: ReleaseRows): Entry[] {
  const linked = indicatorsOf(links);
  const itemHeads = items.map((row) => ({
    ...headOf(row, row.item_id, row.kind, row.parent_item_id),
    values: itemValues(row, linked.get(row.item_id) ?? []),
  }));
  const textHeads = texts.map((row) => ({ ...headOf(row, row.text_id, row.kind, null), values: textValues(row) }));
  const indicatorHeads = indicators.map((row) => ({ ...headOf(row, row.indicator_id, 'indicator', null), values: indicatorValues(row) }));
  return [...depthFirst(itemHeads), ...depthFirst(textHeads), ...depthFirst(indicatorHeads)];
}

type Head = Omit<Entry, 'previousId'> & { readonly position: number };

function headOf(
  { code, title, position }: Pick<Head, 'code' | 'title' | 'position'>,
  id: string,
  kind: EntryKind,
  parentId: string | null,
) {
  return { id, kind, code, title, parentId, position };
}

function depthFirst(heads: readonly Head[]): Entry[] {
  const siblings = groupBy(heads.toSorted(byPlace), groupOf);
  const below = (group: string): Entry[] =>
    (siblings.get(group) ?? []).flatMap(({ position: _, ...head }, index, row) => [
      { ...head, previousId: row[index - 1]?.id ?? null },
      ...below(head.id),
    ]);
  const roots = new Set(heads.filter((head) => head.parentId === null).map(groupOf));
  return [...roots].flatMap(below);
}

// Task areas and contents of the transfer are two lists of their own.
function groupOf({ parentId, kind }: Head): string {
  return parentId ?? kind;
}

function byPlace(one: Head, other: Head): number {
  return one.position - other.position || (one.code < other.code ? -1 : 1);
}

function itemValues(row: ItemRow, indicators: readonly string[]): Record<string, EntryValue> {
  const { code, title, text, target, priority, responsible, origin } = row;
  return {
    ...{ code, title, text, target, priority, responsible, origin, indicators },
    guidingPrinciple: row.guiding_principle,
    guidingPrincipleOrigin: row.guiding_principle_origin,
    relevantForMunicipalities: row.relevant_for_municipalities,
    linkedFields: row.linked_field_ids.toSorted(),
    exampleFields: row.example_fields.toSorted(),
  };
}

function textValues({ code, title, text, origin }: StoredText): Record<string, EntryValue> {
  return { code, title, text, origin };
}

function indicatorValues(row: StoredIndicator): Record<string, EntryValue> {
  const { code, title, definition, numerator, denominator, unit, decimals, direction, source, basis, level, origin } = row;
  return {
    ...{ code, title, definition, numerator, denominator, unit, decimals, direction, source, basis, level, origin },
    knownBreaks: row.known_breaks,
    baselineDate: row.baseline_date,
    baselineValue: row.baseline_value,
    baselineOrigin: row.baseline_origin,
    targetValue: row.target_value,
    targetYear: row.target_year,
    seriesCode: row.series_code,
    seriesBreakdown: row.series_breakdown,
  };
}

function indicatorsOf(links: ReleaseRows['links']): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>();
  links.forEach(({ item_id, indicator_id }) => linked.set(item_id, [...(linked.get(item_id) ?? []), indicator_id].sort()));
  return linked;
}
