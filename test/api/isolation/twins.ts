import type pg from 'pg';
import type { GuardedTable } from './tables.js';

/** The tenants of the trial: one municipality, a neighbour in its district, and the same pair in another district. */
export interface Tenants {
  readonly district: string;
  readonly municipality: string;
  readonly account: string;
  readonly neighbour: string;
  readonly otherDistrict: string;
}

/**
 * Gives every table rows of a neighbour and of a whole second district by copying: each id of a copy is a hash of the
 * original, so that the copies hang together as the originals do. Foreign keys are off while copying.
 */
export async function addTwins(superuser: pg.Client, tables: readonly GuardedTable[]): Promise<Tenants> {
  const { rows } = await superuser.query<Tenants>(`
    select m.district_id as district, m.id as municipality, n.id as neighbour, md5('twin' || m.district_id)::uuid as "otherDistrict",
           (select account_id from membership where municipality_id = m.id and role = 'coordinator' limit 1) as account
    from municipality m join municipality n on n.slug = 'glandorf' where m.slug = 'bramsche'`);
  const tenants = rows[0]!;
  await superuser.query('set session_replication_role = replica');
  await superuser.query(furniture);
  for (const table of tables) await copyToNeighbour(superuser, table, tenants);
  for (const table of tables) await copyToOtherDistrict(superuser, table);
  await superuser.query('set session_replication_role = origin');
  return tenants;
}

async function copyToNeighbour(superuser: pg.Client, table: GuardedTable, { municipality, neighbour }: Tenants): Promise<void> {
  const { column, kind } = table.owner;
  if (kind !== 'municipality') return;
  const kept = new Set(['district_id']);
  const expressions = table.columns.map(({ name, type }) => {
    if (name === column) return `'${neighbour}'::uuid`;
    return copyOf(name, kept.has(name) ? 'kept' : type, 'neighbour');
  });
  await copy(
    superuser,
    table,
    expressions,
    `where ${column} = '${municipality}' and not exists (select 1 from ${table.name} where ${column} = '${neighbour}')`,
  );
}

async function copyToOtherDistrict(superuser: pg.Client, table: GuardedTable): Promise<void> {
  await copy(
    superuser,
    table,
    table.columns.map(({ name, type }) => copyOf(name, type, 'twin')),
    '',
  );
}

function copyOf(column: string, type: string, salt: string): string {
  const name = `"${column}"`;
  if (type === 'uuid') return `md5('${salt}' || ${name})::uuid`;
  if (type === 'uuid[]') return `(select coalesce(array_agg(md5('${salt}' || part)::uuid), '{}') from unnest(${name}) part)`;
  // What is unique beyond a tenant: addresses, keys of districts, hashes of tokens.
  if (column === 'email' || column === 'message_id') return `overlay(${name} placing '${salt}' from 2 for 0)`;
  if (column === 'key') return `overlay(${name} placing '9' from 1)`;
  if (column === 'token_sha256') return `sha256(${name} || '${salt}'::bytea)`;
  return name;
}

async function copy(superuser: pg.Client, table: GuardedTable, expressions: readonly string[], where: string): Promise<void> {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
  await superuser.query(
    `insert into ${table.name} (${columns}) overriding system value select ${expressions.join(', ')} from ${table.name} ${where}`,
  );
}

