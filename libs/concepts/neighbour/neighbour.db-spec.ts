import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden, NotFound } from '#platform/errors';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import type { DecideItem } from '../decision/concepts.service.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { type CopyWish, Neighbours } from './neighbour.service.js';

let app: ConceptsApp;
let neighbours: Neighbours;
let anna: Actor;
let nils: Actor;
let goalId: string;
let ownGoal: string;
let ownMeasure: string;

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const publish = (who: Actor, itemIds: string[] | null = null) => act(app, who, (tx) => neighbours.publish(tx, who, itemIds));
const copy = (who: Actor, from: Actor, itemIds: string[], replacing: CopyWish['replacing'] = []) =>
  act(app, who, (tx) => neighbours.copy(tx, who, { neighbourId: from.context.municipalityId ?? '', itemIds, replacing }));

beforeAll(async () => {
  app = await startConcepts();
  neighbours = app.app.get(Neighbours);
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  anna = actor(await anotherMunicipality(app), 'coordinator', 'Anna Beispiel');
  nils = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  await app.reader.concept(nils, null);
  const { fields } = await app.reader.concept(anna, null);
  goalId = itemsOf(fields)[0]!.id;
  await act(app, anna, async (tx) => {
    const adapted = { ...unworded, itemId: goalId, expectedVersion: 0, stance: 'adapted' as const, target: '65 %', reason: 'Erfahrung' };
    await app.concepts.decide(tx, anna, adapted);
    const parentId = fields[0]!.challenges[0]!.id;
    const goal = await app.concepts.addOwn(tx, anna, { ...unworded, parentId, kind: 'goal', title: 'Frauen im Beruf', text: 'Neu' });
    const measure = { ...unworded, parentId: goal.id, kind: 'measure' as const, title: 'Mentorinnen', text: 'Begleiten' };
    [ownGoal, ownMeasure] = [goal.id, (await app.concepts.addOwn(tx, anna, measure)).id];
  });
});

async function adopt(): Promise<void> {
  for (const step of ['open_review', 'bring_before_council'] as const) {
    const { version } = await app.reader.concept(anna, null);
    await act(app, anna, (tx) => app.adoption.takeStep(tx, anna, { step, expectedVersion: version, reason: null }));
  }
  const { version } = await app.reader.concept(anna, null);
  const resolution = { expectedVersion: version, body: 'Rat', date: '2018-03-22', paperNumber: null };
  await act(app, anna, (tx) => app.adoption.recordAdoption(tx, anna, resolution));
}

describe('a published concept', () => {
  it('is adopted, shown on purpose, to municipalities of the same district only, until it ends', async () => {
    await expect(publish(anna)).rejects.toMatchObject({ code: 'NOTHING_ADOPTED' });
    await adopt();
    const { municipalityId } = anna.context;
    await expect(neighbours.items(nils, municipalityId ?? '')).rejects.toThrow(NotFound);
    const counts = { itemCount: 3, adaptedCount: 1, ownCount: 2, omittedCount: 0 };
    await expect(publish(anna)).resolves.toMatchObject({ revision: 1, adoptedOn: '2018-03-22', ...counts });
    const shown = (await neighbours.publications(nils)).neighbours;
    expect(shown.find((each) => each.municipalityId === municipalityId)).toMatchObject(counts);
    await expect(neighbours.items(nils, municipalityId ?? '')).resolves.toHaveLength(3);
    const stranger = actor(app.tenants.elsewhere, 'coordinator', 'Fritz Fern');
    await expect(neighbours.publications(stranger)).resolves.toEqual({ own: null, neighbours: [], availableActions: [] });
    for (const id of [municipalityId ?? '', '01900000-0000-7000-8000-000000000000', 'kein-schluessel'])
      await expect(neighbours.items(stranger, id)).rejects.toThrow(NotFound);
    await expect(neighbours.publications(app.planner)).rejects.toThrow(Forbidden);
    const raw = act(app, nils, (tx) => tx.query('select * from concept_publication'));
    await expect(raw).resolves.toEqual([]);
    await act(app, anna, (tx) => neighbours.endPublication(tx, anna));
    await expect(neighbours.items(nils, municipalityId ?? '')).rejects.toThrow(NotFound);
  });

  it('is chosen item by item from what the council adopted, by coordinator and mayor', async () => {
    const mayor = actor(anna.context, 'mayor', 'Berta Bürgermeisterin');
    await expect(neighbours.publishable(anna)).resolves.toBeNull();
    await expect(neighbours.publications(anna)).resolves.toMatchObject({ own: null, availableActions: [] });
    await adopt();
    await expect(neighbours.publications(anna)).resolves.toMatchObject({ availableActions: ['publish'] });
    await expect(publish(anna, [])).rejects.toMatchObject({ issues: [{ path: 'itemIds', code: 'NOTHING_CHOSEN' }] });
    await publish(anna, [goalId]);
    const choice = await neighbours.publishable(mayor);
    expect(choice).toMatchObject({ revision: 1, adoptedOn: '2018-03-22' });
    expect(choice?.items.filter(({ published }) => published).map(({ itemId }) => itemId)).toEqual([goalId]);
    expect(choice?.items).toHaveLength(3);
    await expect(neighbours.publications(mayor)).resolves.toMatchObject({ availableActions: ['publish', 'end'] });
    const contributor = actor(anna.context, 'contributor');
    await expect(neighbours.publications(contributor)).resolves.toMatchObject({ availableActions: [] });
    await expect(neighbours.publishable(contributor)).rejects.toThrow(Forbidden);
  });

  it('may be a part of the concept', async () => {
    await adopt();
    await expect(publish(anna, [goalId])).resolves.toMatchObject({ itemCount: 1 });
    await expect(copy(nils, anna, [ownGoal])).rejects.toMatchObject({ issues: [{ path: 'itemIds.0', code: 'NOT_PUBLISHED' }] });
  });
});

