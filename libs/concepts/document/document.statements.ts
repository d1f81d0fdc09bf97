import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { ConceptState } from '../concept.domain.js';
import type { DocumentContent } from './content.domain.js';
import type { DocumentFormat } from './rendering/render.js';

export type DocumentState = 'queued' | 'running' | 'done' | 'failed';
export type FailureCode = 'RENDERING' | 'STORAGE' | 'STALLED';

/** A document of a concept as it is listed. */
export interface DocumentRow {
  readonly id: string;
  readonly revisionId: string;
  readonly revision: number;
  readonly revisionState: ConceptState;
  readonly format: DocumentFormat;
  readonly stanceMarkers: boolean;
  readonly state: DocumentState;
  readonly stepsDone: number;
  readonly stepsTotal: number;
  readonly failure: FailureCode | null;
  readonly filename: string;
  readonly requestedAt: string;
  readonly requestedBy: string | null;
  readonly finishedAt: string | null;
  readonly documentId: string | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  readonly keptUntil: string | null;
}

// Whatever the queue has not touched for so long may be asked for again.
const stalled = `d.state in ('queued', 'running') and d.touched_at < now() - interval '10 minutes'`;

// Names of those who asked stay inside the municipality.
const columns = `d.id, d.revision_id as "revisionId", r.number as revision, r.state as "revisionState", d.format,
  d.stance_markers as "stanceMarkers", case when ${stalled} then 'failed' else d.state end as state,
  d.steps_done as "stepsDone", d.steps_total as "stepsTotal", case when ${stalled} then 'STALLED' else d.failure end as failure,
  d.filename, d.requested_at as "requestedAt",
  case when (select context.purpose()) = 'district' then null else d.requested_by_name end as "requestedBy",
  d.finished_at as "finishedAt", d.document_id as "documentId", f.size_bytes as "sizeBytes", f.sha256, d.kept_until as "keptUntil"`;

const joined = `concept_document d
      join concept_revision r on r.municipality_id = d.municipality_id and r.id = d.revision_id
      left join document f on f.municipality_id = d.municipality_id and f.id = d.document_id`;

const sameContent = `revision_id = d.revision_id and other.format = d.format and other.stance_markers = d.stance_markers
  and other.content_sha256 = d.content_sha256`;

const listed = `d.municipality_id = $1 and not (d.state = 'failed' and exists (
             select 1 from concept_document other where other.municipality_id = d.municipality_id and other.${sameContent} and other.id > d.id))`;

/** A page of the documents of a municipality's concept, the newest first, and how many there are; a failure that was made good is left out. */
export function documentsOf(municipalityId: string, { limit, offset }: { limit: number; offset: number }): Statement[] {
  const text = `select ${columns} from ${joined} where ${listed} order by d.requested_at desc, d.id desc limit $2 offset $3`;
  const count = `select count(*) as total from concept_document d where ${listed}`;
  const municipality = recordId(municipalityId);
  return [
    { name: 'concepts.documents', text, values: [municipality, limit, offset] },
    { name: 'concepts.documents-count', text: count, values: [municipality] },
  ];
}

export function documentById(id: string): Statement {
  return { name: 'concepts.document', text: `select ${columns} from ${joined} where d.id = $1`, values: [recordId(id)] };
}

export interface NewDocument {
  readonly municipalityId: string;
  readonly districtId: string | null;
  readonly revisionId: string;
  readonly format: DocumentFormat;
  readonly stanceMarkers: boolean;
  readonly contentSha256: string;
  readonly content: DocumentContent;
  readonly filename: string;
  readonly stepsTotal: number;
  readonly requestedAt: Date;
  readonly requestedBy: string | null;
  readonly requestedByName: string;
  /** Null when it stays. */
  readonly keptUntil: Date | null;
}