// Rows the demo does not have: without them the trial of their tables would be empty.
const furniture = `
  insert into municipality_indicator_value (municipality_id, district_id, indicator_id, as_of, value, state, basis, recorded_at)
    select m.id, m.district_id, i.id, '2018-01-31', 7, 'approved', 'Beispiel', now()
    from municipality m, lateral (select id from indicator limit 1) i where m.slug in ('bramsche', 'melle');
  insert into council_record (municipality_id, district_id, kind, revision_id, release_id, body, body_kind, held_on, updated_at, updated_by_name)
    select r.municipality_id, r.district_id, kind, case kind when 'consultation' then r.id end, case kind when 'presentation' then r.release_id end,
           'Rat', 'council', '2018-03-22', now(), 'Beispiel'
    from concept_revision r, unnest(array['consultation', 'presentation']) kind;
  insert into council_record_correction (municipality_id, district_id, record_id, version, reason, changes, corrected_at, corrected_by_name)
    select municipality_id, district_id, id, 2, 'Beispiel', '[]', now(), 'Beispiel' from council_record;
  insert into concept_comment (municipality_id, district_id, revision_id, text, written_at, written_by_name)
    select municipality_id, district_id, id, 'Beispiel', now(), 'Beispiel' from concept_revision;
  insert into concept_document (municipality_id, district_id, revision_id, format, stance_markers, content_sha256, content, filename, shared,
                                steps_total, requested_at, requested_by_name)
    select municipality_id, district_id, id, 'pdf', false, repeat('0', 64), '{}', 'Konzept.pdf', true, 3, now(), 'Beispiel' from concept_revision;
  insert into concept_merge (municipality_id, district_id, concept_id, revision_id, base_release_id, target_release_id, started_at, started_by_name)
    select distinct on (concept_id) municipality_id, district_id, concept_id, id, release_id, uuidv7(), now(), 'Beispiel' from concept_revision;
  insert into concept_merge_decision (municipality_id, district_id, merge_id, item_id, field, choice, mine_text, version, decided_at, decided_by_name)
    select municipality_id, district_id, id, uuidv7(), 'text', 'mine', 'Beispiel', 2, now(), 'Beispiel' from concept_merge;
  insert into framework_proposal (municipality_id, district_id, release_id, item_id, kind, stance, parent_item_id, field_code, note, proposed_at, proposed_by_name)
    select i.municipality_id, i.district_id, r.release_id, i.item_id, i.kind, 'own', i.item_id, '1', 'Beispiel', now(), 'Beispiel'
    from concept_item i join concept_revision r on r.municipality_id = i.municipality_id and r.id = i.revision_id and r.number = 1
    on conflict do nothing;
  insert into concept_publication (municipality_id, district_id, revision_id, revision_number, adopted_on, slug, name, short_name, items, published_at, published_by_name)
    select municipality_id, district_id, id, number, '2018-03-22', 'ort', 'Ort', 'Ort', '[]', now(), 'Beispiel'
    from concept_revision where number = 1 on conflict do nothing;
  insert into concept_item_source (municipality_id, district_id, item_id, source_item_id, source_municipality_id, source_name, copied_at)
    select municipality_id, district_id, item_id, item_id, municipality_id, 'Ort', now() from concept_item on conflict do nothing;
  insert into framework_publication (district_id, release_id, release_number, district_name, title, valid_from, resolution_body, resolution_date, content, published_at, published_by_name)
    select district_id, id, number, 'Kreis', title, valid_from, resolution_body, resolution_date, '{"items": [], "texts": [], "indicators": [], "links": []}', now(), 'Beispiel'
    from framework_release where state = 'released';
  insert into framework_takeover (district_id, release_id, origin_district_id, origin_name, base_release_id, base_number, base_title, base, taken_at, taken_by_name)
    select district_id, id, uuidv7(), 'Kreis', uuidv7(), 1, 'Konzept', '{"items": [], "texts": [], "indicators": [], "links": []}', now(), 'Beispiel'
    from framework_release where state = 'released';
  insert into framework_origin (district_id, item_id, origin_district_id, origin_name, origin_release_id, origin_number, origin_item_id)
    select distinct on (district_id) district_id, item_id, uuidv7(), 'Kreis', uuidv7(), 1, uuidv7() from framework_item;
  insert into framework_merge (district_id, target_release_id, target_number, target_title, target, started_at, started_by_name)
    select district_id, uuidv7(), 2, 'Konzept', base, now(), 'Beispiel' from framework_takeover;
  insert into framework_merge_decision (district_id, merge_id, item_id, field, choice, mine_text, version, decided_at, decided_by_name)
    select district_id, id, uuidv7(), 'text', 'mine', 'Beispiel', 2, now(), 'Beispiel' from framework_merge;
  insert into session (account_id, membership_id, token_sha256, address_sha256, idle_limit, expires_at)
    select account_id, id, sha256(id::text::bytea), sha256('address'), interval '1 hour', now() + interval '1 day' from membership;
  insert into password_reset (account_id, token_sha256, expires_at)
    select id, sha256(id::text::bytea), now() + interval '1 hour' from account`;
