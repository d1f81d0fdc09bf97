import { Forbidden, InvalidInput, NotFound, Refused } from '#platform/errors';
import type { Actor } from '#platform/authorization';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import type { Step } from '../council/adoption.service.js';
import type { DecideItem } from './concepts.service.js';
import { itemsOf } from '../reading/overlay.domain.js';

let app: ConceptsApp;
let anna: Actor;
let bernd: Actor;
let mayor: Actor;
let neighbour: Actor;
let stranger: Actor;

beforeAll(async () => {
  app = await startConcepts();
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  const here = await anotherMunicipality(app);
  anna = actor(here, 'coordinator', 'Anna Beispiel');
  bernd = actor(here, 'contributor', 'Bernd Muster');
  mayor = actor(here, 'mayor', 'Maria Rat');
  neighbour = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  stranger = actor(app.tenants.elsewhere, 'coordinator', 'Fritz Fern');
});

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const concept = (who: Actor, municipalityId: string | null = null) => app.reader.concept(who, municipalityId);
const decide = (who: Actor, input: Pick<DecideItem, 'itemId' | 'expectedVersion' | 'stance'> & Partial<DecideItem>) =>
  act(app, who, (tx) => app.concepts.decide(tx, who, { ...unworded, ...input }));
const reset = (who: Actor, itemId: string, version: number) => act(app, who, (tx) => app.concepts.reset(tx, who, itemId, version));
const remove = (who: Actor, itemId: string, version: number) => act(app, who, (tx) => app.concepts.removeOwn(tx, who, itemId, version));
const addOwn = (who: Actor, parentId: string, kind: 'goal' | 'measure', title = 'Eigenes') =>
  act(app, who, (tx) => app.concepts.addOwn(tx, who, { ...unworded, parentId, kind, title, text: 'Eigener Text' }));
const step = (who: Actor, name: Step['step'], expectedVersion: number, reason: string | null = null) =>
  act(app, who, (tx) => app.adoption.takeStep(tx, who, { step: name, expectedVersion, reason }));
/** Returns the version to expect when the council adopts. */
const bringBeforeCouncil = async (who: Actor, version: number) => {
  await step(who, 'open_review', version);
  await step(who, 'bring_before_council', version + 1);
  return version + 2;
};
const adopt = (who: Actor, expectedVersion: number, part: { date?: string; body?: string } = {}) =>
  act(app, who, (tx) =>
    app.adoption.recordAdoption(tx, who, { expectedVersion, body: 'Rat', date: '2018-03-22', paperNumber: null, ...part }),
  );
const openDraft = (who: Actor) => act(app, who, (tx) => app.adoption.openDraft(tx, who));

async function idOf(code: string, who = anna): Promise<string> {
  const { fields } = await concept(who);
  const challenges = fields.flatMap((field) => field.challenges);
  return [...challenges, ...itemsOf(fields)].find((item) => item.code === code)!.id;
}

describe('deriving', () => {
  it('happens at the first access from inside, once, however many come at the same time', async () => {
    const all = await Promise.all([concept(anna), concept(bernd), concept(mayor)]);
    expect(new Set(all.map((each) => each.id)).size).toBe(1);
    expect(all[0]).toMatchObject({
      revision: 1,
      state: 'draft',
      version: 1,
      counts: { decided: 0, open: 6, total: 6 },
      municipality: { id: anna.context.municipalityId },
    });
  });

  it('says what each role may do', async () => {
    expect((await concept(anna)).availableActions).toEqual(['decide', 'add_own', 'comment', 'open_review']);
    expect((await concept(bernd)).availableActions).toEqual(['decide', 'add_own', 'comment']);
    expect((await concept(mayor)).availableActions).toEqual(['comment']);
  });

  it('is not done by others: foreign and absent concepts answer alike', async () => {
    await concept(anna);
    const { municipalityId } = anna.context;
    for (const who of [neighbour, stranger, app.planner])
      for (const id of [municipalityId, '01900000-0000-7000-8000-000000000000', 'kein-schluessel'])
        await expect(concept(who, id)).rejects.toThrow(NotFound);
    await expect(concept(actor(app.tenants.district, 'auditor'))).rejects.toThrow(Forbidden);
  });
});

