import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { ConceptState, DecisionRow, Origin } from './concept.domain.js';
import type { FieldChange } from './decision/decide.domain.js';

export interface RevisionRow {
  readonly id: string;
  readonly district_id: string;
  readonly concept_id: string;
  readonly number: number;
  readonly release_id: string;
  readonly state: ConceptState;
  readonly version: number;
  readonly adoption_body: string | null;
  readonly adoption_date: string | null;
  readonly adoption_paper_number: string | null;
  readonly adoption_url: string | null;
  readonly adoption_origin: Origin | null;
}

const revisionColumns = `id, district_id, concept_id, number, release_id, state, version,
  adoption_body, adoption_date, adoption_paper_number, adoption_url, adoption_origin`;

// Row security shows a district adopted revisions only, so "the newest" is the newest the reader may see.
const revision = (column: string): string =>
  `select ${column} from concept_revision where municipality_id = $1 and ($2::uuid is null or id = $2) order by number desc limit 1`;

/** A revision as it is read, with the release that came out since. */
export interface RevisionHead extends RevisionRow {
  readonly newer_release: { readonly id: string; readonly number: number; readonly title: string } | null;
}

/** The named revision of a municipality, or without one the newest. */
export function revisionOf(municipalityId: string, revisionId: string | null): Statement {
  const text = `select r.*, case when n.id is null then null else json_build_object('id', n.id, 'number', n.number, 'title', n.title) end as newer_release
      from (${revision(revisionColumns)}) r
      join framework_release b on b.district_id = r.district_id and b.id = r.release_id
      left join framework_release n on n.district_id = b.district_id and n.framework_id = b.framework_id
        and n.state = 'released' and n.number > b.number`;
  return { name: 'concepts.revision', text, values: [recordId(municipalityId), revisionId] };
}

// Names of those who wrote stay inside the municipality.
const decisionColumns = `item_id as "itemId", kind, parent_item_id as "parentId", field_item_id as "fieldId", position, stance,
  title, text, target, responsible, priority, reason, origin, indicators, version, updated_at as "updatedAt",
  case when (select context.purpose()) = 'district' then null else updated_by_name end as "updatedBy"`;

export function decisionsOf(municipalityId: string, revisionId: string | null): Statement {
  const text = `select ${decisionColumns} from concept_item where municipality_id = $1 and revision_id = (${revision('id')})`;
  return { name: 'concepts.decisions', text, values: [recordId(municipalityId), revisionId] };
}

export function historyOf(municipalityId: string, itemId: string): Statement {
  const text = `select c.id, c.item_id as "itemId", c.changed_at as at, c.changed_by_name as actor, c.field, c.before, c.after, r.number as revision
      from concept_item_change c join concept_revision r on r.municipality_id = c.municipality_id and r.id = c.revision_id
     where c.municipality_id = $1 and c.item_id = $2 order by c.changed_at desc, c.id desc`;
  return { name: 'concepts.history', text, values: [municipalityId, recordId(itemId)] };
}

export interface AdoptedRow extends Pick<
  RevisionRow,
  'adoption_body' | 'adoption_date' | 'adoption_paper_number' | 'adoption_url' | 'adoption_origin'
> {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly number: number | null;
  readonly decided: number;
  readonly total: number;
}

/** What the district sees of all its municipalities: their newest adopted revision. */
export function adoptedConcepts(): Statement {
  const text = `select m.id, m.slug, m.name, m.short_name as "shortName", r.number, r.adoption_body, r.adoption_date, r.adoption_paper_number, r.adoption_url, r.adoption_origin,
           coalesce(i.decided, 0) as decided, coalesce(f.items, 0) + coalesce(i.own, 0) as total
      from municipality m
      left join lateral (
        select * from concept_revision c where c.municipality_id = m.id and c.state = 'adopted' order by c.number desc limit 1
      ) r on true
      left join lateral (
        select count(*) as decided, count(*) filter (where stance = 'own') as own
          from concept_item c where c.municipality_id = m.id and c.revision_id = r.id
           and (c.stance <> 'omitted' or c.item_id in (select f.item_id from framework_item f where f.release_id = r.release_id))
      ) i on true
      left join lateral (
        select count(*) as items from framework_item f where f.release_id = r.release_id and f.kind in ('goal', 'measure')
      ) f on true
     order by m.short_name collate german`;
  return { name: 'concepts.adopted', text, values: [] };
}