/** Records what is asked for; undefined when the same content is there or on its way already. */
export async function insertDocument(tx: Tx, row: NewDocument): Promise<string | undefined> {
  const [inserted] = await tx.query<{ id: string }[]>(
    `insert into concept_document (municipality_id, district_id, revision_id, format, stance_markers, content_sha256, content, filename,
                                   shared, steps_total, requested_at, requested_by, requested_by_name, kept_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
    [
      ...[row.municipalityId, row.districtId, row.revisionId, row.format, row.stanceMarkers, row.contentSha256],
      ...[JSON.stringify(row.content), row.filename, !row.content.revision.draft, row.stepsTotal],
      ...[row.requestedAt, row.requestedBy, row.requestedByName, row.keptUntil],
    ],
  );
  return inserted?.id;
}

export async function findSameContent(tx: Tx, row: NewDocument): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }[]>(
    `select id from concept_document
      where municipality_id = $1 and revision_id = $2 and format = $3 and stance_markers = $4 and content_sha256 = $5 and state <> 'failed'`,
    [row.municipalityId, row.revisionId, row.format, row.stanceMarkers, row.contentSha256],
  );
  return found?.id;
}

/** Whoever asks again finds it as long as somebody who asks for the first time. */
export async function keepLonger(tx: Tx, id: string, { municipalityId, keptUntil }: NewDocument): Promise<void> {
  await tx.query(
    `update concept_document set kept_until = greatest(kept_until, $3) where municipality_id = $1 and id = $2 and not shared`,
    [...[municipalityId, id, keptUntil]],
  );
}

/** Deletes a document whose time is over; the moment until which it is kept when that is not so yet. */
export async function forget(tx: Tx, municipalityId: string | null, id: string, now: Date): Promise<Date | null> {
  await tx.query('select concept.forget_document($1, $2)', [id, now]);
  const [row] = await tx.query<{ keptUntil: string }[]>(
    `select kept_until as "keptUntil" from concept_document where municipality_id = $1 and id = $2`,
    [municipalityId, id],
  );
  return row ? new Date(row.keptUntil) : null;
}

/** What a job makes, as it was frozen. */
export interface DocumentOrder {
  readonly id: string;
  readonly revision: number;
  readonly format: DocumentFormat;
  readonly filename: string;
  readonly shared: boolean;
  readonly content: DocumentContent;
}

/** Takes an order up and locks it until the transaction ends; undefined when it is made or given up. */
export async function takeUp(tx: Tx, municipalityId: string | null, id: string, stepsDone: number): Promise<DocumentOrder | undefined> {
  const orders = await tx.query<[DocumentOrder[], number]>(
    `update concept_document d set state = 'running', steps_done = $3, touched_at = now()
       from concept_revision r
      where d.municipality_id = $1 and d.id = $2 and d.state in ('queued', 'running')
        and r.municipality_id = d.municipality_id and r.id = d.revision_id
      returning d.id, r.number as revision, d.format, d.filename, d.shared, d.content`,
    [municipalityId, id, stepsDone],
  );
  return orders[0][0];
}

export async function putBack(tx: Tx, municipalityId: string | null, id: string): Promise<void> {
  await tx.query(
    `update concept_document set state = 'queued', steps_done = 0, touched_at = now()
      where municipality_id = $1 and id = $2 and state = 'running'`,
    [municipalityId, id],
  );
}

export async function giveUp(tx: Tx, municipalityId: string | null, id: string, failure: FailureCode, at: Date): Promise<void> {
  await tx.query(
    `update concept_document set state = 'failed', failure = $3, content = null, finished_at = $4, touched_at = now()
      where municipality_id = $1 and id = $2 and state in ('queued', 'running')`,
    [municipalityId, id, failure, at],
  );
}

export async function markDone(tx: Tx, municipalityId: string | null, id: string, documentId: string, at: Date): Promise<void> {
  await tx.query(
    `update concept_document set state = 'done', steps_done = steps_total, content = null, document_id = $3, finished_at = $4, touched_at = now()
      where municipality_id = $1 and id = $2`,
    [municipalityId, id, documentId, at],
  );
}
