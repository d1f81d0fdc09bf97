import { recordId, type Row, type Statement } from '#platform/tenancy';
import type { IndicatorLink, ReleaseRows, StoredIndicator, StoredText } from './release-rows.domain.js';
import type { IndicatorLinkRow, ItemRow, TextRow } from './release-tree.domain.js';

/** Runs selects in the reader's context: in one round trip of their own or inside a running transaction. */
export type Read = (statements: readonly Statement[]) => Promise<Row[][]>;

export interface ReleaseRow {
  readonly id: string;
  readonly framework_id: string;
  readonly number: number;
  readonly state: 'draft' | 'released' | 'superseded';
  readonly title: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly resolution_body: string | null;
  readonly resolution_date: string | null;
  readonly resolution_paper_number: string | null;
  readonly resolution_url: string | null;
  readonly released_at: string | null;
  readonly superseded_at: string | null;
  readonly note: string | null;
  readonly example_fields: readonly string[];
  readonly version: number;
}

export const releaseColumns = `id, framework_id, number, state, title, valid_from, valid_to, resolution_body, resolution_date, resolution_paper_number,
  resolution_url, released_at, superseded_at, note, example_fields, version`;

export function releaseById(id: string): Statement {
  return { name: 'frameworks.release', text: `select ${releaseColumns} from framework_release where id = $1`, values: [recordId(id)] };
}

export function releaseInForce(): Statement {
  const text = `select ${releaseColumns} from framework_release where state = 'released' order by valid_from desc, id limit 1`;
  return { name: 'frameworks.in-force', text, values: [] };
}

export const allReleases: Statement = {
  name: 'frameworks.releases',
  text: `select ${releaseColumns} from framework_release order by number desc, id`,
  values: [],
};

export const itemColumns = `item_id, kind, parent_item_id, field_item_id, code, position, title, text, target, guiding_principle, guiding_principle_origin,
  priority, responsible, relevant_for_municipalities, linked_field_ids, origin, example_fields`;

/** The flat rows of a release; `contentRows` gives them their types. */
export function contentStatements(releaseId: string): Statement[] {
  const select = (name: string, text: string): Statement => ({ name, text, values: [releaseId] });
  return [
    select('frameworks.items', `select ${itemColumns} from framework_item where release_id = $1 order by position, code`),
    select('frameworks.texts', `select kind, code, title, text, origin from framework_text where release_id = $1 order by position, code`),
    select(
      'frameworks.indicator-links',
      `select l.item_id, i.indicator_id as id, i.code, i.title, i.unit, i.target_value, i.target_year
         from framework_indicator_item l join framework_indicator i using (district_id, release_id, indicator_id)
        where l.release_id = $1 order by i.position, i.code`,
    ),
  ];
}

export interface ContentRows {
  readonly items: ItemRow[];
  readonly texts: TextRow[];
  readonly links: IndicatorLinkRow[];
}

export function contentRows([items, texts, links]: readonly Row[][]): ContentRows {
  return { items: items as unknown as ItemRow[], texts: texts as unknown as TextRow[], links: links as unknown as IndicatorLinkRow[] };
}

const indicatorColumns = `indicator_id, code, position, title, definition, numerator, denominator, unit, decimals, direction, source, basis, known_breaks,
  level, baseline_date, baseline_value, baseline_origin, target_value, target_year, series_code, series_breakdown, origin`;

/** The definitions of a release, or without an id of the one in force, with the names of the GraphQL fields. */
export function indicatorDefinitions(releaseId: string | null): Statement {
  const text = `select indicator_id as id, code, title, definition, numerator, denominator, unit, decimals, direction, source, basis,
           known_breaks as "knownBreaks", level, baseline_date as "baselineDate", baseline_value as "baselineValue",
           baseline_origin as "baselineOrigin", target_value as "targetValue", target_year as "targetYear", origin,
           series_code as "seriesCode", series_breakdown as "seriesBreakdown"
      from framework_indicator
     where release_id = coalesce($1::uuid, (select id from framework_release where state = 'released' order by valid_from desc, id limit 1))
     order by position, code`;
  return { name: 'frameworks.indicators', text, values: [releaseId && recordId(releaseId)] };
}

/** A release exactly as it is stored: to compare it, to merge it, to write it into a file. */
export async function storedContent(read: Read, releaseId: string): Promise<ReleaseRows> {
  return storedRows(await read(storedStatements(recordId(releaseId))));
}

/** The flat rows of a release without their order; `storedRows` gives them their types. */
export function storedStatements(releaseId: string): Statement[] {
  const select = (name: string, columns: string, table: string): Statement => ({
    name: `frameworks.stored-${name}`,
    text: `select ${columns} from ${table} where release_id = $1`,
    values: [releaseId],
  });
  return [
    select('items', itemColumns, 'framework_item'),
    select('texts', textColumns, 'framework_text'),
    select('indicators', indicatorColumns, 'framework_indicator'),
    select('links', 'indicator_id, item_id', 'framework_indicator_item'),
  ];
}

export function storedRows([items, texts, indicators, links]: readonly Row[][]): ReleaseRows {
  return {
    items: items as unknown as ItemRow[],
    texts: texts as unknown as StoredText[],
    indicators: indicators as unknown as StoredIndicator[],
    links: links as unknown as IndicatorLink[],
  };
}

const textColumns = 'text_id, kind, code, position, title, text, origin';
