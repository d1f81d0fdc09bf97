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
import type { CouncilEntry } from './council-record.domain.js';
import { CouncilTrails } from './council.service.js';

let app: ConceptsApp;
let trails: CouncilTrails;
let anna: Actor;
let mayor: Actor;
let neighbour: Actor;

beforeAll(async () => {
  app = await startConcepts();
  trails = app.app.get(CouncilTrails);
  await releaseFramework(app);
});

afterAll(() => app.close());

beforeEach(async () => {
  const here = await anotherMunicipality(app);
  anna = actor(here, 'coordinator', 'Anna Beispiel');
  mayor = actor(here, 'mayor', 'Maria Rat');
  neighbour = actor(await anotherMunicipality(app), 'coordinator', 'Nils Nachbar');
  await app.reader.concept(anna, null);
});

const meeting: CouncilEntry = {
  body: 'Sozialausschuss',
  bodyKind: 'committee',
  date: '2018-03-20',
  paperNumber: 'WP 16-21/0123',
  result: 'recommended',
  note: null,
  url: 'https://ris.melle.info/oparl/paper/123',
};
const add = (who: Actor, kind: 'consultation' | 'presentation', part: Partial<CouncilEntry> = {}) =>
  act(app, who, (tx) => trails.add(tx, who, kind, { ...meeting, ...part }));
const change = (who: Actor, id: string, version: number, part: Partial<CouncilEntry>) =>
  act(app, who, (tx) => trails.change(tx, who, { id, version }, { ...meeting, ...part }));
const remove = (who: Actor, id: string, version: number) => act(app, who, (tx) => trails.remove(tx, who, { id, version }));
const recordsSeenBy = async (who: Actor) => (await trails.trail(who, anna.context.municipalityId)).records;

async function adopt(url: string | null): Promise<void> {
  for (const [step, expectedVersion] of [
    ['open_review', 1],
    ['bring_before_council', 2],
  ] as const)
    await act(app, anna, (tx) => app.adoption.takeStep(tx, anna, { step, expectedVersion, reason: null }));
  const resolution = { expectedVersion: 3, body: 'Rat', date: '2018-03-22', paperNumber: null, url };
  await act(app, mayor, (tx) => app.adoption.recordAdoption(tx, mayor, resolution));
}

