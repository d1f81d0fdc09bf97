import type { Statement, Tx } from '#platform/tenancy';
import type { Pen } from './desk.js';
import type { Memory } from './three-way/local-work.domain.js';
import { idsIn } from './three-way/ids.domain.js';
import type { Rows } from './three-way/rows.js';

export interface ReleaseName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** From whom the own framework was taken over, and the release its draft has got to. */
export interface TakeoverRow {
  readonly originDistrictId: string;
  readonly originName: string;
  readonly base: ReleaseName;
  readonly content: Rows;
  readonly memory: readonly EntryMemory[];
  readonly takenAt: string;
  readonly takenBy: string;
}

/** Where an entry of the own framework comes from. */
export interface OriginRow {
  readonly itemId: string;
  readonly originItemId: string;
  readonly originName: string;
  readonly originNumber: number;
}

/** What the rows of the draft do not show of one entry after a merge. */
export interface EntryMemory {
  readonly itemId: string;
  /** Worded here, also where the origin came to say the same. */
  readonly ownFields: readonly string[];
  /** Left out here, whether or not the origin still holds it. */
  readonly omitted: boolean;
}

/** Id, number and title of a release of the origin, as they stand in columns that begin alike. */
export const releaseName = (prefix: string): string =>
  `json_build_object('id', ${prefix}_release_id, 'number', ${prefix}_number, 'title', ${prefix}_title) as ${prefix}`;

export const takeoverStatements: readonly Statement[] = [
  {
    name: 'takeover.takeover',
    text: `select t.origin_district_id as "originDistrictId", origin_name as "originName", ${releaseName('base')}, base as content, memory,
                  taken_at as "takenAt", taken_by_name as "takenBy"
             from framework_takeover t join framework_release r on r.district_id = t.district_id and r.id = t.release_id order by r.number desc limit 1`,
    values: [],
  },
  {
    name: 'takeover.origins',
    text: `select item_id as "itemId", origin_item_id as "originItemId", origin_name as "originName", origin_number as "originNumber"
             from framework_origin`,
    values: [],
  },
];

export function memoryOf(memories: readonly EntryMemory[]): Memory {
  return {
    ownFields: new Map(memories.map(({ itemId, ownFields }) => [itemId, ownFields])),
    omitted: new Set(memories.filter(({ omitted }) => omitted).map(({ itemId }) => itemId)),
  };
}

/** Keeps two planners from taking over or finishing at the same moment. */
export async function lockTakeover(tx: Tx, districtId: string): Promise<void> {
  await tx.query('select 1 from framework_takeover where district_id = $1 for update', [districtId]);
}

/** Stays beside the draft for the next merge, and goes when that is discarded. */
interface Base {
  readonly content: Rows;
  readonly memory: readonly EntryMemory[];
}

/** The release of the origin that the own draft has got to. */
export async function writeBase(
  tx: Tx,
  pen: Pen,
  draftId: string,
  { districtId, districtName, release }: Source,
  { content, memory }: Base,
): Promise<void> {
  await tx.query(
    `insert into framework_takeover (district_id, release_id, origin_district_id, origin_name, base_release_id, base_number, base_title, base, memory,
                                     taken_at, taken_by, taken_by_name)
     select $1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, $6::integer, $7, $8::jsonb, $9::jsonb,
            coalesce(t.taken_at, $10::timestamptz), coalesce(t.taken_by, $11::uuid), coalesce(t.taken_by_name, $12)
       from (select 1) now left join (select * from framework_takeover order by taken_at limit 1) t on true
     on conflict on constraint framework_takeover_pkey do update set base_release_id = excluded.base_release_id,
       base_number = excluded.base_number, base_title = excluded.base_title, base = excluded.base, memory = excluded.memory`,
    [
      ...[pen.districtId, draftId, districtId, districtName, release.id, release.number, release.title],
      ...[JSON.stringify(content), JSON.stringify(memory)],
      ...[pen.at, pen.actor.context.accountId, pen.actor.name],
    ],
  );
}

/** What is known of entries of that district, also from a draft that was discarded. */
export async function originsIn(tx: Tx, originDistrictId: string): Promise<Pick<OriginRow, 'itemId' | 'originItemId'>[]> {
  return tx.query(`select item_id as "itemId", origin_item_id as "originItemId" from framework_origin where origin_district_id = $1`, [
    originDistrictId,
  ]);
}

/** Gives every entry of a release of the origin an id of this district: the one it has already, or a new one. */
export async function idsFor(
  tx: Tx,
  content: Rows,
  known: readonly Pick<OriginRow, 'itemId' | 'originItemId'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map(known.map(({ originItemId, itemId }) => [originItemId, itemId]));
  const unknown = idsIn(content).filter((id) => !ids.has(id));
  const fresh = await tx.query<{ origin: string; id: string }[]>(
    `select origin, uuidv7() as id from unnest($1::uuid[]) with ordinality as u (origin, place) order by place`,
    [unknown],
  );
  return new Map([...ids, ...fresh.map(({ origin, id }): [string, string] => [origin, id])]);
}

export function picked(ids: ReadonlyMap<string, string>, originIds: readonly string[]): ReadonlyMap<string, string> {
  return new Map(originIds.map((id) => [id, ids.get(id) ?? id]));
}

/** Where something comes from. */
export interface Source {
  readonly districtId: string;
  readonly districtName: string;
  readonly release: ReleaseName;
}

/** Where entries of a release came from first: ids of the origin with those they have here. */
export async function writeOrigins(tx: Tx, { districtId }: Pen, from: Source, ids: ReadonlyMap<string, string>): Promise<void> {
  const origins = [...ids].map(([originItemId, itemId]) => ({ originItemId, itemId }));
  await tx.query(
    `insert into framework_origin (district_id, item_id, origin_district_id, origin_name, origin_release_id, origin_number, origin_item_id)
     select $1, o."itemId", $2, $3, $4, $5, o."originItemId" from jsonb_to_recordset($6) as o ("itemId" uuid, "originItemId" uuid)
     on conflict on constraint framework_origin_pkey do nothing`,
    [districtId, from.districtId, from.districtName, from.release.id, from.release.number, JSON.stringify(origins)],
  );
}
