import type { Actor } from '#platform/authorization';
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
import type { DecideItem } from '../decision/concepts.service.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { type ConceptMerge, MergeReader } from './merge-reader.service.js';
import { type MergeAnswerInput, type MergeAnswersInput, ConceptMerges } from './merge.service.js';

let app: ConceptsApp;
let reader: MergeReader;
let merges: ConceptMerges;
let anna: Actor;
let bernd: Actor;
let mayor: Actor;
let neighbour: Actor;

beforeAll(async () => {
  app = await startConcepts();
  reader = app.app.get(MergeReader);
  merges = app.app.get(ConceptMerges);
});

afterAll(() => app.close());

let round = 0;

beforeEach(async () => {
  round += 1;
  await releaseFramework(app, file({ title: `Runde ${round}` }));
  const here = await anotherMunicipality(app);
  anna = actor(here, 'coordinator', 'Anna Beispiel');
  bernd = actor(here, 'contributor', 'Bernd Muster');
  mayor = actor(here, 'mayor', 'Maria Rat');
  neighbour = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  await app.reader.concept(anna, null);
  await app.reader.concept(neighbour, null);
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
const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const concept = (who = anna) => app.reader.concept(who, null);
const itemAt = async (code: string, who = anna) =>
  itemsOf((await concept(who)).fields).find((item) => item.code === code || item.title === code)!;
const decideItem = async (code: string, part: Partial<DecideItem> & Pick<DecideItem, 'stance'>, who = anna) => {
  const { id, version } = await itemAt(code, who);
  return act(app, who, (tx) => app.concepts.decide(tx, who, { ...unworded, ...part, itemId: id, expectedVersion: version }));
};
const addOwn = (parentId: string, who = anna) =>
  act(app, who, (tx) => app.concepts.addOwn(tx, who, { ...unworded, parentId, kind: 'measure', title: 'Eigenes', text: 'Eigener Text' }));
const run = (who: Actor, work: Parameters<typeof act<unknown>>[2]): Promise<ConceptMerge> =>
  act(app, who, async (tx) => {
    await work(tx);
    return reader.inside(tx, who);
  });
const start = (target: string, who = anna) => run(who, (tx) => merges.start(tx, who, target));
const answer = (input: MergeAnswerInput, who = anna) => run(who, (tx) => merges.decide(tx, who, input));
const answerAll = (choice: 'theirs' | 'mine', like: Partial<MergeAnswersInput> = {}, who = anna) =>
  run(who, (tx) => merges.decideAlike(tx, who, { fieldCode: null, field: null, reason: null, ...like, choice }));
const finish = ({ version }: { version: number }, who = anna) => run(who, (tx) => merges.finish(tx, who, version));
const undo = ({ version }: { version: number }, who = anna) => act(app, who, (tx) => merges.undo(tx, who, version));

/** Adapted, omitted and adopted items and an own measure, then a release that touches all of them. */
async function scene() {
  const goal = await decideItem('1.1.1', { stance: 'adapted', text: 'Unser Text', target: '65 %', reason: 'Wohnraum fehlt.' });
  await decideItem('1.1.1.1', { stance: 'omitted', reason: 'Gibt es schon.' });
  const removed = await decideItem('2.1.1', { stance: 'adapted', title: 'Wohnen bei uns' });
  const own = await addOwn(goal.id);
  const target = await newRelease();
  return { goal, removed, own, target };
}

const question = (merge: ConceptMerge, field: string) => merge.conflicts.find((conflict) => conflict.field === field)!;

describe('the preview', () => {
  it('counts what is taken, kept and to be decided, and writes nothing', async () => {
    const { target } = await scene();
    const before = await concept();
    expect(before.newerRelease).toMatchObject({ id: target });
    const preview = await reader.preview(mayor);
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
    await expect(reader.current(anna)).resolves.toBeNull();
    await expect(concept()).resolves.toEqual(before);
  });

  it('is empty where the concept is based on the release in force, or does not exist', async () => {
    await expect(reader.preview(anna)).resolves.toBeNull();
    await expect(reader.preview(actor(await anotherMunicipality(app), 'coordinator'))).resolves.toBeNull();
    const { frameworkReleaseId } = await concept();
    await expect(start(frameworkReleaseId)).rejects.toMatchObject({ code: 'NOTHING_TO_MERGE' });
  });
});

describe('a merge', () => {
  it('takes, keeps and asks; then the draft is based on the new release and nothing is lost', async () => {
    const { goal, removed, own, target } = await scene();
    const open = await start(target);
    expect(open).toMatchObject({
      state: 'open',
      total: 2,
      decidedCount: 0,
      availableActions: ['decide', 'undo'],
      startedBy: 'Anna Beispiel',
    });
    await expect(finish(open)).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
    await answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'own', own: 'Beides zusammen' });
    const decided = await answer({ itemId: removed.id, field: 'item', expectedVersion: 0, choice: 'mine', own: null });
    expect(decided).toMatchObject({ decidedCount: 2, availableActions: ['decide', 'finish', 'undo'] });
    await expect(finish(decided)).resolves.toMatchObject({ state: 'finished', takenCount: 4, keptCount: 3, total: 2, conflicts: [] });
    const merged = await concept();
    expect(merged).toMatchObject({ frameworkReleaseId: target, newerRelease: null, state: 'draft', revision: 1 });
    const items = new Map(itemsOf(merged.fields).map((item) => [item.id, item]));
    expect(items.get(goal.id)).toMatchObject({ stance: 'adapted', title: 'Erste Orientierung', text: 'Beides zusammen', target: '65 %' });
    expect(items.get(own.id)).toMatchObject({ stance: 'own', parentId: goal.id });
    expect(items.get(removed.id)).toMatchObject({ stance: 'own', title: 'Wohnen bei uns', code: null, district: null });
    expect(await itemAt('1.1.1.1')).toMatchObject({ stance: 'omitted', reason: 'Gibt es schon.' });
    expect(await itemAt('1.1.2')).toMatchObject({ stance: null });
    const [last] = await app.reader.history(anna, goal.id);
    expect(last).toMatchObject({ field: 'text', before: 'Unser Text', after: 'Beides zusammen', actor: 'Anna Beispiel' });
    await expect(reader.preview(anna)).resolves.toBeNull();
  });

  it('into an adopted concept opens the next draft and leaves what the council adopted as it is', async () => {
    const { target } = await scene();
    await adopted();
    const open = await start(target, bernd);
    expect(await concept()).toMatchObject({ state: 'draft', revision: 2, counts: { decided: 4 } });
    await answerAll('theirs');
    await finish({ version: open.version + 1 });
    const seen = await app.reader.concept(app.planner, anna.context.municipalityId);
    expect(seen).toMatchObject({ revision: 1, state: 'adopted' });
    expect(itemsOf(seen.fields).find(({ code }) => code === '2.1.1')).toMatchObject({ title: 'Wohnen bei uns' });
    const merged = await concept();
    expect(itemsOf(merged.fields).map(({ stance }) => stance)).toEqual(['adapted', 'omitted', null, 'own', null]);
    expect(merged.counts).toEqual({ decided: 3, open: 2, total: 5 });
  });

  it('may stop and go on with somebody else, who answers many at once and argues with nobody', async () => {
    const { target, removed } = await scene();
    const open = await start(target);
    await answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'mine' });
    await expect(start(target, bernd)).resolves.toMatchObject({ id: open.id, decidedCount: 1 });
    await expect(answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'theirs' }, bernd)).rejects.toMatchObject({
      meanwhile: { changedBy: 'Anna Beispiel', fields: [{ field: 'choice', yours: 'theirs', current: 'mine' }] },
    });
    await expect(answerAll('theirs', { fieldCode: '1' }, bernd)).resolves.toMatchObject({ decidedCount: 1 });
    const all = await answerAll('theirs', { reason: 'removed' }, bernd);
    expect(all.conflicts).toMatchObject([
      { field: 'text', choice: 'mine', decidedBy: 'Anna Beispiel' },
      { field: 'item', choice: 'theirs', decidedBy: 'Bernd Muster', itemId: removed.id },
    ]);
    await expect(finish(open)).rejects.toMatchObject({ meanwhile: { changedBy: 'Bernd Muster' } });
    const back = await answer({ ...question(open, 'item'), expectedVersion: question(all, 'item').version, choice: null });
    expect(question(back, 'item')).toMatchObject({ choice: null, version: 0 });
  });

  it('asks again when the text was rewritten after the answer, so that no word is overwritten unseen', async () => {
    const { target } = await scene();
    await start(target);
    const all = await answerAll('theirs');
    await decideItem('1.1.1', { stance: 'adapted', text: 'Noch einmal anders', target: '65 %', reason: 'Wohnraum fehlt.' });
    const now = (await reader.current(anna))!;
    expect(question(now, 'text')).toMatchObject({ choice: null, mine: 'Noch einmal anders' });
    await expect(finish(all)).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
  });

  it('refuses answers that make no sense, and questions that nobody asked', async () => {
    const { target, own } = await scene();
    const open = await start(target);
    const item = { ...question(open, 'item'), expectedVersion: 0, choice: 'own' as const, own: 'x' };
    await expect(answer(item)).rejects.toBeInstanceOf(InvalidInput);
    await expect(answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'own' })).rejects.toMatchObject({
      issues: [{ path: 'own' }],
    });
    await expect(answer({ ...item, itemId: own.id })).rejects.toThrow(NotFound);
    await expect(start('01900000-0000-7000-8000-000000000000')).rejects.toThrow(NotFound);
  });

  it('remembers what was kept: the same change of the district is not asked again', async () => {
    await decideItem('1.1.1', { stance: 'adapted', text: 'Unser Text' });
    const keep = async (target: string) => {
      const { total } = await start(target);
      const { version } = await answerAll('mine');
      await finish({ version });
      return total;
    };
    expect(await keep(await newRelease('A'))).toBe(1);
    expect(await keep(await newRelease('B'))).toBe(1);
    expect(await keep(await newRelease('A'))).toBe(1);
    expect(await keep(await newRelease('B'))).toBe(0);
    expect(await itemAt('1.1.1')).toMatchObject({ text: 'Unser Text', district: { text: 'B' } });
  });
});

