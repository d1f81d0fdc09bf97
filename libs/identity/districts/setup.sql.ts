import type { z } from 'zod';
import type { Tx } from '#platform/tenancy';
import type { districtFile, MunicipalityEntry } from './district-file.js';

/** Set-based upserts: a whole file goes in as JSON, one statement per table. */
export async function insertDistrict(tx: Tx, id: string, file: z.output<typeof districtFile>): Promise<void> {
  const { figures, timeline, ...district } = file;
  await tx.query(
    `insert into district (id, key, nuts, name, area_km2, area_note, origin)
     select $1, d.key, d.nuts, d.name, d."areaKm2", d."areaNote", d.origin
     from jsonb_to_record($2) as d(key text, nuts text, name text, "areaKm2" numeric, "areaNote" text, origin text)
     on conflict (id) do update set nuts = excluded.nuts, name = excluded.name, area_km2 = excluded.area_km2,
       area_note = excluded.area_note, origin = excluded.origin`,
    [id, json(district)],
  );
  await tx.query(
    `insert into district_figure (district_id, code, label, value, unit, as_of, as_of_precision, basis, origin, position)
     select $1, f.code, f.label, f.value, f.unit, f."asOf", f.precision, f.basis, f.origin, f.position
     from jsonb_to_recordset($2) as f(code text, label text, value numeric, unit text, "asOf" date, precision text, basis text, origin text, position integer)
     on conflict (district_id, code) do update set label = excluded.label, value = excluded.value, unit = excluded.unit, as_of = excluded.as_of,
       as_of_precision = excluded.as_of_precision, basis = excluded.basis, origin = excluded.origin, position = excluded.position`,
    [id, json(numbered(figures))],
  );
  await tx.query(
    `insert into district_event (district_id, position, starts_on, starts_precision, date_label, label, origin)
     select $1, e.position, e."startsOn", e.precision, e."dateLabel", e.label, e.origin
     from jsonb_to_recordset($2) as e(position integer, "startsOn" date, precision text, "dateLabel" text, label text, origin text)
     on conflict (district_id, position) do update set starts_on = excluded.starts_on, starts_precision = excluded.starts_precision,
       date_label = excluded.date_label, label = excluded.label, origin = excluded.origin`,
    [id, json(numbered(timeline))],
  );
}

/** Returns the ids by slug. */
export async function insertMunicipalities(
  tx: Tx,
  districtId: string,
  entries: readonly MunicipalityEntry[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; slug: string }[]>(
    `insert into municipality as m (district_id, slug, name, short_name, kind, ags, association_key, regional_key, postal_code, latitude, longitude, area_km2, locality_kind, origin)
     select $1, e.slug, e.name, e."shortName", e.kind, e.ags, e."associationKey", e."regionalKey", e."postalCode", e.latitude, e.longitude, e."areaKm2", e."localityKind", e.origin
     from jsonb_to_recordset($2) as e(slug text, name text, "shortName" text, kind text, ags text, "associationKey" text, "regionalKey" text,
       "postalCode" text, latitude double precision, longitude double precision, "areaKm2" numeric, "localityKind" text, origin text)
     on conflict (district_id, slug) do update set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, ags = excluded.ags,
       association_key = excluded.association_key, regional_key = excluded.regional_key, postal_code = excluded.postal_code, latitude = excluded.latitude,
       longitude = excluded.longitude, area_km2 = excluded.area_km2, locality_kind = excluded.locality_kind, origin = excluded.origin
     returning id, slug`,
    [districtId, json(entries)],
  );
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** Population by date and localities; a locality that people added stays. */
export async function insertMunicipalityDetails(tx: Tx, districtId: string, id: string, entry: MunicipalityEntry): Promise<void> {
  await tx.query(
    `insert into municipality_population (district_id, municipality_id, as_of, value, basis)
     select $1, $2, p.date, p.value, p.basis from jsonb_to_recordset($3) as p(date date, value integer, basis text)
     on conflict (municipality_id, as_of, basis) do update set value = excluded.value`,
    [districtId, id, json(entry.population)],
  );
  const localities = numbered(entry.localities).map(({ kind = entry.localityKind, ...locality }) => ({ ...locality, kind, parent: null }));
  const parts = localities.flatMap(({ name: parent, subLocalities }) =>
    numbered(subLocalities.map((name) => ({ name, parent, kind: 'Ortsteil', ags: null }))),
  );
  await insertLocalities(tx, districtId, id, localities);
  await insertLocalities(tx, districtId, id, parts);
}

async function insertLocalities(tx: Tx, districtId: string, id: string, rows: readonly object[]): Promise<void> {
  await tx.query(
    `insert into locality (district_id, municipality_id, parent_id, name, kind, ags, position)
     select $1, $2, parent.id, l.name, l.kind, l.ags, l.position
     from jsonb_to_recordset($3) as l(parent text, name text, kind text, ags text, position integer)
     left join locality parent on parent.municipality_id = $2 and parent.parent_id is null and parent.name = l.parent
     on conflict (municipality_id, parent_id, name) do update set kind = excluded.kind, ags = excluded.ags, position = excluded.position`,
    [districtId, id, json(rows)],
  );
}

/** Returns the id of the membership, or nothing when the account holds it already. */
export async function insertMembership(
  tx: Tx,
  values: [accountId: string, districtId: string, municipalityId: string | null, role: string],
) {
  const [inserted] = await tx.query<{ id: string }[]>(
    `insert into membership (account_id, district_id, municipality_id, role) values ($1, $2, $3, $4)
     on conflict (account_id, district_id, municipality_id, role) where ended_at is null do nothing returning id`,
    values,
  );
  return inserted?.id;
}

function numbered<T extends object>(rows: readonly T[]): (T & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

function json(value: unknown): string {
  return JSON.stringify(value);
}
