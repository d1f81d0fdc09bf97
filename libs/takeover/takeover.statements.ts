import { type Answers, changeKey, conflictKey, type MergeConflict } from '#features/concepts';
import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { Pen } from './desk.js';
import type { PublishedFramework } from './publications.statements.js';
import type { Memory } from './local-work.domain.js';
import { idsIn, type Rows } from './rows.domain.js';

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
  readonly takenAt: string;
  readonly takenBy: string;
}

/** Where an entry of the own framework comes from. */
export interface OriginRow {
  readonly itemId: string;
  readonly originItemId: string;
  readonly originName: string;
  readonly originNumber: number;
  readonly ownFields: readonly string[];
  readonly omitted: boolean;
}

export interface MergeRow {
  readonly id: string;
  readonly state: 'open' | 'finished' | 'undone';
  readonly version: number;
  readonly target: ReleaseName;
  readonly content: Rows;
  readonly startedAt: string;
  readonly startedBy: string;
}

export interface DecisionRow {
  readonly itemId: string;
  readonly field: MergeConflict['field'];
  readonly choice: NonNullable<MergeConflict['choice']>;
  readonly own: string | null;
  readonly mine: string;
  readonly version: number;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

const name = (prefix: string): string =>
  `json_build_object('id', ${prefix}_release_id, 'number', ${prefix}_number, 'title', ${prefix}_title) as ${prefix}`;

export const sheetStatements: readonly Statement[] = [
  {
    name: 'takeover.takeover',
    text: `select t.origin_district_id as "originDistrictId", origin_name as "originName", ${name('base')}, base as content,
                  taken_at as "takenAt", taken_by_name as "takenBy"
             from framework_takeover t join framework_release r on r.district_id = t.district_id and r.id = t.release_id order by r.number desc limit 1`,
    values: [],
  },
  {
    name: 'takeover.origins',
    text: `select item_id as "itemId", origin_item_id as "originItemId", origin_name as "originName", origin_number as "originNumber",
                  own_fields as "ownFields", omitted from framework_origin`,
    values: [],
  },
  {
    name: 'takeover.open-merge',
    text: `select id, state, version, ${name('target')}, target as content, started_at as "startedAt",
                  started_by_name as "startedBy" from framework_merge where state = 'open'`,
    values: [],
  },
  {
    name: 'takeover.decisions',
    text: `select d.item_id as "itemId", d.field, d.choice, d.own_text as own, d.mine_text as mine, d.version, d.decided_at as "decidedAt",
                  d.decided_by_name as "decidedBy"
             from framework_merge_decision d join framework_merge m on m.district_id = d.district_id and m.id = d.merge_id where m.state = 'open'`,
    values: [],
  },
  {
    name: 'takeover.remembered',
    text: `select d.item_id as "itemId", d.field, d.base_text as base, d.theirs_text as theirs
             from framework_merge_decision d join framework_merge m on m.district_id = d.district_id and m.id = d.merge_id
            where m.state = 'finished' and d.choice = 'mine'`,
    values: [],
  },
];

type Remembered = Parameters<typeof changeKey>[0];

export function answersOf(decisions: readonly DecisionRow[], remembered: readonly Remembered[]): Omit<Answers, 'removalReason'> {
  return {
    given: new Map(decisions.map((decision) => [conflictKey(decision), decision])),
    remembered: new Set(remembered.map(changeKey)),
  };
}

export function memoryOf(origins: readonly OriginRow[]): Memory {
  return {
    ownFields: new Map(origins.map(({ itemId, ownFields }) => [itemId, ownFields])),
    omitted: new Set(origins.filter(({ omitted }) => omitted).map(({ itemId }) => itemId)),
  };
}

/** Keeps two planners from taking over or finishing at the same moment. */
export async function lockTakeover(tx: Tx, districtId: string): Promise<void> {
  await tx.query('select 1 from framework_takeover where district_id = $1 for update', [districtId]);
}

/** The release the own draft has got to; what was merged into it stays beside it for the next time, and goes when it is discarded. */
export async function writeBase(
  tx: Tx,
  pen: Pen,
  draftId: string,
  { districtId, districtName, release }: Source,
  base: Rows,
): Promise<void> {
  await tx.query(
    `insert into framework_takeover (district_id, release_id, origin_district_id, origin_name, base_release_id, base_number, base_title, base,
                                     taken_at, taken_by, taken_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict on constraint framework_takeover_pkey do update set base_release_id = excluded.base_release_id,
       base_number = excluded.base_number, base_title = excluded.base_title, base = excluded.base`,
    [
      ...[pen.districtId, draftId, districtId, districtName, release.id, release.number, release.title, JSON.stringify(base)],
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

/** Where something comes from. */
export interface Source {
  readonly districtId: string;
  readonly districtName: string;
  readonly release: ReleaseName;
}

export interface NewOrigin {
  readonly itemId: string;
  readonly originItemId: string;
  readonly ownFields: readonly string[];
  readonly omitted: boolean;
}

/** Where every entry of a release came from first, and what the merge knows of it. */
export async function writeOrigins(tx: Tx, { districtId }: Pen, from: Source, origins: readonly NewOrigin[]): Promise<void> {
  await tx.query(
    `insert into framework_origin (district_id, item_id, origin_district_id, origin_name, origin_release_id, origin_number, origin_item_id, own_fields, omitted)
     select $1, o."itemId", $2, $3, $4, $5, o."originItemId", array(select jsonb_array_elements_text(o."ownFields")), o.omitted
       from jsonb_to_recordset($6) as o ("itemId" uuid, "originItemId" uuid, "ownFields" jsonb, omitted boolean)
     on conflict on constraint framework_origin_pkey do update set own_fields = excluded.own_fields, omitted = excluded.omitted`,
    [districtId, from.districtId, from.districtName, from.release.id, from.release.number, JSON.stringify(origins)],
  );
}

export async function insertMerge(tx: Tx, pen: Pen, target: PublishedFramework, content: Rows): Promise<void> {
  await tx.query(
    `insert into framework_merge (district_id, target_release_id, target_number, target_title, target, started_at, started_by, started_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[pen.districtId, target.releaseId, target.releaseNumber, target.title, JSON.stringify(content)],
      ...[pen.at, pen.actor.context.accountId, pen.actor.name],
    ],
  );
}

export async function finishMerge(tx: Tx, pen: Pen, mergeId: string, draftId: string): Promise<void> {
  await tx.query(
    `update framework_merge set state = 'finished', version = version + 1, release_id = $3, ended_at = $4, ended_by = $5, ended_by_name = $6
      where district_id = $1 and id = $2`,
    [pen.districtId, mergeId, draftId, pen.at, pen.actor.context.accountId, pen.actor.name],
  );
}

export async function endOpenMerge(tx: Tx, pen: Pen): Promise<void> {
  await tx.query(
    `update framework_merge set state = 'undone', version = version + 1, ended_at = $2, ended_by = $3, ended_by_name = $4
      where district_id = $1 and state = 'open'`,
    [pen.districtId, pen.at, pen.actor.context.accountId, pen.actor.name],
  );
}

type Decided = Pick<MergeConflict, 'itemId' | 'field' | 'base' | 'theirs' | 'mine' | 'own'> & Pick<DecisionRow, 'choice'>;

/** Writes answers and moves the version of the merge, which is also the version of each answer just written. */
export async function writeAnswers(tx: Tx, pen: Pen, merge: MergeRow, decided: readonly Decided[]): Promise<void> {
  await tx.query(
    `insert into framework_merge_decision (district_id, merge_id, item_id, field, choice, own_text, base_text, theirs_text, mine_text,
                                           version, decided_at, decided_by, decided_by_name)
     select $1, $2, d."itemId", d.field, d.choice, d.own, d.base, d.theirs, d.mine, $4, $5, $6, $7
       from jsonb_to_recordset($3) as d ("itemId" uuid, field text, choice text, own text, base text, theirs text, mine text)
     on conflict on constraint framework_merge_decision_pkey do update set
       choice = excluded.choice, own_text = excluded.own_text, base_text = excluded.base_text, theirs_text = excluded.theirs_text,
       mine_text = excluded.mine_text, version = excluded.version, decided_at = excluded.decided_at,
       decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name`,
    [pen.districtId, merge.id, JSON.stringify(decided), merge.version + 1, pen.at, pen.actor.context.accountId, pen.actor.name],
  );
  await touch(tx, pen, merge);
}

export async function withdrawAnswer(tx: Tx, pen: Pen, merge: MergeRow, { itemId, field }: Pick<MergeConflict, 'itemId' | 'field'>) {
  await tx.query(`delete from framework_merge_decision where district_id = $1 and merge_id = $2 and item_id = $3 and field = $4`, [
    ...[pen.districtId, merge.id, recordId(itemId), field],
  ]);
  await touch(tx, pen, merge);
}

async function touch(tx: Tx, { districtId }: Pen, { id }: MergeRow): Promise<void> {
  await tx.query(`update framework_merge set version = version + 1 where district_id = $1 and id = $2`, [districtId, id]);
}
