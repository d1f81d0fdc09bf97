import { createHash } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Forbidden, NotFound } from '#platform/errors';
import { type Job, JobImpossible, JobPostponed } from '#platform/queue';
import { noTenant } from '#platform/tenancy';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import { execute } from '../../../test/support/sql.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { ConceptDocuments, type DocumentWish } from './concept-documents.service.js';
import { ConceptDocumentJobs } from './document.jobs.js';
import type { DocumentRow } from './document.statements.js';

let app: ConceptsApp;
let documents: ConceptDocuments;
let jobs: ConceptDocumentJobs;
let anna: Actor;
let neighbour: Actor;

beforeAll(async () => {
  app = await startConcepts();
  documents = app.app.get(ConceptDocuments);
  jobs = app.app.get(ConceptDocumentJobs);
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  anna = actor(await anotherMunicipality(app), 'coordinator', 'Anna Beispiel');
  neighbour = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  await app.reader.concept(anna, null);
});

const wish: DocumentWish = { municipalityId: null, revisionId: null, format: 'pdf', stanceMarkers: false };
const request = (who: Actor, part: Partial<DocumentWish> = {}): Promise<DocumentRow> =>
  act(app, who, (tx) => documents.request(tx, who, { ...wish, ...part }));
const whole = { limit: 50, offset: 0 };
const list = async (who: Actor): Promise<DocumentRow[]> => (await documents.list(who, anna.context.municipalityId, whole)).rows;
const open = (who: Actor, id: string) => act(app, who, (tx) => documents.open(tx, who, id));
const sql = (text: string, values: unknown[] = []) => execute<Record<string, unknown>>(app.database.superuserUrl, text, values);

const recorded = ({ id }: DocumentRow, job = 'concepts.document') =>
  sql(
    `select municipality_id, extract(day from due_at - recorded_at)::integer as days from outbox where job = $1 and payload ->> 'documentId' = $2`,
    [...[job, id]],
  );

/** The handing over of a job as the worker gets it, without the bookkeeping of the outbox. */
function jobOf(row: DocumentRow, attempt = 1, hold: () => Promise<void> = async () => undefined): Job<{ documentId: string }> {
  const context = { ...anna.context, purpose: 'job' as const };
  return { id: row.id, payload: { documentId: row.id }, context, attempt, hold, complete: async () => undefined };
}

async function made(who: Actor, part: Partial<DocumentWish> = {}): Promise<DocumentRow> {
  const row = await request(who, part);
  await jobs.make(jobOf(row));
  return (await list(who)).find(({ id }) => id === row.id)!;
}

async function adopt(): Promise<void> {
  const steps = ['open_review', 'bring_before_council'] as const;
  for (const [index, step] of steps.entries())
    await act(app, anna, (tx) => app.adoption.takeStep(tx, anna, { step, expectedVersion: index + 1, reason: null }));
  const adoption = { expectedVersion: 3, body: 'Rat', date: '2018-03-22', paperNumber: 'WP/1' };
  await act(app, anna, (tx) => app.adoption.recordAdoption(tx, anna, adoption));
}