describe('meetings of councils and committees', () => {
  it('are recorded with body, day, paper, result and the address of the paper', async () => {
    await expect(add(anna, 'consultation')).resolves.toMatchObject({ ...meeting, kind: 'consultation', revision: 1, releaseNumber: null });
    await expect(add(mayor, 'presentation', { body: 'Rat', bodyKind: 'council', result: 'noted' })).resolves.toMatchObject({
      kind: 'presentation',
      revision: null,
      releaseNumber: 1,
    });
    expect((await recordsSeenBy(anna)).map(({ body }) => body).sort()).toEqual(['Rat', 'Sozialausschuss']);
  });

  it('name every rule an entry breaks', async () => {
    await expect(add(anna, 'consultation', { body: ' ', date: '2018-05-02', url: 'http://intern' })).rejects.toMatchObject({
      issues: [{ path: 'body' }, { path: 'result', code: 'RESULT_BEFORE_MEETING' }, { path: 'url', code: 'NOT_A_PUBLIC_ADDRESS' }],
    });
    await expect(add(anna, 'consultation', { date: '2018-05-02', result: null })).resolves.toMatchObject({ date: '2018-05-02' });
  });

  it('are changed by one at a time and removed when they were a mistake', async () => {
    const { id, version } = await add(anna, 'consultation');
    await expect(change(mayor, id, version, { result: 'postponed' })).resolves.toMatchObject({ result: 'postponed', version: version + 1 });
    await expect(change(anna, id, version, { note: 'spät' })).rejects.toMatchObject({
      meanwhile: {
        currentVersion: version + 1,
        changedBy: 'Maria Rat',
        fields: [
          { field: 'result', yours: 'recommended', current: 'postponed' },
          { field: 'note', yours: 'spät', current: null },
        ],
      },
    });
    await expect(remove(anna, id, version)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await remove(anna, id, version + 1);
    await expect(recordsSeenBy(anna)).resolves.toEqual([]);
  });

  it('of others are nobody’s business: foreign and absent ones answer alike', async () => {
    const { id, version } = await add(anna, 'consultation');
    for (const strange of [id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel']) {
      await expect(change(neighbour, strange, version, {})).rejects.toThrow(NotFound);
      await expect(remove(neighbour, strange, version)).rejects.toThrow(NotFound);
    }
    await expect(recordsSeenBy(neighbour)).resolves.toEqual([]);
    await expect(add(app.planner, 'presentation')).rejects.toThrow(Forbidden);
    await expect(recordsSeenBy(actor(app.tenants.district, 'auditor'))).rejects.toThrow(Forbidden);
  });

  it('stand once the council has adopted the concept: what was left open is filled in, anything else is a correction with a reason', async () => {
    const { id } = await add(anna, 'consultation', { result: null, url: null });
    await adopt('https://ris.melle.info/oparl/paper/9');
    await expect(app.reader.concept(anna, null)).resolves.toMatchObject({ adoption: { url: 'https://ris.melle.info/oparl/paper/9' } });
    const completed = await change(anna, id, 1, {});
    expect(completed).toMatchObject({ frozen: true, result: 'recommended', url: meeting.url, corrections: [] });
    await expect(change(anna, id, 2, { date: '2018-03-21' })).rejects.toMatchObject({
      issues: [{ path: 'reason', code: 'CORRECTION_REASON_REQUIRED' }],
    });
    await expect(remove(anna, id, 2)).rejects.toMatchObject({ code: 'COUNCIL_RECORD_FROZEN' });
    const reason = 'Im Protokoll steht der 21. März.';
    const corrected = await act(app, anna, (tx) => trails.change(tx, anna, { id, version: 2 }, { ...meeting, date: '2018-03-21' }, reason));
    const changes = [{ field: 'date', before: '2018-03-20', after: '2018-03-21' }];
    expect(corrected).toMatchObject({ date: '2018-03-21', corrections: [{ reason, changes }] });
    await expect(add(anna, 'consultation')).rejects.toMatchObject({ issues: [{ path: 'reason' }] });
    const late = await act(app, mayor, (tx) => trails.add(tx, mayor, 'consultation', { ...meeting, body: 'Ortsrat' }, 'War vergessen.'));
    expect((await recordsSeenBy(app.planner)).map(({ body, corrections }) => [body, corrections.map((one) => one.reason)])).toEqual([
      ['Sozialausschuss', [reason]],
      ['Ortsrat', ['War vergessen.']],
    ]);
    const forged = (sql: string) => act(app, anna, (tx) => tx.query(sql, [anna.context.municipalityId, late.id]));
    for (const sql of [
      `update council_record set result = 'rejected' where municipality_id = $1 and id = $2`,
      `update council_record set note = 'neu', held_on = '2018-01-01' where municipality_id = $1 and id = $2`,
      `delete from council_record where municipality_id = $1 and id = $2`,
    ])
      await expect(forged(sql)).rejects.toMatchObject({ code: 'COUNCIL_RECORD_FROZEN' });
  });

  it('show the district every presentation, and consultations once the concept is adopted', async () => {
    await add(anna, 'presentation');
    await add(anna, 'consultation');
    expect((await recordsSeenBy(app.planner)).map(({ kind }) => kind)).toEqual(['presentation']);
    await adopt(null);
    expect((await recordsSeenBy(app.planner)).map(({ kind }) => kind).sort()).toEqual(['consultation', 'presentation']);
    const { steps } = await trails.trail(mayor, null);
    expect(steps.map(({ action, actor: who }) => [action, who])).toEqual([
      ['record_adoption', 'Maria Rat'],
      ['bring_before_council', 'Anna Beispiel'],
      ['open_review', 'Anna Beispiel'],
    ]);
    expect((await trails.trail(app.planner, anna.context.municipalityId)).steps).toEqual([]);
    const known = await trails.presentations(app.planner);
    expect(known.filter(({ municipalityId, id }) => municipalityId === anna.context.municipalityId && id !== null)).toHaveLength(1);
    expect(known.find(({ municipalityId }) => municipalityId === neighbour.context.municipalityId)).toMatchObject({ id: null });
  });
});
