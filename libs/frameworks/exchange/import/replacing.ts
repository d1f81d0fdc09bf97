import type { Tx } from '#platform/tenancy';
import type { DraftPen } from '../../draft/draft.statements.js';
import { movedBetween } from '../../difference/difference.domain.js';
import { itemColumns } from '../../frameworks.statements.js';
import type { ReleaseRows } from '../../release-rows.domain.js';
import { changedRows } from './changed-rows.domain.js';

/** Turns what stands in a draft into this content. Rows that stay as they are keep their versions: nobody who edits them is disturbed. */
export async function replaceContent(tx: Tx, pen: DraftPen, standing: ReleaseRows, next: ReleaseRows): Promise<void> {
  const anchors = next.indicators.map((indicator) => indicator.indicator_id);
  await tx.query(`insert into indicator (district_id, id) select $1, unnest($2::uuid[]) on conflict do nothing`, [pen.districtId, anchors]);
  const version = await nextVersion(tx, pen.releaseId);
  const places = settledPlaces(standing, next);
  const changes = tables.map((plan) => ({ ...plan, ...changedRows(plan.rowsOf(standing), plan.rowsOf(places.rows), plan.key) }));
  // Away first, all of it: two entries may have exchanged their codes.
  for (const { table, key, gone, rewritten, inPlace } of changes.toReversed())
    await deleteRows(tx, pen, { table, key, rows: inPlace ? gone : [...gone, ...rewritten] });
  await tx.query(`update framework_release set version = version + 1 where id = $1`, [pen.releaseId]);
  for (const { table, rewritten, added, inPlace } of changes) {
    if (inPlace) await rewriteItems(tx, pen, rewritten, version);
    await insertRows(tx, pen, { table, rows: inPlace ? added : [...added, ...rewritten], version });
  }
  for (const { table, key, rowsOf } of tables) await pushAlong(tx, pen, { table, key, rows: rowsOf(places.pushed) });
}

interface SettledPlaces {
  /** What is to stand there, with the old positions of everything that is only pushed along. */
  readonly rows: ReleaseRows;
  /** What is pushed along, with its new position. */
  readonly pushed: ReleaseRows;
}

// A position is a number among siblings: another number in the same order is no change of the entry.
function settledPlaces(standing: ReleaseRows, next: ReleaseRows): SettledPlaces {
  const moved = movedBetween(standing, next);
  const settle = <Row extends { readonly position: number }>(before: readonly Row[], after: readonly Row[], idOf: (row: Row) => string) => {
    const known = new Map(before.filter((row) => !moved.has(idOf(row))).map((row) => [idOf(row), row.position]));
    const rows = after.map((row) => ({ ...row, position: known.get(idOf(row)) ?? row.position }));
    return { rows, pushed: after.filter((row, index) => row.position !== rows[index]?.position) };
  };
  const items = settle(standing.items, next.items, (row) => row.item_id);
  const texts = settle(standing.texts, next.texts, (row) => row.text_id);
  const indicators = settle(standing.indicators, next.indicators, (row) => row.indicator_id);
  return {
    rows: { items: items.rows, texts: texts.rows, indicators: indicators.rows, links: next.links },
    pushed: { items: items.pushed, texts: texts.pushed, indicators: indicators.pushed, links: [] },
  };
}

interface Pushing {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly object[];
}

async function pushAlong(tx: Tx, { releaseId }: DraftPen, { table, key: [id], rows }: Pushing): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update ${table} t set position = n.position from jsonb_populate_recordset(null::${table}, $2) n where t.release_id = $1 and t.${id} = n.${id}`,
    [releaseId, JSON.stringify(rows)],
  );
}

// Items are rewritten where they stand: what is taken away and put back is looked for in everything that may point to it, item by item.
const tables = [
  { table: 'framework_item', key: ['item_id'], inPlace: true, rowsOf: (rows: ReleaseRows): readonly object[] => rows.items },
  { table: 'framework_text', key: ['text_id'], inPlace: false, rowsOf: (rows: ReleaseRows): readonly object[] => rows.texts },
  {
    table: 'framework_indicator',
    key: ['indicator_id'],
    inPlace: false,
    rowsOf: (rows: ReleaseRows): readonly object[] => rows.indicators,
  },
  {
    table: 'framework_indicator_item',
    key: ['indicator_id', 'item_id'],
    inPlace: false,
    rowsOf: (rows: ReleaseRows): readonly object[] => rows.links,
  },
] as const;

async function deleteRows(tx: Tx, { releaseId }: DraftPen, { table, key, rows }: Pushing): Promise<void> {
  if (rows.length === 0) return;
  const columns = key.join(', ');
  await tx.query(
    `delete from ${table} where release_id = $1 and (${columns}) in (select ${columns} from jsonb_populate_recordset(null::${table}, $2))`,
    [releaseId, JSON.stringify(rows)],
  );
}

async function rewriteItems(tx: Tx, pen: DraftPen, rows: readonly object[], version: number): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...itemColumns.split(/,\s*/), 'version', 'field_versions', 'updated_at', 'updated_by'];
  await tx.query(
    `update framework_item t set ${columns.map((column) => `${column} = n.${column}`).join(', ')}
       from jsonb_populate_recordset(null::framework_item, $2) n where t.release_id = $1 and t.item_id = n.item_id`,
    [pen.releaseId, stamped(pen, rows, version)],
  );
}

interface Writing {
  readonly table: string;
  readonly rows: readonly object[];
  readonly version: number;
}

async function insertRows(tx: Tx, pen: DraftPen, { table, rows, version }: Writing): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [stamped(pen, rows, version)]);
}

function stamped({ districtId, releaseId, at, accountId }: DraftPen, rows: readonly object[], version: number): string {
  const stamp = { district_id: districtId, release_id: releaseId, version, field_versions: { '*': version } };
  return JSON.stringify(rows.map((row) => ({ ...row, ...stamp, updated_at: at, updated_by: accountId })));
}

// Whoever has an item open while a file changes it sees both sides afterwards.
async function nextVersion(tx: Tx, releaseId: string): Promise<number> {
  const [row] = await tx.query<{ next: number }[]>(
    `select coalesce(max(version), 0) + 1 as next
       from (select version from framework_item where release_id = $1 union all select version from framework_indicator where release_id = $1) known`,
    [releaseId],
  );
  return row?.next ?? 1;
}