describe('deciding', () => {
  it('keeps stance, words and reason, counts, and remembers who changed what', async () => {
    const itemId = await idOf('1.1.1');
    const item = await decide(anna, { itemId, expectedVersion: 0, stance: 'adapted', target: '65 %', reason: 'Wohnraum fehlt.' });
    expect(item).toMatchObject({
      stance: 'adapted',
      title: 'Erstorientierung',
      target: '65 %',
      district: { target: '80 %' },
      updatedBy: 'Anna Beispiel',
    });
    expect(item.measures).toHaveLength(2);
    const read = await concept(bernd);
    expect(itemsOf(read.fields)[0]).toEqual(item);
    expect(read).toMatchObject({ version: 2, counts: { decided: 1, open: 5, total: 6 } });
    await decide(bernd, { itemId, expectedVersion: item.version, stance: 'omitted', reason: 'Gibt es schon.' });
    await expect(app.reader.history(mayor, itemId)).resolves.toMatchObject([
      { actor: 'Bernd Muster', field: expect.any(String) as string, revision: 1 },
      { actor: 'Bernd Muster' },
      { actor: 'Bernd Muster' },
      { actor: 'Anna Beispiel' },
      { actor: 'Anna Beispiel' },
      { actor: 'Anna Beispiel' },
    ]);
  });

  it('refuses what breaks a rule, with the place of every issue', async () => {
    const itemId = await idOf('1.1.1');
    await expect(decide(anna, { itemId, expectedVersion: 0, stance: 'omitted' })).rejects.toBeInstanceOf(InvalidInput);
    await expect(decide(anna, { itemId, expectedVersion: 0, stance: 'adapted', target: '65 %' })).rejects.toMatchObject({
      issues: [{ path: 'reason' }],
    });
    await expect(decide(mayor, { itemId, expectedVersion: 0, stance: 'adopted' })).rejects.toThrow(Forbidden);
  });

  it('knows no foreign and no absent item', async () => {
    await concept(neighbour);
    const own = await addOwn(anna, await idOf('1.1'), 'goal');
    for (const itemId of [own.id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel', await idOf('1.1', neighbour)]) {
      await expect(decide(neighbour, { itemId, expectedVersion: 0, stance: 'adopted' })).rejects.toThrow(NotFound);
      await expect(reset(neighbour, itemId, 0)).rejects.toThrow(NotFound);
      await expect(remove(neighbour, itemId, 0)).rejects.toThrow(NotFound);
    }
    for (const itemId of [own.id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel'])
      await expect(app.reader.history(neighbour, itemId)).rejects.toThrow(NotFound);
  });

  it('lets one of two win and shows the other both sides', async () => {
    const itemId = await idOf('2.1.1');
    const attempts = await Promise.allSettled([
      decide(anna, { itemId, expectedVersion: 0, stance: 'adapted', text: 'Annas Text' }),
      decide(bernd, { itemId, expectedVersion: 0, stance: 'adapted', text: 'Bernds Text' }),
    ]);
    const [lost] = attempts.filter((attempt) => attempt.status === 'rejected');
    const [won] = attempts.filter((attempt) => attempt.status === 'fulfilled');
    const text = won?.value.text;
    const yours = text === 'Annas Text' ? 'Bernds Text' : 'Annas Text';
    expect(lost?.reason).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      meanwhile: { currentVersion: won?.value.version, changedBy: won?.value.updatedBy, fields: [{ field: 'text', yours, current: text }] },
    });
    expect((lost?.reason as { meanwhile: { changedAt: string } }).meanwhile.changedAt).toBe(won?.value.updatedAt);
  });

  it('takes a repeated request for what it is', async () => {
    const itemId = await idOf('2.1.1');
    const input = { itemId, expectedVersion: 0, stance: 'adapted' as const, text: 'Unser Text' };
    const first = await decide(anna, input);
    await expect(decide(anna, input)).resolves.toEqual(first);
    expect((await concept(anna)).version).toBe(2);
  });

  it('can be taken back, which others notice', async () => {
    const itemId = await idOf('2.1.1');
    const { version } = await decide(anna, { itemId, expectedVersion: 0, stance: 'adopted' });
    await expect(reset(bernd, itemId, 0)).rejects.toMatchObject({ meanwhile: { currentVersion: version } });
    await expect(reset(bernd, itemId, version)).resolves.toMatchObject({ stance: null, version: 0 });
    await expect(reset(bernd, itemId, 0)).resolves.toMatchObject({ stance: null });
    const late = decide(anna, { itemId, expectedVersion: version, stance: 'adapted', text: 'spät' });
    await expect(late).rejects.toMatchObject({ meanwhile: { currentVersion: 0, changedBy: 'Bernd Muster' } });
  });
});

describe('own items', () => {
  it('stand below a challenge or a goal, can be changed and removed', async () => {
    const goal = await addOwn(anna, await idOf('1.1'), 'goal', 'Frauen im Beruf');
    const measure = await addOwn(bernd, goal.id, 'measure');
    await addOwn(bernd, await idOf('1.1.1'), 'measure');
    expect(await concept(anna)).toMatchObject({ counts: { decided: 3, open: 6, total: 9 } });
    const changed = await decide(bernd, { itemId: goal.id, expectedVersion: goal.version, stance: 'own', title: 'Frauen', text: 'Neu' });
    expect(changed).toMatchObject({ title: 'Frauen', district: null, code: null, parentId: goal.parentId });
    await expect(reset(anna, goal.id, changed.version)).rejects.toMatchObject({ code: 'OWN_ITEM' });
    await expect(remove(anna, goal.id, goal.version)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await expect(remove(anna, goal.id, changed.version)).rejects.toMatchObject({ code: 'ITEM_HAS_MEASURES' });
    await remove(anna, measure.id, measure.version);
    await remove(anna, goal.id, changed.version);
    expect(await concept(anna)).toMatchObject({ counts: { total: 7 } });
    await expect(app.reader.history(anna, goal.id)).resolves.not.toHaveLength(0);
  });

  it('need a place that fits, and only they can be removed', async () => {
    await expect(addOwn(anna, await idOf('1.1'), 'measure')).rejects.toMatchObject({
      issues: [{ code: 'PARENT_OF_OTHER_KIND', path: 'parentId' }],
    });
    await expect(addOwn(anna, 'nirgends', 'goal')).rejects.toMatchObject({ issues: [{ code: 'PARENT_NOT_FOUND' }] });
    await expect(remove(anna, await idOf('1.1.1'), 0)).rejects.toBeInstanceOf(Refused);
  });
});

describe('adoption', () => {
  const adopted = async () => {
    const itemId = await idOf('1.1.1');
    const { version } = await decide(anna, { itemId, expectedVersion: 0, stance: 'omitted', reason: 'Gibt es schon.' });
    await adopt(mayor, await bringBeforeCouncil(anna, version));
    return { itemId, version: version + 3 };
  };

  it('freezes the revision for everybody, in the service and in the database', async () => {
    const { itemId, version } = await adopted();
    await expect(decide(anna, { itemId, expectedVersion: version, stance: 'adopted' })).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    await expect(adopt(anna, version)).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    const change = (sql: string) => act(app, anna, (tx) => tx.query(sql));
    await expect(change(`update concept_item set reason = 'anders'`)).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    await expect(change(`delete from concept_item`)).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    await expect(change(`update concept_revision set adoption_body = 'anders'`)).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    await expect(change(`update concept_item set updated_by_name = 'gelöscht'`)).resolves.toBeDefined();
  });

  it('adopts what was seen, not what came in between, and not in the future', async () => {
    const { version } = await concept(mayor);
    await expect(adopt(mayor, version)).rejects.toMatchObject({ code: 'CONCEPT_IN_DRAFT' });
    await decide(anna, { itemId: await idOf('1.1.1'), expectedVersion: 0, stance: 'adopted' });
    await expect(step(anna, 'open_review', version)).rejects.toMatchObject({ meanwhile: { currentVersion: version + 1 } });
    await expect(bringBeforeCouncil(anna, version + 1)).resolves.toBe(version + 3);
    await expect(adopt(mayor, version)).rejects.toMatchObject({ meanwhile: { currentVersion: version + 3, changedBy: 'Anna Beispiel' } });
    await expect(adopt(mayor, version + 3, { date: '2018-04-04' })).rejects.toMatchObject({ issues: [{ path: 'date' }] });
    await expect(adopt(mayor, version + 3, { body: ' ' })).rejects.toMatchObject({ issues: [{ path: 'body' }] });
    await expect(adopt(bernd, version + 3)).rejects.toThrow(Forbidden);
  });

  it('shows the district what the council adopted, without names, and never the draft that follows', async () => {
    const { municipalityId } = anna.context;
    const { itemId } = await adopted();
    await openDraft(anna);
    const draft = await concept(anna);
    expect(draft).toMatchObject({ revision: 2, state: 'draft', adoption: null, counts: { decided: 1 } });
    await decide(anna, { itemId, expectedVersion: itemsOf(draft.fields)[0]!.version, stance: 'adapted', text: 'Doch' });
    const seen = await concept(app.planner, municipalityId);
    expect(seen).toMatchObject({ revision: 1, state: 'adopted', adoption: { body: 'Rat', date: '2018-03-22' }, availableActions: [] });
    expect(itemsOf(seen.fields)[0]).toMatchObject({ stance: 'omitted', reason: 'Gibt es schon.', updatedBy: null });
    const raw = (table: string) =>
      app.tenancy.transaction(app.tenants.district, (tx) =>
        tx.query<unknown[]>(`select * from ${table} where municipality_id = $1`, [municipalityId]),
      );
    await expect(raw('concept_item')).resolves.toHaveLength(1);
    await expect(raw('concept_item_change')).resolves.toEqual([]);
    const known = new Map((await app.reader.adopted(app.planner)).map((each) => [each.municipality.id, each]));
    expect(known.get(municipalityId ?? '')).toMatchObject({ adoptedRevision: 1, counts: { decided: 1, open: 5, total: 6 } });
    expect(known.get(neighbour.context.municipalityId ?? '')).toMatchObject({ adoptedRevision: null, counts: null });
    await expect(openDraft(anna)).rejects.toMatchObject({ code: 'DRAFT_EXISTS' });
  });

  it('goes through review and council, back with a reason, and changes in draft and review only', async () => {
    const itemId = await idOf('1.1.1');
    const { version } = await concept(anna);
    await expect(step(bernd, 'open_review', version)).rejects.toThrow(Forbidden);
    await step(anna, 'open_review', version);
    await decide(bernd, { itemId, expectedVersion: 0, stance: 'adopted' });
    await step(anna, 'bring_before_council', version + 2);
    await expect(reset(anna, itemId, version + 2)).rejects.toMatchObject({ code: 'CONCEPT_BEFORE_COUNCIL' });
    const change = act(app, anna, (tx) => tx.query(`update concept_item set reason = 'anders'`));
    await expect(change).rejects.toMatchObject({ code: 'CONCEPT_ADOPTED' });
    await expect(openDraft(anna)).rejects.toMatchObject({ code: 'DRAFT_EXISTS' });
    await expect(step(anna, 'return_to_draft', version + 3, ' ')).rejects.toMatchObject({ issues: [{ path: 'reason' }] });
    await step(anna, 'return_to_draft', version + 3, 'Der Ausschuss will mehr.');
    await expect(concept(anna)).resolves.toMatchObject({ state: 'draft', version: version + 4 });
  });

  it('waits for a decision that is being written, and the decision for it: never both', async () => {
    const itemId = await idOf('1.1.1');
    const { version } = await concept(mayor);
    await step(anna, 'open_review', version);
    const [decision, adoption] = await Promise.allSettled([
      decide(bernd, { itemId, expectedVersion: 0, stance: 'adopted' }),
      step(anna, 'bring_before_council', version + 1),
    ]);
    expect([decision.status, adoption.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
});
