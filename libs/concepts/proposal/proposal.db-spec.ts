import type { Actor } from '#platform/authorization';
import { Forbidden, NotFound } from '#platform/errors';
import {
  act,
  actor,
  anotherMunicipality,
  type ConceptsApp,
  frameworkFile,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import type { DecideItem } from '../decision/concepts.service.js';
import { itemsOf } from '../reading/overlay.domain.js';
import { type Answer, FrameworkProposals } from './proposal.service.js';

let app: ConceptsApp;
let proposals: FrameworkProposals;
let anna: Actor;
let nils: Actor;
let itemId: string;

beforeAll(async () => {
  app = await startConcepts();
  proposals = app.app.get(FrameworkProposals);
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  anna = actor(await anotherMunicipality(app), 'coordinator', 'Anna Beispiel');
  nils = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  await app.reader.concept(nils, null);
  itemId = itemsOf((await app.reader.concept(anna, null)).fields)[0]!.id;
});

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const every = { state: null, fieldCode: null, municipalityId: null };
const decide = (input: Partial<DecideItem>) =>
  act(app, anna, (tx) => app.concepts.decide(tx, anna, { ...unworded, itemId, expectedVersion: 0, stance: 'adapted', ...input }));
const propose = (who: Actor, id = itemId, note = 'Gut für alle.') => act(app, who, (tx) => proposals.propose(tx, who, id, note));
const withdraw = (who: Actor, id: string) => act(app, who, (tx) => proposals.withdraw(tx, who, id));
const answer = (proposalId: string, part: Partial<Answer>, who = app.planner) =>
  act(app, who, (tx) => proposals.answer(tx, who, { proposalId, takeUp: true, intoDraft: false, draftVersion: null, answer: '', ...part }));
const discardDraft = () =>
  act(app, app.planner, async (tx) => {
    for (const table of ['framework_indicator_item', 'framework_indicator', 'framework_text', 'framework_item'])
      await tx.query(`delete from ${table} where release_id in (select id from framework_release where state = 'draft')`);
    await tx.query(`delete from framework_release where state = 'draft'`);
  });
const draftItem = async (id: string) => {
  const [row] = await act(app, app.planner, (tx) =>
    tx.query<{ title: string; text: string; target: string | null }[]>(
      `select i.title, i.text, i.target from framework_item i join framework_release r on r.id = i.release_id and r.state = 'draft' where i.item_id = $1`,
      [id],
    ),
  );
  return row;
};

describe('a local change proposed for the next framework', () => {
  it('carries the own words, stays what it was, and is seen by its municipality and the district', async () => {
    await decide({ text: 'Besser so.', target: '65 %', reason: 'Erfahrung' });
    const made = await propose(anna);
    expect(made).toMatchObject({ title: null, text: 'Besser so.', target: '65 %', code: '1.1.1', state: 'open', stance: 'adapted' });
    await expect(propose(anna)).rejects.toMatchObject({ code: 'ALREADY_PROPOSED' });
    const { version } = itemsOf((await app.reader.concept(anna, null)).fields)[0]!;
    await decide({ expectedVersion: version, text: 'Noch besser.', target: null });
    expect((await proposals.list(app.planner, { ...every, state: 'open' })).find(({ id }) => id === made.id)).toMatchObject({
      text: 'Besser so.',
      municipalityId: anna.context.municipalityId,
    });
    await expect(proposals.list(nils, every)).resolves.toEqual([]);
    const { municipalityId } = anna.context;
    await expect(proposals.list(app.planner, { ...every, municipalityId, fieldCode: '1' })).resolves.toMatchObject([
      { id: made.id, fieldTitle: 'Handlungsfeld 1', releaseNumber: 1, district: { title: 'Erstorientierung', target: '80 %' } },
    ]);
    await expect(proposals.list(app.planner, { ...every, municipalityId, fieldCode: '2' })).resolves.toEqual([]);
    await expect(proposals.list(actor(app.tenants.district, 'auditor'), every)).rejects.toThrow(Forbidden);
  });

  it('needs something of one’s own and a reason', async () => {
    await expect(propose(anna)).rejects.toMatchObject({ code: 'NOTHING_TO_PROPOSE' });
    await expect(propose(anna, itemId, ' ')).rejects.toMatchObject({ issues: [{ path: 'note' }] });
    for (const id of ['01900000-0000-7000-8000-000000000000', 'kein-schluessel']) await expect(propose(anna, id)).rejects.toThrow(NotFound);
    await expect(propose(actor(anna.context, 'contributor'))).rejects.toThrow(Forbidden);
  });

  it('is withdrawn by its municipality alone, or answered by the district alone, once', async () => {
    await decide({ text: 'Besser so.' });
    const { id } = await propose(anna);
    for (const strange of [id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel'])
      await expect(withdraw(nils, strange)).rejects.toThrow(NotFound);
    await expect(answer(id, {}, anna)).rejects.toThrow(Forbidden);
    await expect(answer(id, { takeUp: false, answer: ' ' })).rejects.toMatchObject({ issues: [{ path: 'answer' }] });
    await expect(answer(id, { takeUp: false, answer: 'Zu teuer.' })).resolves.toMatchObject({ state: 'declined', answer: 'Zu teuer.' });
    await expect(answer(id, {})).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' });
    await expect(withdraw(anna, id)).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED' });
    const again = await propose(anna);
    await expect(withdraw(anna, again.id)).resolves.toMatchObject({ state: 'withdrawn' });
    await expect(propose(anna)).resolves.toMatchObject({ state: 'open' });
    const forged = act(app, anna, (tx) => tx.query(`update framework_proposal set state = 'taken_up', answered_at = now()`));
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('is written into the draft of the next release, where nobody edited those words meanwhile', async () => {
    await decide({ text: 'Besser so.', target: '65 %', reason: 'Erfahrung' });
    const { id } = await propose(anna);
    await expect(answer(id, { intoDraft: true })).rejects.toMatchObject({ code: expect.stringMatching(/DRAFT/) as string });
    await act(app, app.planner, (tx) => app.frameworkImport.importFramework(tx, app.planner, frameworkFile({ title: 'Nächste Fassung' })));
    await expect(answer(id, { intoDraft: true })).resolves.toMatchObject({ state: 'taken_up', takenItemId: itemId });
    await expect(draftItem(itemId)).resolves.toMatchObject({ title: 'Erstorientierung', text: 'Besser so.', target: '65 %' });
    const { id: parentId } = (await app.reader.concept(anna, null)).fields[0]!.challenges[0]!;
    const own = await act(app, anna, (tx) =>
      app.concepts.addOwn(tx, anna, { ...unworded, parentId, kind: 'goal', title: 'Frauen im Beruf', text: 'Neu' }),
    );
    const below = await act(app, anna, (tx) =>
      app.concepts.addOwn(tx, anna, { ...unworded, parentId: own.id, kind: 'measure', title: 'Mentorinnen', text: 'Begleiten' }),
    );
    const [goal, measure] = [await propose(anna, own.id), await propose(anna, below.id)];
    await expect(answer(measure.id, { intoDraft: true })).rejects.toMatchObject({ code: 'PARENT_NOT_IN_DRAFT' });
    const taken = await answer(goal.id, { intoDraft: true });
    await expect(draftItem(taken.takenItemId ?? '')).resolves.toMatchObject({ title: 'Frauen im Beruf', text: 'Neu' });
    await expect(answer(measure.id, { intoDraft: true })).resolves.toMatchObject({ state: 'taken_up' });
    const other = actor(nils.context, 'coordinator', 'Nils Nachbar');
    await act(app, other, (tx) =>
      app.concepts.decide(tx, other, { ...unworded, itemId, expectedVersion: 0, stance: 'adapted', text: 'Ganz anders.' }),
    );
    const rival = await propose(other);
    await expect(answer(rival.id, { intoDraft: true })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await expect(answer(rival.id, { intoDraft: false, answer: 'Schon aufgegriffen.' })).resolves.toMatchObject({ takenItemId: null });
  });

  it('is open again when the draft it was taken up in is discarded, unless a newer one stands in its place', async () => {
    await decide({ text: 'Noch einmal.' });
    const first = await propose(anna);
    await act(app, app.planner, (tx) => app.frameworkImport.importFramework(tx, app.planner, frameworkFile({ title: 'Wird verworfen' })));
    await act(app, app.planner, (tx) =>
      tx.query(
        `update framework_proposal p set state = 'taken_up', answered_at = now(), taken_item_id = p.item_id, taken_release_id = r.id
           from framework_release r where r.state = 'draft' and p.id = $1`,
        [first.id],
      ),
    );
    const second = await propose(anna);
    await discardDraft();
    const after = await proposals.list(anna, every);
    expect(after.find(({ id }) => id === first.id)).toMatchObject({ state: 'withdrawn', takenItemId: null });
    expect(after.find(({ id }) => id === second.id)).toMatchObject({ state: 'open' });
    const others = (await proposals.list(app.planner, every)).filter(({ stance, kind }) => stance === 'own' && kind === 'goal');
    expect(others.map(({ state }) => state)).toEqual(['open']);
  });

  it('says with which release its words came into force', async () => {
    await decide({ text: 'Bleibt so.' });
    const { id } = await propose(anna);
    const draft = await act(app, app.planner, (tx) =>
      app.frameworkImport.importFramework(tx, app.planner, frameworkFile({ title: 'Tritt in Kraft' })),
    );
    await expect(answer(id, { intoDraft: true })).resolves.toMatchObject({ takenItemId: itemId, takenReleaseNumber: null });
    await act(app, app.planner, (tx) => app.frameworkImport.release(tx, app.planner, draft.releaseId));
    for (const who of [anna, app.planner]) {
      const found = (await proposals.list(who, every)).find((proposal) => proposal.id === id);
      expect(found?.takenReleaseNumber).toBeGreaterThan(found?.releaseNumber ?? 0);
    }
  });
});
