import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { DecisionRow } from '../concept.domain.js';
import type { Pen } from '../concepts.statements.js';
import type { FieldChange } from '../decision/decide.domain.js';
import type { Answered } from './answers.js';
import type { MergeConflict } from './three-way/merge-result.domain.js';

export interface ReleaseName {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

export type MergeState = 'open' | 'finished' | 'undone';

export interface MergeRow {
  readonly id: string;
  readonly revisionId: string;
  readonly state: MergeState;
  readonly version: number;
  readonly base: ReleaseName;
  readonly target: ReleaseName;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly takenItems: number | null;
  readonly keptItems: number | null;
  readonly decidedConflicts: number | null;
  readonly finishedVersion: number | null;
}

const newest = `select id, concept_id from concept_revision where municipality_id = $1 order by number desc limit 1`;
const release = (alias: string): string => `json_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title)`;
const current = `select m.* from concept_merge m join (${newest}) r on r.id = m.revision_id
  where m.municipality_id = $1 and m.state <> 'undone' order by m.id desc limit 1`;

/** The merge into the newest revision that is open, or else the last one that was finished. */
export function mergeOf(municipalityId: string): Statement {
  const text = `select m.id, m.revision_id as "revisionId", m.state, m.version, ${release('b')} as base, ${release('t')} as target,
           m.started_at as "startedAt", m.started_by_name as "startedBy", m.taken_items as "takenItems", m.kept_items as "keptItems",
           m.decided_conflicts as "decidedConflicts", m.finished_version as "finishedVersion"
      from (${current}) m
      join framework_release b on b.district_id = m.district_id and b.id = m.base_release_id
      join framework_release t on t.district_id = m.district_id and t.id = m.target_release_id`;
  return { name: 'concepts.merge', text, values: [recordId(municipalityId)] };
}

export function mergeDecisionsOf(municipalityId: string): Statement {
  const text = `select d.item_id as "itemId", d.field, d.choice, d.own_text as own, d.mine_text as mine, d.version,
           d.decided_at as "decidedAt", d.decided_by_name as "decidedBy"
      from concept_merge_decision d where d.municipality_id = $1 and d.merge_id = (select id from (${current}) m)`;
  return { name: 'concepts.merge-decisions', text, values: [recordId(municipalityId)] };
}

/** Changes of the district that were answered with "keep mine" in a finished merge. */
export function rememberedOf(municipalityId: string): Statement {
  const text = `select d.item_id as "itemId", d.field, d.base_text as base, d.theirs_text as theirs
      from concept_merge m join concept_merge_decision d on d.municipality_id = m.municipality_id and d.merge_id = m.id
     where m.municipality_id = $1 and m.concept_id = (select concept_id from (${newest}) r) and m.state = 'finished' and d.choice = 'mine'`;
  return { name: 'concepts.merge-remembered', text, values: [recordId(municipalityId)] };
}

/** Begins a merge; one left open in a revision that is adopted by now is closed first. */
export async function openMerge(tx: Tx, pen: Pen, targetReleaseId: string, openedDraft: boolean): Promise<void> {
  const { municipalityId, revision } = pen;
  await tx.query(
    `update concept_merge set state = 'undone', version = version + 1, ended_at = $3, ended_by = $4, ended_by_name = $5
      where municipality_id = $1 and concept_id = $2 and state = 'open'`,
    [municipalityId, revision.concept_id, pen.at, pen.accountId, pen.name],
  );
  await tx.query(
    `insert into concept_merge (municipality_id, district_id, concept_id, revision_id, base_release_id, target_release_id,
                                started_at, started_by, started_by_name, opened_draft)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[municipalityId, revision.district_id, revision.concept_id, revision.id, revision.release_id, targetReleaseId],
      ...[pen.at, pen.accountId, pen.name, openedDraft],
    ],
  );
}

/** Writes answers and moves the version of the merge, which is also the version of each answer just written. */
export async function writeAnswers(tx: Tx, pen: Pen, merge: MergeRow, answers: readonly Answered[]): Promise<void> {
  await tx.query(
    `insert into concept_merge_decision (municipality_id, district_id, merge_id, item_id, field, choice, own_text,
                                         base_text, theirs_text, mine_text, version, decided_at, decided_by, decided_by_name)
     select $1, $2, $3, d."itemId", d.field, d.choice, d.own, d.base, d.theirs, d.mine, $5, $6, $7, $8
       from jsonb_to_recordset($4) as d ("itemId" uuid, field text, choice text, own text, base text, theirs text, mine text)
     on conflict on constraint concept_merge_decision_pkey do update set
       choice = excluded.choice, own_text = excluded.own_text, base_text = excluded.base_text, theirs_text = excluded.theirs_text,
       mine_text = excluded.mine_text, version = excluded.version, decided_at = excluded.decided_at,
       decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name`,
    [
      ...[pen.municipalityId, pen.revision.district_id, merge.id, JSON.stringify(answers)],
      ...[merge.version + 1, pen.at, pen.accountId, pen.name],
    ],
  );
  await touch(tx, pen, merge);
}

export async function withdrawAnswer(tx: Tx, pen: Pen, merge: MergeRow, { itemId, field }: Pick<MergeConflict, 'itemId' | 'field'>) {
  await tx.query(`delete from concept_merge_decision where municipality_id = $1 and merge_id = $2 and item_id = $3 and field = $4`, [
    ...[pen.municipalityId, merge.id, itemId, field],
  ]);
  await touch(tx, pen, merge);
}

async function touch(tx: Tx, pen: Pen, merge: MergeRow): Promise<void> {
  await tx.query(`update concept_merge set version = version + 1 where municipality_id = $1 and id = $2`, [pen.municipalityId, merge.id]);
}

export interface Outcome {
  readonly taken: number;
  readonly kept: number;
  readonly conflicts: number;
}

/** Remembers the rows as they were; to be called before they change. */
export async function closeMerge(tx: Tx, pen: Pen, merge: MergeRow, { taken, kept, conflicts }: Outcome): Promise<void> {
  await tx.query(
    `update concept_merge set state = 'finished', version = version + 1, ended_at = $3, ended_by = $4, ended_by_name = $5,
            taken_items = $6, kept_items = $7, decided_conflicts = $8, finished_version = $9,
            before = (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from concept_item i where i.municipality_id = $1 and i.revision_id = $10)
      where municipality_id = $1 and id = $2`,
    [
      ...[pen.municipalityId, merge.id, pen.at, pen.accountId, pen.name],
      ...[taken, kept, conflicts, pen.revision.version + 1, pen.revision.id],
    ],
  );
}

export async function cancelMerge(tx: Tx, pen: Pen, merge: MergeRow): Promise<void> {
  await tx.query(
    `update concept_merge set state = 'undone', version = version + 1, ended_at = $3, ended_by = $4, ended_by_name = $5, before = null
      where municipality_id = $1 and id = $2`,
    [pen.municipalityId, merge.id, pen.at, pen.accountId, pen.name],
  );
}

/** Deletes the draft that the merge opened, and the merge with it, while nobody did anything else in it; returns whether it did. */
export async function discardDraft(tx: Tx, { id }: MergeRow): Promise<boolean> {
  const [row] = await tx.query<{ discarded: boolean }[]>('select concept.discard_draft_of($1) as discarded', [id]);
  return row?.discarded ?? false;
}

/** The rows of the draft as they were before the merge was finished; to be called before it is cancelled. */
export async function restoreRows(tx: Tx, pen: Pen, merge: MergeRow): Promise<void> {
  const where = [pen.municipalityId, pen.revision.id];
  await tx.query(`delete from concept_item where municipality_id = $1 and revision_id = $2`, where);
  await tx.query(
    `insert into concept_item select i.* from concept_merge m, jsonb_populate_recordset(null::concept_item, m.before) i
      where m.municipality_id = $1 and m.id = $2`,
    [pen.municipalityId, merge.id],
  );
}

export async function removeRows(tx: Tx, pen: Pen, itemIds: readonly string[]): Promise<void> {
  await tx.query(`delete from concept_item where municipality_id = $1 and revision_id = $2 and item_id = any($3)`, [
    ...[pen.municipalityId, pen.revision.id, itemIds],
  ]);
}

const place = `kind = excluded.kind, parent_item_id = excluded.parent_item_id, field_item_id = excluded.field_item_id, position = excluded.position`;
const words = `stance = excluded.stance, title = excluded.title, text = excluded.text, target = excluded.target,
  responsible = excluded.responsible, priority = excluded.priority, reason = excluded.reason, origin = excluded.origin, indicators = excluded.indicators,
  version = excluded.version, updated_at = excluded.updated_at, updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`;

/** Writes rows as they stand now; those that only moved with the district keep who changed them last, and their version. */
export async function writeRows(tx: Tx, pen: Pen, rows: readonly DecisionRow[], what: 'words' | 'place'): Promise<void> {
  await tx.query(
    `insert into concept_item (municipality_id, district_id, revision_id, item_id, kind, parent_item_id, field_item_id, position, stance,
                               title, text, target, responsible, priority, reason, origin, indicators, version, updated_at, updated_by, updated_by_name)
     select $1, $2, $3, r."itemId", r.kind, r."parentId", r."fieldId", r.position, r.stance,
            r.title, r.text, r.target, r.responsible, r.priority, r.reason, r.origin, r.indicators, $5, $6, $7, $8
       from jsonb_to_recordset($4) as r ("itemId" uuid, kind text, "parentId" uuid, "fieldId" uuid, position integer, stance text,
            title text, text text, target text, responsible text, priority text, reason text, origin text, indicators jsonb)
     on conflict on constraint concept_item_pkey do update set ${what === 'words' ? `${place}, ${words}` : place}`,
    [
      ...[pen.municipalityId, pen.revision.district_id, pen.revision.id, JSON.stringify(rows)],
      ...[pen.revision.version + 1, pen.at, pen.accountId, pen.name],
    ],
  );
}

export type ItemChange = FieldChange & { readonly itemId: string };

/** Keeps what changed, puts the draft on a release and moves its version. */
export async function rebase(tx: Tx, pen: Pen, releaseId: string, changes: readonly ItemChange[]): Promise<void> {
  const { municipalityId, revision } = pen;
  await tx.query(
    `insert into concept_item_change (municipality_id, district_id, revision_id, item_id, field, before, after, changed_at, changed_by, changed_by_name)
     select $1, $2, $3, c."itemId", c.field, c.before, c.after, $5, $6, $7
       from jsonb_to_recordset($4) as c ("itemId" uuid, field text, before text, after text)`,
    [municipalityId, revision.district_id, revision.id, JSON.stringify(changes), pen.at, pen.accountId, pen.name],
  );
  await tx.query(`update concept_revision set release_id = $3, version = version + 1 where municipality_id = $1 and id = $2`, [
    ...[municipalityId, revision.id, releaseId],
  ]);
}
