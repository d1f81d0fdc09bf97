import readXlsxFile from 'read-excel-file/node';
import type { Actor } from '#platform/authorization';
import { Forbidden } from '#platform/errors';
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
import { changesOf, titleOf } from './deviation.domain.js';
import type { DeviationFilter } from './deviation.statements.js';
import { Deviations } from './deviation.service.js';
import { FrameworkProposals } from '../proposal/proposal.service.js';

let app: ConceptsApp;
let deviations: Deviations;
let anna: Actor;
let nils: Actor;

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const decide = async (who: Actor, code: string, input: Pick<DecideItem, 'stance'> & Partial<DecideItem>) => {
  const item = itemsOf((await app.reader.concept(who, null)).fields).find((each) => each.code === code)!;
  await act(app, who, (tx) => app.concepts.decide(tx, who, { ...unworded, itemId: item.id, expectedVersion: item.version, ...input }));
};
const adopt = async (who: Actor) => {
  for (const step of ['open_review', 'bring_before_council'] as const) {
    const { version } = await app.reader.concept(who, null);
    await act(app, who, (tx) => app.adoption.takeStep(tx, who, { step, expectedVersion: version, reason: null }));
  }
  const { version } = await app.reader.concept(who, null);
  const resolution = { expectedVersion: version, body: 'Rat', date: '2018-03-22', paperNumber: null };
  await act(app, who, (tx) => app.adoption.recordAdoption(tx, who, resolution));
};
const register = async (filter: DeviationFilter = {}) => deviations.register(app.planner, filter, { limit: 50, offset: 0 });

beforeAll(async () => {
  app = await startConcepts();
  deviations = app.app.get(Deviations);
  await releaseFramework(app);
  anna = actor(await anotherMunicipality(app), 'coordinator', 'Anna Beispiel');
  nils = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  const far = actor(app.tenants.elsewhere, 'coordinator', 'Fritz Fern');
  await decide(anna, '1.1.1', { stance: 'adapted', target: '65 %', reason: 'Wohnraum fehlt: =100%' });
  await decide(anna, '2.1.1', { stance: 'omitted', reason: 'Gibt es schon.' });
  await decide(anna, '2.1.1.1', { stance: 'adopted' });
  const { id: parentId } = (await app.reader.concept(anna, null)).fields[0]!.challenges[0]!;
  await act(app, anna, (tx) =>
    app.concepts.addOwn(tx, anna, { ...unworded, parentId, kind: 'goal', title: 'Frauen im Beruf', text: 'Neu' }),
  );
  await adopt(anna);
  await act(app, anna, (tx) => app.adoption.openDraft(tx, anna));
  await decide(anna, '1.1.1.1', { stance: 'omitted', reason: 'Nur im Entwurf.' });
  await decide(nils, '1.1.1', { stance: 'omitted', reason: 'Nur im Entwurf.' });
  await expect(app.reader.concept(far, null)).rejects.toThrow();
});

afterAll(() => app.close());

describe('the deviation register', () => {
  it('lists what councils adopted otherwise, in the order of the framework, and no draft', async () => {
    const { rows, total } = await register();
    expect(total).toBe(3);
    expect(rows.map((row) => [row.code, row.stance, titleOf(row), row.reason])).toEqual([
      ['1.1.1', 'adapted', 'Erstorientierung', 'Wohnraum fehlt: =100%'],
      [null, 'own', 'Frauen im Beruf', null],
      ['2.1.1', 'omitted', 'Wohnraum', 'Gibt es schon.'],
    ]);
    expect(changesOf(rows[0]!)).toEqual([{ field: 'target', district: '80 %', local: '65 %' }]);
    expect(rows[0]).toMatchObject({ municipalityId: anna.context.municipalityId, revision: 1, adoptedOn: '2018-03-22' });
  });

  it.each<[DeviationFilter, number]>([
    [{ fieldCode: '1' }, 2],
    [{ stance: 'omitted' }, 1],
    [{ text: 'WOHNRAUM fehlt' }, 1],
    [{ text: '100%' }, 1],
    [{ text: '%' }, 2],
    [{ fieldCode: '2', stance: 'own' }, 0],
    [{ kind: 'goal' }, 3],
    [{ kind: 'measure' }, 0],
  ])('is filtered: %j', async (filter, count) => {
    await expect(register(filter)).resolves.toMatchObject({ total: count });
  });

  it('is filtered by municipality; a draft has nothing to show', async () => {
    await expect(register({ municipalityId: anna.context.municipalityId })).resolves.toMatchObject({ total: 3 });
    await expect(register({ municipalityId: nils.context.municipalityId })).resolves.toMatchObject({ total: 0 });
  });

  it('counts municipality by field of action', async () => {
    const { fields, rows } = await deviations.matrix(app.planner);
    expect(fields.map(({ code }) => code)).toEqual(['1', '2']);
    const of = (who: Actor) => rows.find(({ municipality }) => municipality.id === who.context.municipalityId);
    expect(of(nils)).toMatchObject({ revision: null, cells: [] });
    expect(of(anna)).toMatchObject({
      revision: 1,
      cells: [
        { fieldCode: '1', adopted: 0, adapted: 1, omitted: 0, own: 1, open: 2, total: 4 },
        { fieldCode: '2', adopted: 1, adapted: 0, omitted: 1, own: 0, open: 1, total: 3 },
      ],
    });
  });

  it('says what became of the newest proposal for an item', async () => {
    const { itemId } = (await register({ fieldCode: '1', stance: 'adapted' })).rows[0]!;
    const proposals = app.app.get(FrameworkProposals);
    const propose = () => act(app, anna, (tx) => proposals.propose(tx, anna, itemId, 'Gut für alle.'));
    const first = await propose();
    const answer = { proposalId: first.id, takeUp: false, intoDraft: false, draftVersion: null, answer: 'Zu teuer.' };
    await act(app, app.planner, (tx) => proposals.answer(tx, app.planner, answer));
    const proposalOf = async () => (await register({ fieldCode: '1', stance: 'adapted' })).rows[0]?.proposal;
    await expect(proposalOf()).resolves.toEqual({ id: first.id, state: 'declined' });
    const second = await propose();
    await expect(proposalOf()).resolves.toEqual({ id: second.id, state: 'open' });
    await act(app, anna, (tx) => proposals.withdraw(tx, anna, second.id));
    await expect(proposalOf()).resolves.toMatchObject({ state: 'declined' });
  });

  it('goes out as a workbook in which nothing becomes a formula', async () => {
    const sheets = await readXlsxFile(await deviations.xlsx(app.planner, {}), { trim: false });
    const [header, ...rows] = sheets[0]!.data;
    expect([header?.[0], header?.at(-2), rows.length]).toEqual(['Kommune', 'Begründung', 3]);
    expect(rows[0]).toContain('Wohnraum fehlt: =100%');
  });

  it('goes out as a table', async () => {
    const lines = (await deviations.csv(app.planner, {})).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(';2018-03-22;1;Handlungsfeld 1;1.1.1;Ziel;angepasst;Erstorientierung;;Text;;80 %;65 %;');
  });

  it('is for the planner', async () => {
    for (const who of [anna, actor(app.tenants.district, 'auditor')]) {
      await expect(deviations.register(who, {}, { limit: 1, offset: 0 })).rejects.toThrow(Forbidden);
      await expect(deviations.matrix(who)).rejects.toThrow(Forbidden);
    }
  });
});
