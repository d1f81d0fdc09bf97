import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import { insertRow } from '../rows.js';
import type { WholeApplication } from '../application/application.statements.js';
import type { ApplicationContent, ServedItem } from '../application/content.domain.js';

type Owned = Pick<WholeApplication, 'id' | 'municipalityId' | 'districtId'>;

export async function insertDraft(tx: Tx, actor: Actor, programmeId: string, at: Date): Promise<Owned> {
  const { municipalityId, districtId } = actor.context;
  const [created] = await tx.query<Owned[]>(
    `insert into funding_application (municipality_id, district_id, programme_id, state, created_at, changed_at, changed_by_name)
     values ($1, $2, $3, 'draft', $4, $4, $5)
     returning id, municipality_id as "municipalityId", district_id as "districtId"`,
    [municipalityId, districtId, programmeId, at, actor.name],
  );
  if (!created) throw new Error('the application was not inserted');
  await insertRow(tx, 'funding_content', { municipality_id: municipalityId, district_id: districtId, application_id: created.id });
  return created;
}

export async function replaceDraft(tx: Tx, application: Owned, { title, purpose, ...lists }: ApplicationContent): Promise<void> {
  const owner = [application.municipalityId, application.id];
  await tx.query('update funding_content set title = $3, purpose = $4 where municipality_id = $1 and application_id = $2', [
    ...owner,
    title,
    purpose,
  ]);
  await replaceLines(tx, 'funding_cost_item', application, lists.costItems);
  await replaceLines(tx, 'funding_source', application, lists.fundingSources);
  await replaceServedItems(tx, application, lists.servedItems);
}

export async function replaceServedItems(tx: Tx, application: Owned, items: readonly ServedItem[]): Promise<void> {
  const owner = [application.municipalityId, application.id];
  await tx.query('delete from funding_served_item where municipality_id = $1 and application_id = $2', owner);
  await tx.query(
    `insert into funding_served_item (municipality_id, application_id, district_id, item_id, position, code, title)
     select $1, $2, $3, s.id, s.position, s.code, s.title
       from rows from (jsonb_to_recordset($4::jsonb) as (id uuid, code text, title text)) with ordinality as s (id, code, title, position)`,
    [...owner, application.districtId, JSON.stringify(items)],
  );
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly description: string;
  readonly amountCents: number;
}

// A line keeps its id only if it is one of this application: an id from elsewhere becomes a new line.
async function replaceLines(
  tx: Tx,
  table: 'funding_cost_item' | 'funding_source',
  application: Owned,
  lines: readonly Line[],
): Promise<void> {
  const owner = [application.municipalityId, application.id];
  const [kept] = await tx.query<[{ id: string }[], number]>(
    `delete from ${table} where municipality_id = $1 and application_id = $2 returning id`,
    owner,
  );
  const ids = new Set(kept.map(({ id }) => id));
  const rows = lines.map((line) => ({ ...line, id: ids.delete(line.id) ? line.id : null }));
  await tx.query(
    `insert into ${table} (municipality_id, application_id, district_id, id, position, kind, description, amount_cents)
     select $1, $2, $3, coalesce(l.id, uuidv7()), l.position, l.kind, l.description, l.cents
       from rows from (jsonb_to_recordset($4::jsonb) as (id uuid, kind text, description text, "amountCents" bigint))
            with ordinality as l (id, kind, description, cents, position)`,
    [...owner, application.districtId, JSON.stringify(rows)],
  );
}
