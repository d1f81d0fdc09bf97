import type { Actor } from '#platform/authorization';
import { Forbidden, NotFound } from '#platform/errors';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import type { Step } from '../council/adoption.service.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { conceptWork } from '../reading/overview.statements.js';
import { ConceptReview, type NewComment } from './review.service.js';
import { ConceptRevisions } from './revisions.service.js';

let app: ConceptsApp;
let review: ConceptReview;
let revisions: ConceptRevisions;
let anna: Actor;
let mayor: Actor;
let neighbour: Actor;
let itemId: string;

beforeAll(async () => {
  app = await startConcepts();
  review = app.app.get(ConceptReview);
  revisions = app.app.get(ConceptRevisions);
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  const here = await anotherMunicipality(app);
  anna = actor(here, 'coordinator', 'Anna Beispiel');
  mayor = actor(here, 'mayor', 'Maria Rat');
  neighbour = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  itemId = itemsOf((await app.reader.concept(anna, null)).fields)[0]!.id;
  await app.reader.concept(neighbour, null);
});

const absent = '01900000-0000-7000-8000-000000000000';
const say = (who: Actor, part: Partial<NewComment>) =>
  act(app, who, (tx) => review.comment(tx, who, { itemId: null, threadId: null, text: 'Warum?', ...part }));
const resolve = (who: Actor, id: string, resolved = true) => act(app, who, (tx) => review.resolve(tx, who, id, resolved));
const step = (name: Step['step'], expectedVersion: number) =>
  act(app, anna, (tx) => app.adoption.takeStep(tx, anna, { step: name, expectedVersion, reason: 'x' }));
const secondDraft = async (): Promise<[string, string]> => {
  await step('open_review', 1);
  await step('bring_before_council', 2);
  await act(app, mayor, (tx) =>
    app.adoption.recordAdoption(tx, mayor, { expectedVersion: 3, body: 'Rat', date: '2018-03-22', paperNumber: null }),
  );
  await act(app, anna, (tx) => app.adoption.openDraft(tx, anna));
  const [second, first] = await revisions.list(anna, null);
  return [first!.id, second!.id];
};

describe('the internal review', () => {
  it('is a talk on items and on the whole, in threads that are settled', async () => {
    const question = await say(mayor, { itemId });
    await say(anna, { threadId: question.id, text: ' Weil Wohnraum fehlt. ' });
    await say(anna, { text: 'Insgesamt gut.' });
    await resolve(mayor, question.id);
    await expect(resolve(anna, question.id)).resolves.toMatchObject({ resolvedBy: 'Maria Rat' });
    await expect(review.threads(mayor, null)).resolves.toMatchObject([
      { itemId, text: 'Warum?', author: 'Maria Rat', resolvedBy: 'Maria Rat', answers: [{ itemId, text: 'Weil Wohnraum fehlt.' }] },
      { itemId: null, text: 'Insgesamt gut.', resolvedAt: null, answers: [] },
    ]);
    await expect(resolve(anna, question.id, false)).resolves.toMatchObject({ resolvedAt: null });
  });

  it('takes words only on what exists, and none once the council has it', async () => {
    await expect(say(anna, { text: ' ' })).rejects.toMatchObject({ issues: [{ path: 'text' }] });
    for (const id of [absent, 'kein-schluessel']) await expect(say(anna, { itemId: id })).rejects.toThrow(NotFound);
    await step('open_review', 1);
    const { id } = await say(anna, {});
    await expect(resolve(anna, (await say(mayor, { threadId: id })).id)).rejects.toThrow(NotFound);
    await step('bring_before_council', 2);
    await expect(say(mayor, {})).rejects.toMatchObject({ code: 'CONCEPT_BEFORE_COUNCIL' });
  });

  it('stays inside the municipality', async () => {
    const { id } = await say(mayor, { itemId });
    for (const threadId of [id, absent, 'kein-schluessel']) {
      await expect(say(neighbour, { threadId })).rejects.toThrow(NotFound);
      await expect(resolve(neighbour, threadId)).rejects.toThrow(NotFound);
    }
    await expect(review.threads(neighbour, null)).resolves.toEqual([]);
    await expect(review.threads(app.planner, null)).rejects.toThrow(Forbidden);
    const raw = app.tenancy.transaction(app.tenants.district, (tx) => tx.query('select * from concept_comment'));
    await expect(raw).resolves.toEqual([]);
  });
});

