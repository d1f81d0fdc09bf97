import type { Job } from '#platform/queue';
import { eventually } from '../../../test/support/eventually.js';
import {
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
import { ConceptReview } from '../review/review.service.js';
import { Colleague } from './colleague.fixture.js';
import type { ConceptMerge } from './merge-reader.service.js';
import { ConceptMerges } from './merge.service.js';

let app: ConceptsApp;
let documents: ConceptDocuments;
let jobs: ConceptDocumentJobs;
let anna: Colleague;

beforeAll(async () => {
  app = await startConcepts();
  documents = app.app.get(ConceptDocuments);
  jobs = app.app.get(ConceptDocumentJobs);
});

afterAll(() => app.close());

beforeEach(async () => {
  await releaseFramework(app);
  anna = new Colleague(app.app, actor(await anotherMunicipality(app), 'coordinator'));
  await anna.concept();
});

const requested = (format: 'pdf' | 'docx'): Promise<DocumentRow> =>
  anna.act((tx) => documents.request(tx, anna.actor, { municipalityId: null, revisionId: null, format, stanceMarkers: false }));

function jobOf({ id }: DocumentRow): Job<{ documentId: string }> {
  const nothing = async (): Promise<void> => undefined;
  return {
    id,
    payload: { documentId: id },
    context: { ...anna.actor.context, purpose: 'job' },
    attempt: 1,
    hold: nothing,
    complete: nothing,
  };
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
  await anna.decide('1.1.1', { stance: 'adapted', text: 'Unser Text' });
  await anna.adopt();
}

/** A merge into the draft that it opens. */
async function opening(): Promise<ConceptMerge> {
  await adopted();
  return anna.start(await newRelease('Neuer Text'));
}

describe('a draft that a merge opened', () => {
  it('goes with the merge when it is taken back, open or finished', async () => {
    const open = await opening();
    expect(await anna.concept()).toMatchObject({ revision: 2, state: 'draft' });
    await expect(anna.undo(open)).resolves.toMatchObject({ draftDiscarded: true });
    const before = await anna.concept();
    expect(before).toMatchObject({ revision: 1, state: 'adopted', availableActions: ['open_draft'] });

    const done = await anna.mergeAll(before.newerRelease!.id, 'theirs');
    await expect(anna.undo(done)).resolves.toMatchObject({ draftDiscarded: true });
    await expect(anna.concept()).resolves.toEqual(before);
    await expect(anna.merge()).resolves.toBeNull();
  });

  it('takes the documents along that were asked for in it; what waits in the queue ends quietly', async () => {
    const open = await opening();
    const [made, waiting] = [await requested('pdf'), await requested('docx')];
    await jobs.make(jobOf(made));
    await expect(anna.undo(open)).resolves.toMatchObject({ draftDiscarded: true });
    await jobs.make(jobOf(waiting));
    await jobs.make(jobOf(made));
    await expect(documents.list(anna.actor, null, { limit: 50, offset: 0 })).resolves.toEqual({ rows: [], total: 0 });
    const { municipalityId } = anna.actor.context;
    expect(await sql('select 1 from document where municipality_id = $1', [municipalityId])).toEqual([]);
    expect(await sql(`select state from outbox where municipality_id = $1 and job = 'documents.erase'`, [municipalityId])).toHaveLength(1);
  });

  it('refuses the document that is asked for while it goes', async () => {
    const { version } = await opening();
    const late = await anna.act(async (tx) => {
      await app.app.get(ConceptMerges).undo(tx, anna.actor, version);
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
    const open = await opening();
    const { id, version } = await anna.item('1.1.1');
    await anna.act((tx) => app.concepts.reset(tx, anna.actor, id, version));
    await expect(anna.undo(open)).resolves.toMatchObject({ draftDiscarded: false });
    await expect(anna.concept()).resolves.toMatchObject({ revision: 2, state: 'draft' });
  });

  it('stays when somebody commented, and is on the old release again', async () => {
    await adopted();
    const { frameworkReleaseId } = await anna.concept();
    const done = await anna.mergeAll(await newRelease('Neuer Text'), 'theirs');
    const comment = { itemId: null, threadId: null, text: 'Bitte noch warten.' };
    await anna.act((tx) => app.app.get(ConceptReview).comment(tx, anna.actor, comment));
    await expect(anna.undo(done)).resolves.toMatchObject({ draftDiscarded: false });
    await expect(anna.concept()).resolves.toMatchObject({ revision: 2, state: 'draft', frameworkReleaseId });
  });

  it('that somebody opened before the merge stays, too', async () => {
    await adopted();
    const target = await newRelease('Noch ein Text');
    await anna.act((tx) => app.adoption.openDraft(tx, anna.actor));
    await expect(anna.undo(await anna.start(target))).resolves.toMatchObject({ draftDiscarded: false });
    await expect(anna.concept()).resolves.toMatchObject({ revision: 2, state: 'draft' });
  });
});
