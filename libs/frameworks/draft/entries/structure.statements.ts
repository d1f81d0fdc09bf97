import type { Tx } from '#platform/tenancy';
import type { ItemKind } from '../../release-tree.domain.js';
import type { DraftPen } from '../draft.statements.js';

export interface NewItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly parentId: string | null;
  readonly fieldId: string;
  readonly code: string;
  readonly title: string;
}

export async function insertItem(tx: Tx, pen: DraftPen, item: NewItem): Promise<void> {
  await tx.query(
    `insert into framework_item (district_id, release_id, item_id, kind, parent_item_id, field_item_id, code, title, position, origin, updated_at, updated_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 'document', $9, $10)`,
    [pen.districtId, pen.releaseId, item.id, item.kind, item.parentId, item.fieldId, item.code, item.title, pen.at, pen.accountId],
  );
}

const ordered = {
  item: { table: 'framework_item', key: 'item_id' },
  indicator: { table: 'framework_indicator', key: 'indicator_id' },
} as const;

/** Numbers siblings, or the indicators, anew in this order; what stands right already is not touched. */
export async function writeOrder(tx: Tx, { releaseId }: DraftPen, target: keyof typeof ordered, order: readonly string[]): Promise<void> {
  const { table, key } = ordered[target];
  await tx.query(
    `update ${table} i set position = o.place - 1 from unnest($2::uuid[]) with ordinality o(id, place)
      where i.release_id = $1 and i.${key} = o.id and i.position <> o.place - 1`,
    [releaseId, order],
  );
}

export interface NewCode {
  readonly id: string;
  readonly after: string;
}

/** New codes for many items at once, each as if it had been edited by itself. */
export async function writeCodes(tx: Tx, pen: DraftPen, codes: readonly NewCode[]): Promise<void> {
  await tx.query(
    `update framework_item i set code = c.code, version = i.version + 1, updated_at = $4, updated_by = $5,
            field_versions = i.field_versions || jsonb_build_object('code', i.version + 1)
       from unnest($2::uuid[], $3::text[]) c(id, code)
      where i.release_id = $1 and i.item_id = c.id`,
    [pen.releaseId, codes.map(({ id }) => id), codes.map(({ after }) => after), pen.at, pen.accountId],
  );
}

export async function writeParent(
  tx: Tx,
  { releaseId }: DraftPen,
  { itemId, parentId, fieldId, below }: { itemId: string; parentId: string | null; fieldId: string; below: readonly string[] },
): Promise<void> {
  await tx.query(`update framework_item set parent_item_id = $3 where release_id = $1 and item_id = $2`, [releaseId, itemId, parentId]);
  await tx.query(
    `update framework_item set field_item_id = $3 where release_id = $1 and item_id = any($2::uuid[]) and field_item_id <> $3`,
    [releaseId, below, fieldId],
  );
}

export async function deleteItems(tx: Tx, { releaseId }: DraftPen, itemIds: readonly string[]): Promise<void> {
  const values = [releaseId, itemIds];
  await tx.query(`delete from framework_indicator_item where release_id = $1 and item_id = any($2::uuid[])`, values);
  await tx.query(`delete from framework_item where release_id = $1 and item_id = any($2::uuid[])`, values);
  await tx.query(
    `update framework_item set linked_field_ids = array(select id from unnest(linked_field_ids) id where id <> all($2::uuid[]))
      where release_id = $1 and linked_field_ids && $2::uuid[]`,
    values,
  );
}

export async function deleteIndicator(tx: Tx, { releaseId }: DraftPen, indicatorId: string): Promise<void> {
  await tx.query(`delete from framework_indicator_item where release_id = $1 and indicator_id = $2`, [releaseId, indicatorId]);
  await tx.query(`delete from framework_indicator where release_id = $1 and indicator_id = $2`, [releaseId, indicatorId]);
}

export async function writeLink(tx: Tx, pen: DraftPen, link: { indicatorId: string; itemId: string; linked: boolean }): Promise<void> {
  const sql = link.linked
    ? `insert into framework_indicator_item (district_id, release_id, indicator_id, item_id) values ($1, $2, $3, $4) on conflict do nothing`
    : `delete from framework_indicator_item where district_id = $1 and release_id = $2 and indicator_id = $3 and item_id = $4`;
  await tx.query(sql, [pen.districtId, pen.releaseId, link.indicatorId, link.itemId]);
}

/** A new draft with everything the base says, under the same stable ids. */
export async function copyContent(tx: Tx, pen: DraftPen, baseId: string): Promise<void> {
  for (const [table, columns] of copied) {
    await tx.query(
      `insert into ${table} (district_id, release_id, ${columns}) select district_id, $2, ${columns} from ${table} where release_id = $1`,
      [baseId, pen.releaseId],
    );
  }
}

export async function deleteDraft(tx: Tx, releaseId: string): Promise<void> {
  for (const [table] of copied.toReversed()) await tx.query(`delete from ${table} where release_id = $1`, [releaseId]);
  await tx.query(`delete from framework_release where id = $1`, [releaseId]);
}

const copied = [
  [
    'framework_item',
    `item_id, kind, parent_item_id, field_item_id, code, position, title, text, target, guiding_principle, guiding_principle_origin, priority,
     responsible, relevant_for_municipalities, linked_field_ids, origin, example_fields`,
  ],
  ['framework_text', 'text_id, kind, code, position, title, text, origin'],
  [
    'framework_indicator',
    `indicator_id, code, position, title, definition, numerator, denominator, unit, decimals, direction, source, basis, known_breaks, level,
     baseline_date, baseline_value, baseline_origin, target_value, target_year, series_code, series_breakdown, origin`,
  ],
  ['framework_indicator_item', 'indicator_id, item_id'],
] as const;
