import type { Actor } from '#platform/authorization';
import type { Job } from '#platform/queue';
import { eventually } from '../../../test/support/eventually.js';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  frameworkFile,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import { execute } from '../../../test/support/sql.js';
import { ConceptDocuments } from '../document/concept-documents.service.js';
import { ConceptDocumentJobs } from '../document/document.jobs.js';
import type { DocumentRow } from '../document/document.statements.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { ConceptReview } from '../review/review.service.js';
import { MergeReader } from './merge-reader.service.js';
import { ConceptMerges } from './merge.service.js';

let app: ConceptsApp;
let reader: MergeReader;
let merges: ConceptMerges;
let documents: ConceptDocuments;
let jobs: ConceptDocumentJobs;
let anna: Actor;

beforeAll(async () => {
  app = await startConcepts();
  reader = app.app.get(MergeReader);
  merges = app.app.get(ConceptMerges);
  documents = app.app.get(ConceptDocuments);
  jobs = app.app.get(ConceptDocumentJobs);
});

afterAll(() => app.close());

beforeEach(async () => {
  await releaseFramework(app);
  anna = actor(await anotherMunicipality(app), 'coordinator');
  await app.reader.concept(anna, null);
});

const concept = () => app.reader.concept(anna, null);
const run = <T>(work: Parameters<typeof act<T>>[2]) => act(app, anna, work);
const current = async () => (await reader.current(anna))!;
const undo = async () => {
  const { version } = await current();
  return run((tx) => merges.undo(tx, anna, version));
};

const requested = (format: 'pdf' | 'docx'): Promise<DocumentRow> =>
  run((tx) => documents.request(tx, anna, { municipalityId: null, revisionId: null, format, stanceMarkers: false }));

function jobOf({ id }: DocumentRow): Job<{ documentId: string }> {
  const nothing = async (): Promise<void> => undefined;
  return { id, payload: { documentId: id }, context: { ...anna.context, purpose: 'job' }, attempt: 1, hold: nothing, complete: nothing };
}

const sql = (text: string, values: unknown[] = []) => execute<Record<string, unknown>>(app.database.superuserUrl, text, values);

interface Goal {
  title: string;
  text: string;
}

/** Another text for the first goal; the second goal goes. */
async function newRelease(text: string): Promise<string> {
  const whole = structuredClone(frameworkFile({ title: text })) as { fields: { challenges: { goals: Goal[] }[] }[] };
  const [first, second] = whole.fields.map((field) => field.challenges[0]!);
  first!.goals[0]!.text = text;
  second!.goals = [];
  return releaseFramework(app, whole);
}

async function adopted(): Promise<void> {
  const [goal] = itemsOf((await concept()).fields);
  const decision = {
    title: null,
    target: null,
    responsible: null,
    priority: null,
    reason: null,
    stance: 'adapted' as const,
    text: 'Unser Text',
  };
  await run((tx) => app.concepts.decide(tx, anna, { ...decision, itemId: goal!.id, expectedVersion: 0 }));
  for (const step of ['open_review', 'bring_before_council'] as const) {
    const { version } = await concept();
    await run((tx) => app.adoption.takeStep(tx, anna, { step, expectedVersion: version, reason: null }));
  }
  const { version } = await concept();
  await run((tx) =>
    app.adoption.recordAdoption(tx, anna, { body: 'Rat', date: '2018-03-22', paperNumber: null, expectedVersion: version }),
  );
}

async function startFromAdopted(): Promise<void> {
  await adopted();
  const target = await newRelease('Neuer Text');
  await run((tx) => merges.start(tx, anna, target));
}

async function finished(): Promise<void> {
  await run((tx) => merges.decideAlike(tx, anna, { choice: 'theirs', fieldCode: null, field: null, reason: null }));
  const { version } = await current();
  await run((tx) => merges.finish(tx, anna, version));
}