describe('a document of a concept', () => {
  it.each(['pdf', 'docx', 'pptx'] as const)('is made by the queue and proven by its hash: %s', async (format) => {
    const row = await request(anna, { format });
    expect(row).toMatchObject({ state: 'queued', stepsDone: 0, stepsTotal: 3, format, requestedBy: 'Anna Beispiel', sizeBytes: null });
    expect(await recorded(row)).toMatchObject([{ municipality_id: anna.context.municipalityId }]);
    await expect(open(anna, row.id)).rejects.toThrow(NotFound);
    await jobs.make(jobOf(row));
    const [done] = await list(anna);
    expect(done).toMatchObject({ id: row.id, state: 'done', stepsDone: 3, failure: null, stanceMarkers: format === 'pptx' });
    const file = await open(anna, row.id);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(done!.sha256);
    expect(file.filename).toMatch(
      new RegExp(`^${format === 'pptx' ? 'Ratsfolien' : 'Örtliches Konzept'} place-\\d+, Fassung 1, Entwurf .*\\.${format}$`),
    );
    expect(await sql('select content from concept_document where id = $1', [row.id])).toEqual([{ content: null }]);
  });

  it('is found again as long as the content and the choice are the same', async () => {
    const first = await made(anna);
    await expect(request(anna)).resolves.toMatchObject({ id: first.id, state: 'done' });
    await expect(request(actor(anna.context, 'mayor'))).resolves.toMatchObject({ id: first.id });
    const marked = await request(anna, { stanceMarkers: true });
    expect(marked.filename).toMatch(/, Fassung 1, mit Entscheidungen, Entwurf .*\.pdf$/);
    expect(marked.id).not.toBe(first.id);
    const [goal] = itemsOf((await app.reader.concept(anna, null)).fields);
    const decision = {
      ...{ title: null, text: null, target: null, responsible: null, priority: null, reason: null },
      stance: 'adopted' as const,
    };
    await act(app, anna, (tx) => app.concepts.decide(tx, anna, { ...decision, itemId: goal!.id, expectedVersion: 0 }));
    const changed = await request(anna);
    expect(changed.id).not.toBe(first.id);
    expect(await list(anna)).toHaveLength(3);
  });

  it('asked for by two at once is one', async () => {
    const [one, other] = await Promise.all([request(anna), request(actor(anna.context, 'contributor', 'Bela'))]);
    expect(one.id).toBe(other.id);
    expect(await recorded(one)).toHaveLength(1);
  });

  it('says how far it is while it is being made', async () => {
    const row = await request(anna);
    const seen: string[] = [];
    const look = async (): Promise<void> => {
      const [now] = await list(anna);
      seen.push(`${now!.state} ${now!.stepsDone}`);
    };
    await jobs.make(jobOf(row, 1, look));
    expect(seen).toEqual(['queued 0', 'running 1', 'running 2']);
    expect((await list(anna))[0]).toMatchObject({ state: 'done', stepsDone: 3 });
  });

  it('is made once however often its job runs', async () => {
    const first = await made(anna);
    await jobs.make(jobOf(first, 2));
    expect((await list(anna))[0]).toMatchObject({ documentId: first.documentId, sha256: first.sha256 });
  });

  it('is told in the audit trail', async () => {
    const row = await made(anna);
    const told = await sql('select action from audit.entry where subject_id = $1 order by sequence', [row.id]);
    expect(told.map(({ action }) => action)).toEqual(['concept.document-requested', 'concept.document-made']);
  });
});

describe('the documents of a concept', () => {
  it('come page by page with their total, the newest first', async () => {
    const ids: string[] = [];
    for (const format of ['pdf', 'docx', 'pptx'] as const) ids.unshift((await request(anna, { format })).id);
    const page = async (offset: number) => {
      const { rows, total } = await documents.list(anna, null, { limit: 2, offset });
      return { ids: rows.map(({ id }) => id), total };
    };
    expect(await page(0)).toEqual({ ids: ids.slice(0, 2), total: 3 });
    expect(await page(2)).toEqual({ ids: ids.slice(2), total: 3 });
  });

  it('of a draft are forgotten ninety days after they were last asked for, with their file', async () => {
    const clock = app.app.get(Clock);
    const travel = (days: number) => clock.travelTo(new Date(clock.now().getTime() + days * 86_400_000));
    const row = await made(anna);
    const forget = () => app.tenancy.transaction({ ...anna.context, purpose: 'job' }, (tx) => jobs.forget(tx, jobOf(row)));
    expect(await recorded(row, 'concepts.forget-document')).toMatchObject([{ days: 90 }]);
    travel(60);
    await expect(forget()).rejects.toThrow(JobPostponed);
    const again = await request(anna);
    expect(again.id).toBe(row.id);
    expect(Date.parse(again.keptUntil!)).toBeGreaterThan(Date.parse(row.keptUntil!));
    travel(60);
    await expect(forget()).rejects.toThrow(JobPostponed);
    const [file] = await sql('select storage_key from document where id = $1', [row.documentId]);
    travel(31);
    await forget();
    expect(await list(anna)).toEqual([]);
    const payload = { storageKey: String(file!['storage_key']) };
    expect(await sql('select payload, municipality_id from outbox where job = $1 and payload = $2', ['documents.erase', payload])).toEqual([
      { payload, municipality_id: anna.context.municipalityId },
    ]);
    await forget();
    travel(-151);
  });

  it('of an adopted revision stay', async () => {
    await adopt();
    const row = await made(anna);
    expect(row.keptUntil).toBeNull();
    expect(await recorded(row, 'concepts.forget-document')).toEqual([]);
  });
});

