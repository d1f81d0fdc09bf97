import { Forbidden, InvalidInput, NotFound } from '#platform/errors';
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
import { itemsOf } from '../reading/overlay.domain.js';
import { Colleague } from './colleague.fixture.js';
import type { ConceptMerge } from './merge-reader.service.js';

let app: ConceptsApp;
let anna: Colleague;
let bernd: Colleague;
let mayor: Colleague;
let neighbour: Colleague;

beforeAll(async () => {
  app = await startConcepts();
});

afterAll(() => app.close());

let round = 0;

beforeEach(async () => {
  round += 1;
  await releaseFramework(app, file({ title: `Runde ${round}` }));
  const [here, there] = [await anotherMunicipality(app), await anotherMunicipality(app)];
  anna = new Colleague(app.app, actor(here, 'coordinator', 'Anna Beispiel'));
  bernd = new Colleague(app.app, actor(here, 'contributor', 'Bernd Muster'));
  mayor = new Colleague(app.app, actor(here, 'mayor', 'Maria Rat'));
  neighbour = new Colleague(app.app, actor(there, 'coordinator', 'Nils Nachbar'));
  await anna.concept();
  await neighbour.concept();
});

interface Goal {
  code: string;
  title: string;
  text: string;
  measures: object[];
}

/** The framework of the tests; the next release rewords 1.1.1, removes 2.1.1 and adds 1.1.2. */
function file({ title = 'Konzept', text = 'Text', next = false } = {}): object {
  const whole = structuredClone(frameworkFile({ title })) as { fields: { challenges: { goals: Goal[] }[] }[] };
  const [first, second] = whole.fields.map((field) => field.challenges[0]!);
  const goal = first!.goals[0]!;
  const added = { ...goal, code: '1.1.2', title: 'Neues Ziel', measures: [] };
  first!.goals = next ? [{ ...goal, text, title: 'Erste Orientierung' }, added] : [{ ...goal, text }];
  if (next) second!.goals = [];
  return whole;
}

const newRelease = (text = 'Neuer Text') => releaseFramework(app, file({ title: `Runde ${round}, neu: ${text}`, text, next: true }));
const question = (merge: ConceptMerge, field: string) => merge.conflicts.find((conflict) => conflict.field === field)!;

/** Adapted, omitted and adopted items and an own measure, then a release that touches all of them. */
async function scene() {
  const goal = await anna.decide('1.1.1', { stance: 'adapted', text: 'Unser Text', target: '65 %', reason: 'Wohnraum fehlt.' });
  await anna.decide('1.1.1.1', { stance: 'omitted', reason: 'Gibt es schon.' });
  const removed = await anna.decide('2.1.1', { stance: 'adapted', title: 'Wohnen bei uns' });
  const own = await anna.addOwn(goal.id);
  const target = await newRelease();
  return { goal, removed, own, target };
}

describe('the preview', () => {
  it('counts what is taken, kept and to be decided, and writes nothing', async () => {
    const { target } = await scene();
    const before = await anna.concept();
    expect(before.newerRelease).toMatchObject({ id: target });
    const preview = await mayor.preview();
    expect(preview).toMatchObject({
      takenCount: 4,
      keptCount: 3,
      total: 2,
      decidedCount: 0,
      availableActions: [],
      targetRelease: { id: target },
    });
    expect(preview?.conflicts.map(({ code, field, reason, base, theirs, mine }) => ({ code, field, reason, base, theirs, mine }))).toEqual([
      { code: '1.1.1', field: 'text', reason: 'both_changed', base: 'Text', theirs: 'Neuer Text', mine: 'Unser Text' },
      expect.objectContaining({ code: '2.1.1', field: 'item', reason: 'removed', theirs: null }),
    ]);
    await expect(anna.merge()).resolves.toBeNull();
    await expect(anna.concept()).resolves.toEqual(before);
  });

  it('is empty where the concept is based on the release in force, or does not exist', async () => {
    await expect(anna.preview()).resolves.toBeNull();
    await expect(new Colleague(app.app, actor(await anotherMunicipality(app), 'coordinator')).preview()).resolves.toBeNull();
    const { frameworkReleaseId } = await anna.concept();
    await expect(anna.start(frameworkReleaseId)).rejects.toMatchObject({ code: 'NOTHING_TO_MERGE' });
  });
});