describe('copying from a neighbour', () => {
  beforeEach(async () => {
    await adopt();
    await publish(anna);
  });

  it('makes own decisions with the origin named', async () => {
    const ids = await copy(nils, anna, [ownMeasure, goalId, ownGoal]);
    expect(ids).toHaveLength(3);
    const { fields, counts } = await app.reader.concept(nils, null);
    expect(counts.decided).toBe(3);
    const items = itemsOf(fields);
    expect(items.find(({ id }) => id === goalId)).toMatchObject({
      stance: 'adapted',
      target: '65 %',
      reason: 'Erfahrung',
      updatedBy: 'Nils Nachbar',
    });
    const [goal, measure] = [items.find(({ title }) => title === 'Frauen im Beruf'), items.find(({ title }) => title === 'Mentorinnen')];
    expect(measure?.parentId).toBe(goal?.id);
    expect(goal?.id).not.toBe(ownGoal);
    const sources = await neighbours.sources(nils);
    expect(sources.map(({ itemId, municipalityId }) => [itemId, municipalityId])).toEqual(
      expect.arrayContaining(ids.map((id) => [id, anna.context.municipalityId])),
    );
    await expect(copy(nils, anna, [ownGoal, goalId])).rejects.toMatchObject({
      issues: [{ code: 'ALREADY_COPIED' }, { code: 'ALREADY_DECIDED' }],
    });
  });

  it('overwrites nothing and leaves nothing without a place', async () => {
    await act(app, nils, (tx) => app.concepts.decide(tx, nils, { ...unworded, itemId: goalId, expectedVersion: 0, stance: 'adopted' }));
    await expect(copy(nils, anna, [goalId])).rejects.toMatchObject({ issues: [{ code: 'ALREADY_DECIDED' }] });
    await expect(copy(nils, anna, [ownMeasure])).rejects.toMatchObject({ issues: [{ code: 'PLACE_NOT_HERE' }] });
    await copy(nils, anna, [ownGoal]);
    await expect(copy(nils, anna, [ownMeasure])).resolves.toHaveLength(1);
    await expect(copy(nils, nils, [goalId])).rejects.toThrow(NotFound);
    await expect(copy(actor(nils.context, 'mayor'), anna, [goalId])).rejects.toThrow(Forbidden);
  });

  it('replaces an own decision only as it was seen, and then forgets the source once it is decided anew', async () => {
    const decide = (input: Pick<DecideItem, 'stance' | 'expectedVersion'> & Partial<DecideItem>) =>
      act(app, nils, (tx) => app.concepts.decide(tx, nils, { ...unworded, itemId: goalId, ...input }));
    const { version } = await decide({ stance: 'adapted', expectedVersion: 0, text: 'Nils hat eigene Worte.' });
    const stale = copy(nils, anna, [goalId], [{ itemId: goalId, expectedVersion: version - 1 }]);
    await expect(stale).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await copy(nils, anna, [goalId], [{ itemId: goalId, expectedVersion: version }]);
    const goal = itemsOf((await app.reader.concept(nils, null)).fields).find(({ id }) => id === goalId);
    expect(goal).toMatchObject({ stance: 'adapted', target: '65 %', text: goal?.district?.text });
    await expect(neighbours.sources(nils)).resolves.toMatchObject([{ sourceItemId: goalId, changedSince: false }]);
    const clock = app.app.get(Clock);
    clock.travelTo(new Date(clock.now().getTime() + 60_000));
    const edited = await decide({ stance: 'adapted', expectedVersion: goal!.version, target: '66 %', reason: 'Mehr.' });
    await expect(neighbours.sources(nils)).resolves.toMatchObject([{ changedSince: true }]);
    await decide({ stance: 'adopted', expectedVersion: edited.version });
    await expect(neighbours.sources(nils)).resolves.toEqual([]);
  });
});