describe('undoing', () => {
  it('takes an open merge back with its answers', async () => {
    const { target } = await scene();
    const before = await concept();
    await start(target);
    const all = await answerAll('theirs');
    await undo(all, bernd);
    await expect(reader.current(anna)).resolves.toBeNull();
    await expect(concept()).resolves.toEqual(before);
    await expect(undo(all)).rejects.toMatchObject({ code: 'NO_OPEN_MERGE' });
    await expect(start(target)).resolves.toMatchObject({ decidedCount: 0, total: 2 });
  });

  it('brings a finished one back word by word, as long as nobody went on', async () => {
    const { target } = await scene();
    const before = await concept();
    await start(target);
    const done = await finish(await answerAll('theirs'));
    expect(done.availableActions).toEqual(['undo']);
    await undo(done);
    const restored = await concept();
    expect(restored).toMatchObject({ frameworkReleaseId: before.frameworkReleaseId, newerRelease: { id: target } });
    expect(restored.fields).toEqual(before.fields);
    await start(target);
    const again = await finish(await answerAll('mine'));
    await decideItem('1.1.2', { stance: 'adopted' });
    await expect(undo(again)).rejects.toMatchObject({ code: 'WORKED_ON_SINCE' });
  });
});

describe('who sees a merge', () => {
  it('only the municipality; its mayor reads, others do not even know of it', async () => {
    const { target } = await scene();
    const open = await start(target);
    await answerAll('mine');
    await expect(reader.current(mayor)).resolves.toMatchObject({ id: open.id, availableActions: [] });
    await expect(reader.current(neighbour)).resolves.toBeNull();
    await expect(reader.current(app.planner)).rejects.toThrow(Forbidden);
    await expect(start(target, mayor)).rejects.toThrow(Forbidden);
    await expect(answer({ ...question(open, 'text'), expectedVersion: 0, choice: 'theirs' }, neighbour)).rejects.toMatchObject({
      code: 'NO_OPEN_MERGE',
    });
    for (const who of [neighbour, app.planner, actor(app.tenants.elsewhere, 'coordinator')])
      for (const table of ['concept_merge', 'concept_merge_decision'])
        await expect(act(app, who, (tx) => tx.query(`select * from ${table}`))).resolves.toEqual([]);
  });

  it('start, finish and undo stand in the audit trail of the municipality', async () => {
    const { target } = await scene();
    await start(target);
    await undo(await finish(await answerAll('mine')));
    const rows = await execute<{ action: string }>(
      app.database.superuserUrl,
      `select action from audit.entry where chain_id = $1 and action like 'concept.merge-%' order by sequence`,
      [anna.context.municipalityId],
    );
    expect(rows.map(({ action }) => action)).toEqual(['concept.merge-started', 'concept.merge-finished', 'concept.merge-undone']);
  });
});

async function adopted(): Promise<void> {
  for (const step of ['open_review', 'bring_before_council'] as const) {
    const { version } = await concept();
    await act(app, anna, (tx) => app.adoption.takeStep(tx, anna, { step, expectedVersion: version, reason: null }));
  }
  const { version } = await concept();
  const resolution = { body: 'Rat', date: '2018-03-22', paperNumber: null };
  await act(app, mayor, (tx) => app.adoption.recordAdoption(tx, mayor, { ...resolution, expectedVersion: version }));
}