describe('a merge', () => {
  it('takes, keeps and asks; then the draft is based on the new release and nothing is lost', async () => {
    const { goal, removed, own, target } = await scene();
    const open = await anna.start(target);
    expect(open).toMatchObject({
      state: 'open',
      total: 2,
      decidedCount: 0,
      availableActions: ['decide', 'undo'],
      startedBy: 'Anna Beispiel',
    });
    await expect(anna.finish(open)).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
    await anna.answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'own', own: 'Beides zusammen' });
    const decided = await anna.answer({ itemId: removed.id, field: 'item', expectedVersion: 0, choice: 'mine', own: null });
    expect(decided).toMatchObject({ decidedCount: 2, availableActions: ['decide', 'finish', 'undo'] });
    await expect(anna.finish(decided)).resolves.toMatchObject({ state: 'finished', takenCount: 4, keptCount: 3, total: 2, conflicts: [] });
    const merged = await anna.concept();
    expect(merged).toMatchObject({ frameworkReleaseId: target, newerRelease: null, state: 'draft', revision: 1 });
    const items = new Map(itemsOf(merged.fields).map((item) => [item.id, item]));
    expect(items.get(goal.id)).toMatchObject({ stance: 'adapted', title: 'Erste Orientierung', text: 'Beides zusammen', target: '65 %' });
    expect(items.get(own.id)).toMatchObject({ stance: 'own', parentId: goal.id });
    expect(items.get(removed.id)).toMatchObject({ stance: 'own', title: 'Wohnen bei uns', code: null, district: null });
    expect(await anna.item('1.1.1.1')).toMatchObject({ stance: 'omitted', reason: 'Gibt es schon.' });
    expect(await anna.item('1.1.2')).toMatchObject({ stance: null });
    const [last] = await app.reader.history(anna.actor, goal.id);
    expect(last).toMatchObject({ field: 'text', before: 'Unser Text', after: 'Beides zusammen', actor: 'Anna Beispiel' });
    await expect(anna.preview()).resolves.toBeNull();
  });

  it('into an adopted concept opens the next draft and leaves what the council adopted as it is', async () => {
    const { target } = await scene();
    await anna.adopt();
    const open = await bernd.start(target);
    expect(await anna.concept()).toMatchObject({ state: 'draft', revision: 2, counts: { decided: 4 } });
    await anna.answerAll('theirs');
    await anna.finish({ version: open.version + 1 });
    const seen = await app.reader.concept(app.planner, anna.actor.context.municipalityId);
    expect(seen).toMatchObject({ revision: 1, state: 'adopted' });
    expect(itemsOf(seen.fields).find(({ code }) => code === '2.1.1')).toMatchObject({ title: 'Wohnen bei uns' });
    const merged = await anna.concept();
    expect(itemsOf(merged.fields).map(({ stance }) => stance)).toEqual(['adapted', 'omitted', null, 'own', null]);
    expect(merged.counts).toEqual({ decided: 3, open: 2, total: 5 });
  });

  it('may stop and go on with somebody else, who answers many at once and argues with nobody', async () => {
    const { target, removed } = await scene();
    const open = await anna.start(target);
    await anna.answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'mine' });
    await expect(bernd.start(target)).resolves.toMatchObject({ id: open.id, decidedCount: 1 });
    await expect(bernd.answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'theirs' })).rejects.toMatchObject({
      meanwhile: { changedBy: 'Anna Beispiel', fields: [{ field: 'choice', yours: 'theirs', current: 'mine' }] },
    });
    await expect(bernd.answerAll('theirs', { fieldCode: '1' })).resolves.toMatchObject({ decidedCount: 1 });
    const all = await bernd.answerAll('theirs', { reason: 'removed' });
    expect(all.conflicts).toMatchObject([
      { field: 'text', choice: 'mine', decidedBy: 'Anna Beispiel' },
      { field: 'item', choice: 'theirs', decidedBy: 'Bernd Muster', itemId: removed.id },
    ]);
    await expect(anna.finish(open)).rejects.toMatchObject({ meanwhile: { changedBy: 'Bernd Muster' } });
    const back = await anna.answer({ ...question(open, 'item'), expectedVersion: question(all, 'item').version, choice: null });
    expect(question(back, 'item')).toMatchObject({ choice: null, version: 0 });
  });

  it('asks again when the text was rewritten after the answer, so that no word is overwritten unseen', async () => {
    const { target } = await scene();
    await anna.start(target);
    const all = await anna.answerAll('theirs');
    await anna.decide('1.1.1', { stance: 'adapted', text: 'Noch einmal anders', target: '65 %', reason: 'Wohnraum fehlt.' });
    const now = (await anna.merge())!;
    expect(question(now, 'text')).toMatchObject({ choice: null, mine: 'Noch einmal anders' });
    await expect(anna.finish(all)).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
  });

  it('refuses answers that make no sense, and questions that nobody asked', async () => {
    const { target, own } = await scene();
    const open = await anna.start(target);
    const item = { ...question(open, 'item'), expectedVersion: 0, choice: 'own' as const, own: 'x' };
    await expect(anna.answer(item)).rejects.toBeInstanceOf(InvalidInput);
    await expect(anna.answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'own' })).rejects.toMatchObject({
      issues: [{ path: 'own' }],
    });
    await expect(anna.answer({ ...item, itemId: own.id })).rejects.toThrow(NotFound);
    await expect(anna.start('01900000-0000-7000-8000-000000000000')).rejects.toThrow(NotFound);
  });

  it('remembers what was kept: the same change of the district is not asked again', async () => {
    await anna.decide('1.1.1', { stance: 'adapted', text: 'Unser Text' });
    const asked: number[] = [];
    for (const text of ['A', 'B', 'A', 'B']) asked.push((await anna.mergeAll(await newRelease(text), 'mine')).total);
    expect(asked).toEqual([1, 1, 1, 0]);
    expect(await anna.item('1.1.1')).toMatchObject({ text: 'Unser Text', district: { text: 'B' } });
  });
});