describe('a document that cannot be made', () => {
  it('fails at once when its content cannot be set, and may be asked for again', async () => {
    const row = await request(anna);
    await sql(`update concept_document set content = '{}' where id = $1`, [row.id]);
    await expect(jobs.make(jobOf(row))).rejects.toThrow(JobImpossible);
    expect((await list(anna))[0]).toMatchObject({ id: row.id, state: 'failed', failure: 'RENDERING', sizeBytes: null });
    const again = await made(anna);
    expect(again.id).not.toBe(row.id);
    expect((await list(anna)).map(({ id, state }) => [id, state])).toEqual([[again.id, 'done']]);
  });

  it('is tried three times when it cannot be kept', async () => {
    const { filesDirectory } = app.app.get<Config>(CONFIG);
    const row = await request(anna);
    await rm(filesDirectory, { recursive: true, force: true });
    await mkdir(dirname(filesDirectory), { recursive: true });
    await writeFile(filesDirectory, 'no folder');
    await chmod(filesDirectory, 0o600);
    for (const attempt of [1, 2]) {
      await expect(jobs.make(jobOf(row, attempt))).rejects.not.toThrow(JobImpossible);
      expect((await list(anna))[0]).toMatchObject({ state: 'queued', stepsDone: 0 });
    }
    await expect(jobs.make(jobOf(row, 3))).rejects.toThrow(JobImpossible);
    expect((await list(anna))[0]).toMatchObject({ state: 'failed', failure: 'STORAGE' });
    await rm(filesDirectory);
    await expect(made(anna)).resolves.toMatchObject({ state: 'done' });
  });

  it('counts as failed when the queue has not touched it for ten minutes; asked for again, it is the same one', async () => {
    const row = await request(anna);
    await sql(`update concept_document set touched_at = now() - interval '11 minutes' where id = $1`, [row.id]);
    expect((await list(anna))[0]).toMatchObject({ state: 'failed', failure: 'STALLED' });
    await expect(request(anna)).resolves.toMatchObject({ id: row.id });
    expect(await recorded(row)).toHaveLength(2);
    await jobs.make(jobOf(row));
    expect((await list(anna))[0]).toMatchObject({ state: 'done', failure: null });
  });
});

describe('who sees a document', () => {
  it('of a draft: nobody outside the municipality, not even after it was adopted', async () => {
    const draft = await made(anna);
    expect(await list(app.planner)).toEqual([]);
    await expect(request(app.planner, { municipalityId: anna.context.municipalityId })).rejects.toThrow(NotFound);
    await adopt();
    expect(await list(app.planner)).toEqual([]);
    await expect(open(app.planner, draft.id)).rejects.toThrow(NotFound);
  });

  it('of an adopted revision: the district reads it, without a name, and may ask for another', async () => {
    await adopt();
    const row = await made(anna);
    expect(row.filename).toMatch(/Fassung 1\.pdf$/);
    expect(await list(app.planner)).toMatchObject([{ id: row.id, requestedBy: null, sha256: row.sha256 }]);
    expect((await open(app.planner, row.id)).sha256).toBe(row.sha256);
    const slides = await request(app.planner, { municipalityId: anna.context.municipalityId, format: 'pptx' });
    await jobs.make(jobOf(slides));
    expect((await list(anna)).map(({ format, requestedBy }) => [format, requestedBy])).toEqual([
      ['pptx', 'Petra Planung'],
      ['pdf', 'Anna Beispiel'],
    ]);
    await expect(request(app.planner, { municipalityId: anna.context.municipalityId })).resolves.toMatchObject({ id: row.id });
  });

  it('no neighbour and nobody of another district, and absent ids answer alike', async () => {
    const row = await made(anna);
    for (const stranger of [neighbour, actor(app.tenants.elsewhere, 'coordinator')]) {
      expect(await list(stranger)).toEqual([]);
      for (const id of [row.id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel'])
        await expect(open(stranger, id)).rejects.toThrow(NotFound);
      await expect(request(stranger, { municipalityId: anna.context.municipalityId })).rejects.toThrow(NotFound);
      await expect(request(stranger, { municipalityId: anna.context.municipalityId, revisionId: row.revisionId })).rejects.toThrow(
        NotFound,
      );
    }
  });

  it.each(['funding_officer', 'auditor', 'district_admin'])('%s has no business with it', async (role) => {
    const stranger = actor(app.tenants.district, role);
    await expect(list(stranger)).rejects.toThrow(Forbidden);
    await expect(request(stranger, { municipalityId: anna.context.municipalityId })).rejects.toThrow(Forbidden);
    await expect(open({ ...stranger, context: noTenant('public') }, anna.context.municipalityId!)).rejects.toThrow(Forbidden);
  });
});