describe('revisions', () => {
  it('are listed with their resolution and compared word by word', async () => {
    const [first, second] = await secondDraft();
    await expect(revisions.list(mayor, null)).resolves.toMatchObject([
      { number: 2, state: 'draft', adoption: null, releaseNumber: 1 },
      { number: 1, state: 'adopted', adoption: { body: 'Rat', date: '2018-03-22' } },
    ]);
    await expect(revisions.difference(anna, null, first, second)).resolves.toEqual([]);
    const decision = { title: null, text: 'Neuer Text', target: null, responsible: null, priority: null, reason: null };
    await act(app, anna, (tx) => app.concepts.decide(tx, anna, { itemId, expectedVersion: 0, stance: 'adapted', ...decision }));
    const [change, ...more] = await revisions.difference(anna, null, first, second);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', itemId, code: '1.1.1', moved: false });
    expect(change?.fields.find(({ field }) => field === 'text')).toEqual({
      field: 'text',
      before: 'Text',
      after: 'Neuer Text',
      words: [
        { kind: 'added', text: 'Neuer ' },
        { kind: 'same', text: 'Text' },
      ],
    });
  });

  it('are read as they were, with nothing to do in them', async () => {
    const [first, second] = await secondDraft();
    const decision = { title: null, text: 'Neuer Text', target: null, responsible: null, priority: null, reason: null };
    await act(app, anna, (tx) => app.concepts.decide(tx, anna, { itemId, expectedVersion: 0, stance: 'adapted', ...decision }));
    const textIn = async (revisionId: string) => itemsOf((await app.reader.concept(anna, null, revisionId)).fields)[0]!.text;
    expect([await textIn(first), await textIn(second)]).toEqual(['Text', 'Neuer Text']);
    await expect(app.reader.concept(anna, null, second)).resolves.toMatchObject({ state: 'draft', availableActions: [] });
    const { municipalityId } = anna.context;
    await expect(app.reader.concept(app.planner, municipalityId, first)).resolves.toMatchObject({ revision: 1 });
    for (const id of [second, absent, 'kein-schluessel'])
      await expect(app.reader.concept(app.planner, municipalityId, id)).rejects.toThrow(NotFound);
    await expect(app.reader.concept(neighbour, null, first)).rejects.toThrow(NotFound);
  });

  it('that are drafts, foreign or absent answer others alike', async () => {
    const [first, second] = await secondDraft();
    const { municipalityId } = anna.context;
    await expect(revisions.list(app.planner, municipalityId)).resolves.toMatchObject([{ number: 1 }]);
    await expect(revisions.difference(app.planner, municipalityId, first, first)).resolves.toEqual([]);
    for (const id of [second, absent, 'kein-schluessel'])
      await expect(revisions.difference(app.planner, municipalityId, first, id)).rejects.toThrow(NotFound);
    await expect(revisions.list(neighbour, municipalityId)).resolves.toEqual([]);
    await expect(revisions.difference(neighbour, municipalityId, first, first)).rejects.toThrow(NotFound);
  });
});

describe('what is to be done', () => {
  const since = '2018-03-16';
  const workOf = async (who: Actor, day = since) =>
    (await app.tenancy.read(who.context, [conceptWork(anna.context.municipalityId!, day)]))[0]![0];
  const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };

  it('is counted with how it moved since a day, for the own municipality only', async () => {
    const { id } = await say(anna, { itemId });
    await say(mayor, { threadId: id });
    await resolve(anna, (await say(mayor, {})).id);
    await act(app, anna, (tx) =>
      app.concepts.decide(tx, anna, { ...unworded, itemId, expectedVersion: 0, stance: 'adapted', text: 'Bei uns anders' }),
    );
    const counts = { openComments: 1, commentsChange: 1, decidedChange: 1, ownWordsChange: 1, comparable: true };
    await expect(workOf(anna)).resolves.toMatchObject({ ...counts, newerRelease: null, mergeSince: null });
    await act(app, anna, (tx) => app.concepts.reset(tx, anna, itemId, 2));
    await expect(workOf(anna)).resolves.toMatchObject({ decidedChange: 0, ownWordsChange: 0 });
    await expect(workOf(neighbour)).resolves.toBeUndefined();
  });

  it('claims no movement over a change of the revision, and counts only the new one from then on', async () => {
    await say(anna, { itemId });
    await secondDraft();
    await expect(workOf(anna)).resolves.toMatchObject({ comparable: false, openComments: 0, commentsChange: 0 });
    await say(anna, { itemId });
    await expect(workOf(anna)).resolves.toMatchObject({ comparable: false, openComments: 1, commentsChange: 1 });
    await expect(workOf(anna, '2018-12-01')).resolves.toMatchObject({ comparable: true, openComments: 1, commentsChange: 0 });
  });
});
