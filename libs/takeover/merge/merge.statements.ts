import type { Answered } from '#features/concepts/merge';
import type { MergeConflict } from '#features/concepts/merge/three-way';
import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { Pen } from '../desk.js';
import type { PublishedFramework } from '../publication/publications.statements.js';
import type { Rows } from '../three-way/rows.js';
import { type EntryMemory, type ReleaseName, releaseName } from '../takeover.statements.js';

export interface MergeRow {
  readonly id: string;
  readonly version: number;
  readonly target: ReleaseName;
  readonly content: Rows;
  readonly startedAt: string;
  readonly startedBy: string;
}

export const mergeStatements: readonly Statement[] = [
  {
    name: 'takeover.open-merge',
    text: `select id, version, ${releaseName('target')}, target as content, started_at as "startedAt",
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

/** How everything stood before a merge was finished. */
export interface Before {
  readonly rows: Rows;
  readonly base: ReleaseName;
  readonly baseContent: Rows;
  readonly memory: readonly EntryMemory[];
  /** Whether the merge opened the draft that it was written into. */
  readonly isNewDraft: boolean;
}

interface Finished {
  readonly mergeId: string;
  readonly draftId: string;
  readonly before: Before;
  /** What the merge wrote into the draft. */
  readonly after: Rows;
}

export async function finishMerge(tx: Tx, pen: Pen, { mergeId, draftId, before, after }: Finished): Promise<void> {
  await tx.query(
    `update framework_merge set state = 'finished', version = version + 1, release_id = $3, ended_at = $4, ended_by = $5, ended_by_name = $6,
            before = $7, after = $8
      where district_id = $1 and id = $2`,
    [
      ...[pen.districtId, mergeId, draftId, pen.at, pen.actor.context.accountId, pen.actor.name],
      ...[JSON.stringify(before), JSON.stringify(after)],
    ],
  );
}

export interface FinishedMergeRow extends Pick<MergeRow, 'version' | 'target'>, Finished {
  readonly finishedAt: string;
  readonly finishedBy: string;
}

/** The merge that led to the draft as it is followed now; none once that is released, or while the next one is open. */
export const finishedMerge: Statement = {
  name: 'takeover.finished-merge',
  text: `select m.id as "mergeId", m.version, m.release_id as "draftId", ${releaseName('target')}, m.before, m.after,
                ended_at as "finishedAt", ended_by_name as "finishedBy"
           from framework_merge m join framework_release r on r.district_id = m.district_id and r.id = m.release_id and r.state = 'draft'
          where m.state = 'finished' and m.before is not null
            and not exists (select 1 from framework_merge o where o.district_id = m.district_id and o.state = 'open')
          order by ended_at desc, m.id desc limit 1`,
  values: [],
};

export async function takeBackMerge(tx: Tx, pen: Pen, mergeId: string): Promise<void> {
  await tx.query(
    `update framework_merge set state = 'undone', version = version + 1, release_id = null, before = null, after = null,
            ended_at = $3, ended_by = $4, ended_by_name = $5
      where district_id = $1 and id = $2`,
    [pen.districtId, mergeId, pen.at, pen.actor.context.accountId, pen.actor.name],
  );
}

export async function endOpenMerge(tx: Tx, pen: Pen): Promise<void> {
  await tx.query(
    `update framework_merge set state = 'undone', version = version + 1, ended_at = $2, ended_by = $3, ended_by_name = $4
      where district_id = $1 and state = 'open'`,
    [pen.districtId, pen.at, pen.actor.context.accountId, pen.actor.name],
  );
}

/** Writes answers and moves the version of the merge, which is also the version of each answer just written. */
export async function writeAnswers(tx: Tx, pen: Pen, merge: MergeRow, answers: readonly Answered[]): Promise<void> {
  await tx.query(
    `insert into framework_merge_decision (district_id, merge_id, item_id, field, choice, own_text, base_text, theirs_text, mine_text,
                                           version, decided_at, decided_by, decided_by_name)
     select $1, $2, d."itemId", d.field, d.choice, d.own, d.base, d.theirs, d.mine, $4, $5, $6, $7
       from jsonb_to_recordset($3) as d ("itemId" uuid, field text, choice text, own text, base text, theirs text, mine text)
     on conflict on constraint framework_merge_decision_pkey do update set
       choice = excluded.choice, own_text = excluded.own_text, base_text = excluded.base_text, theirs_text = excluded.theirs_text,
       mine_text = excluded.mine_text, version = excluded.version, decided_at = excluded.decided_at,
       decided_by = excluded.decided_by, decided_by_name = excluded.decided_by_name`,
    [pen.districtId, merge.id, JSON.stringify(answers), merge.version + 1, pen.at, pen.actor.context.accountId, pen.actor.name],
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
