import type { Tx } from '#platform/tenancy';
import type { DraftPen } from '../draft/draft.statements.js';
import { movedBetween } from '../difference/difference.domain.js';
import type { ReleaseRows } from '../release-rows.domain.js';
import { changedRows } from './changed-rows.domain.js';

/** Turns what stands in a draft into this content. Rows that stay as they are keep their versions: nobody who edits them is disturbed. */
export async function replaceContent(tx: Tx, pen: DraftPen, standing: ReleaseRows, next: ReleaseRows): Promise<void> {
  const anchors = next.indicators.map((indicator) => indicator.indicator_id);
  await tx.query(`insert into indicator (district_id, id) select $1, unnest($2::uuid[]) on conflict do nothing`, [pen.districtId, anchors]);
  const version = await nextVersion(tx, pen.releaseId);
  const places = settledPlaces(standing, next);
  const changes = tables.map(({ table, key, rowsOf }) => ({ table, key, ...changedRows(rowsOf(standing), rowsOf(places.rows), key) }));
  // Away first, all of it: two entries may have exchanged their codes.
  for (const { table, key, outdated } of changes.toReversed()) {
    if (outdated.length === 0) continue;
    const columns = key.join(', ');
    await tx.query(
      `delete from ${table} where release_id = $1 and (${columns}) in (select ${columns} from jsonb_populate_recordset(null::${table}, $2))`,
      [pen.releaseId, JSON.stringify(outdated)],
    );
  }
  await tx.query(`update framework_release set version = version + 1 where id = $1`, [pen.releaseId]);
  for (const { table, written } of changes) if (written.length > 0) await insertRows(tx, pen, { table, written, version });
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

const tables = [
  { table: 'framework_item', key: ['item_id'], rowsOf: (rows: ReleaseRows): readonly object[] => rows.items },
  { table: 'framework_text', key: ['text_id'], rowsOf: (rows: ReleaseRows): readonly object[] => rows.texts },
  { table: 'framework_indicator', key: ['indicator_id'], rowsOf: (rows: ReleaseRows): readonly object[] => rows.indicators },
  { table: 'framework_indicator_item', key: ['indicator_id', 'item_id'], rowsOf: (rows: ReleaseRows): readonly object[] => rows.links },
] as const;

interface Writing {
  readonly table: string;
  readonly written: readonly object[];
  readonly version: number;
}

async function insertRows(tx: Tx, { districtId, releaseId, at, accountId }: DraftPen, { table, written, version }: Writing): Promise<void> {
  const stamp = { district_id: districtId, release_id: releaseId, version, field_versions: { '*': version } };
  const rows = written.map((row) => ({ ...row, ...stamp, updated_at: at, updated_by: accountId }));
  await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
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