describe('undoing', () => {
  it('takes an open merge back with its answers', async () => {
    const { target } = await scene();
    const before = await anna.concept();
    await anna.start(target);
    const all = await anna.answerAll('theirs');
    await bernd.undo(all);
    await expect(anna.merge()).resolves.toBeNull();
    await expect(anna.concept()).resolves.toEqual(before);
    await expect(anna.undo(all)).rejects.toMatchObject({ code: 'NO_OPEN_MERGE' });
    await expect(anna.start(target)).resolves.toMatchObject({ decidedCount: 0, total: 2 });
  });

  it('brings a finished one back word by word, as long as nobody went on', async () => {
    const { target } = await scene();
    const before = await anna.concept();
    const done = await anna.mergeAll(target, 'theirs');
    expect(done.availableActions).toEqual(['undo']);
    await anna.undo(done);
    const restored = await anna.concept();
    expect(restored).toMatchObject({ frameworkReleaseId: before.frameworkReleaseId, newerRelease: { id: target } });
    expect(restored.fields).toEqual(before.fields);
    const again = await anna.mergeAll(target, 'mine');
    await anna.decide('1.1.2', { stance: 'adopted' });
    await expect(anna.undo(again)).rejects.toMatchObject({ code: 'WORKED_ON_SINCE' });
  });
});

describe('who sees a merge', () => {
  it('only the municipality; its mayor reads, others do not even know of it', async () => {
    const { target } = await scene();
    const open = await anna.start(target);
    await anna.answerAll('mine');
    await expect(mayor.merge()).resolves.toMatchObject({ id: open.id, availableActions: [] });
    await expect(neighbour.merge()).resolves.toBeNull();
    await expect(new Colleague(app.app, app.planner).merge()).rejects.toThrow(Forbidden);
    await expect(mayor.start(target)).rejects.toThrow(Forbidden);
    await expect(neighbour.answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'theirs' })).rejects.toMatchObject({
      code: 'NO_OPEN_MERGE',
    });
    for (const who of [neighbour.actor, app.planner, actor(app.tenants.elsewhere, 'coordinator')])
      for (const table of ['concept_merge', 'concept_merge_decision'])
        await expect(act(app, who, (tx) => tx.query(`select * from ${table}`))).resolves.toEqual([]);
  });

  it('start, finish and undo stand in the audit trail of the municipality', async () => {
    const { target } = await scene();
    await anna.undo(await anna.mergeAll(target, 'mine'));
    const rows = await execute<{ action: string }>(
      app.database.superuserUrl,
      `select action from audit.entry where chain_id = $1 and action like 'concept.merge-%' order by sequence`,
      [anna.actor.context.municipalityId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['concept.merge-started', 'concept.merge-finished', 'concept.merge-undone']);
  });
});