describe('a draft that a merge opened', () => {
  it('goes with the merge when it is taken back, open or finished', async () => {
    await startFromAdopted();
    const opened = await concept();
    expect(opened).toMatchObject({ revision: 2, state: 'draft' });
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: true });
    const before = await concept();
    expect(before).toMatchObject({ revision: 1, state: 'adopted', availableActions: ['open_draft'] });

    await run((tx) => merges.start(tx, anna, before.newerRelease!.id));
    await finished();
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: true });
    await expect(concept()).resolves.toEqual(before);
    await expect(reader.current(anna)).resolves.toBeNull();
  });

  it('takes the documents along that were asked for in it; what waits in the queue ends quietly', async () => {
    await startFromAdopted();
    const [made, waiting] = [await requested('pdf'), await requested('docx')];
    await jobs.make(jobOf(made));
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: true });
    await jobs.make(jobOf(waiting));
    await jobs.make(jobOf(made));
    await expect(documents.list(anna, null, { limit: 50, offset: 0 })).resolves.toEqual({ rows: [], total: 0 });
    const { municipalityId } = anna.context;
    expect(await sql('select 1 from document where municipality_id = $1', [municipalityId])).toEqual([]);
    expect(await sql(`select state from outbox where municipality_id = $1 and job = 'documents.erase'`, [municipalityId])).toHaveLength(1);
  });

  it('refuses the document that is asked for while it goes', async () => {
    await startFromAdopted();
    const { version } = await current();
    const late = await run(async (tx) => {
      await merges.undo(tx, anna, version);
      const asked = requested('pdf').catch((error: unknown) => error);
      await eventually(
        () => sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
        ({ length }) => length === 1,
      );
      return { asked };
    });
    await expect(late.asked).resolves.toMatchObject({ code: 'DRAFT_DISCARDED' });
  });

  it('stays when somebody decided there', async () => {
    await startFromAdopted();
    const opened = await concept();
    const [goal] = itemsOf(opened.fields);
    await run((tx) => app.concepts.reset(tx, anna, goal!.id, goal!.version));
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: false });
    await expect(concept()).resolves.toMatchObject({ revision: 2, state: 'draft' });
  });

  it('stays when somebody commented, and is on the old release again', async () => {
    await startFromAdopted();
    const { frameworkReleaseId } = await concept();
    await finished();
    await run((tx) => app.app.get(ConceptReview).comment(tx, anna, { itemId: null, threadId: null, text: 'Bitte noch warten.' }));
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: false });
    await expect(concept()).resolves.toMatchObject({ revision: 2, state: 'draft', frameworkReleaseId });
  });

  it('that somebody opened before the merge stays, too', async () => {
    await adopted();
    const target = await newRelease('Noch ein Text');
    await run((tx) => app.adoption.openDraft(tx, anna));
    await run((tx) => merges.start(tx, anna, target));
    await expect(undo()).resolves.toMatchObject({ draftDiscarded: false });
    await expect(concept()).resolves.toMatchObject({ revision: 2, state: 'draft' });
  });
});

describe('a goal that the district removed and the municipality keeps', () => {
  it('goes on being measured by its indicators, in this draft and in the next', async () => {
    const goal = itemsOf((await concept()).fields).find(({ code }) => code === '2.1.1')!;
    const unchanged = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
    await run((tx) => app.concepts.decide(tx, anna, { ...unchanged, stance: 'adopted', itemId: goal.id, expectedVersion: 0 }));
    const target = await newRelease('Ohne das zweite Ziel');
    await run((tx) => merges.start(tx, anna, target));
    await run((tx) => merges.decideAlike(tx, anna, { choice: 'mine', fieldCode: null, field: null, reason: null }));
    const { version } = await current();
    await run((tx) => merges.finish(tx, anna, version));
    const kept = async () => itemsOf((await concept()).fields).find(({ id }) => id === goal.id);
    expect(await kept()).toMatchObject({ stance: 'own', indicators: goal.indicators.map(({ id, code }) => ({ id, code })) });
    expect(goal.indicators).toHaveLength(1);
    await adopted();
    await run((tx) => app.adoption.openDraft(tx, anna));
    expect(await kept()).toMatchObject({ stance: 'own', indicators: goal.indicators.map(({ id, code }) => ({ id, code })) });
  });
});