/** Locks the newest revision, so that deciding and adopting take turns. */
export async function lockRevision(tx: Tx, municipalityId: string): Promise<RevisionRow | undefined> {
  const [row] = await tx.query<RevisionRow[]>(
    `select ${revisionColumns} from concept_revision where municipality_id = $1 order by number desc limit 1 for update`,
    [municipalityId],
  );
  return row;
}

export interface LastChange {
  readonly actor: string;
  readonly at: string;
}

/** Who changed an item last, or without an item anything of the concept. */
export async function lastChangeOf(tx: Tx, municipalityId: string, itemId: string | null): Promise<LastChange | undefined> {
  const [row] = await tx.query<LastChange[]>(
    `select changed_by_name as actor, changed_at as at from concept_item_change
      where municipality_id = $1 and ($2::uuid is null or item_id = $2) order by changed_at desc, id desc limit 1`,
    [municipalityId, itemId],
  );
  return row;
}

/** Who writes, where and when. */
export interface Pen {
  readonly municipalityId: string;
  readonly revision: RevisionRow;
  readonly accountId: string | null;
  readonly name: string;
  readonly at: Date;
}

export type NewDecision = Omit<DecisionRow, 'version' | 'updatedAt' | 'updatedBy'>;

export async function writeDecision(tx: Tx, pen: Pen, row: NewDecision): Promise<void> {
  await tx.query(
    `insert into concept_item (municipality_id, district_id, revision_id, item_id, kind, parent_item_id, field_item_id, position, stance,
                               title, text, target, responsible, priority, reason, origin, version, updated_at, updated_by, updated_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     on conflict on constraint concept_item_pkey do update set
       stance = excluded.stance, title = excluded.title, text = excluded.text, target = excluded.target, responsible = excluded.responsible,
       priority = excluded.priority, reason = excluded.reason, origin = excluded.origin, version = excluded.version,
       updated_at = excluded.updated_at, updated_by = excluded.updated_by, updated_by_name = excluded.updated_by_name`,
    [
      ...[pen.municipalityId, pen.revision.district_id, pen.revision.id, row.itemId],
      ...[row.kind, row.parentId, row.fieldId, row.position, row.stance],
      ...[row.title, row.text, row.target, row.responsible, row.priority, row.reason, row.origin],
      ...[pen.revision.version + 1, pen.at, pen.accountId, pen.name],
    ],
  );
}

export async function removeDecision(tx: Tx, pen: Pen, itemId: string): Promise<void> {
  await tx.query(`delete from concept_item where municipality_id = $1 and revision_id = $2 and item_id = $3`, [
    pen.municipalityId,
    pen.revision.id,
    itemId,
  ]);
}

/** Keeps what changed and moves the version of the revision, which is also the version of the item just written. */
export async function writeHistory(tx: Tx, pen: Pen, itemId: string, changes: readonly FieldChange[]): Promise<void> {
  await tx.query(
    `insert into concept_item_change (municipality_id, district_id, revision_id, item_id, field, before, after, changed_at, changed_by, changed_by_name)
     select $1, $2, $3, $4, c.field, c.before, c.after, $6, $7, $8 from jsonb_to_recordset($5) as c (field text, before text, after text)`,
    [pen.municipalityId, pen.revision.district_id, pen.revision.id, itemId, JSON.stringify(changes), pen.at, pen.accountId, pen.name],
  );
  await tx.query(`update concept_revision set version = version + 1 where municipality_id = $1 and id = $2`, [
    pen.municipalityId,
    pen.revision.id,
  ]);
}

/** Takes every decision over into the next revision, as it stands. */
export async function copyDecisions(tx: Tx, municipalityId: string, from: string, to: string): Promise<void> {
  const same = `municipality_id, district_id, item_id, kind, parent_item_id, field_item_id, position, stance, title, text, target, responsible,
    priority, reason, origin, indicators, version, updated_at, updated_by, updated_by_name`;
  await tx.query(
    `insert into concept_item (revision_id, ${same}) select $3, ${same} from concept_item where municipality_id = $1 and revision_id = $2`,
    [municipalityId, from, to],
  );
}
