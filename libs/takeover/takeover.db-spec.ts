import type { TestingModule } from '@nestjs/testing';
import { jest } from '@jest/globals';
import { ChangedMeanwhile, Forbidden, NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { act, actor, type ConceptsApp, discardDraft, draftOf, frameworkFile, startConcepts } from '../../test/support/local-concepts.js';
import { execute } from '../../test/support/sql.js';
import { DraftItems, FrameworkImport } from '#features/frameworks';
import { FrameworkPublications } from './publications.service.js';
import { TakeoverReader } from './takeover-reader.service.js';
import { FrameworkTakeovers } from './takeover.service.js';

jest.setTimeout(60_000);

let app: ConceptsApp;
const get = <T>(service: Parameters<TestingModule['get']>[0]): T => app.app.get(service);
const here = () => app.planner;
const there = () =>
  actor(
    { purpose: 'district', accountId: null, districtId: app.tenants.elsewhere.districtId, municipalityId: null },
    'district_planner',
    'Theo Nachbar',
  );
const as = <T>(who: ReturnType<typeof here>, work: (tx: Tx) => Promise<T>): Promise<T> => act(app, who, work);
const reading = (who: ReturnType<typeof here>) => (statements: Parameters<ConceptsApp['tenancy']['read']>[1]) =>
  app.tenancy.read(who.context, statements);
const publications = () => get<FrameworkPublications>(FrameworkPublications);
const takeovers = () => get<FrameworkTakeovers>(FrameworkTakeovers);
const reader = () => get<TakeoverReader>(TakeoverReader);

/** Releases the file, or without one the draft as it stands. */
const released = (who: ReturnType<typeof here>, file: object | null) =>
  as(who, async (tx) => {
    const imports = get<FrameworkImport>(FrameworkImport);
    const { releaseId } = file ? await imports.importFramework(tx, who, file) : { releaseId: (await draft()).id };
    await imports.release(tx, who, releaseId, { body: 'Kreistag', date: '2018-03-12', paperNumber: null });
    return releaseId;
  });
const publish = async (who: ReturnType<typeof here>, releaseId: string) => as(who, (tx) => publications().publish(tx, who, releaseId));
const seenBy = (who: ReturnType<typeof here>) => publications().ofOthers(reading(who), who);
const takeOver = (who: ReturnType<typeof here>, id: string) => as(who, (tx) => takeovers().takeOver(tx, who, id));
const merge = () => reader().merge(reading(there()), there());
const draft = () => draftOf(app, there());
const itemAt = async (code: string) => (await draft()).items.find((item) => item.code === code)!;
const edit = async (code: string, patch: Record<string, string>) => {
  const { id, version } = await itemAt(code);
  await as(there(), (tx) => get<DraftItems>(DraftItems).edit(tx, there(), { itemId: id, expectedVersion: version }, patch));
};
const decide = async (choice: 'theirs' | 'mine' | 'own', own: string | null = null) => {
  const [question] = (await merge())!.conflicts;
  const { itemId, field, version } = question!;
  await as(there(), (tx) => takeovers().decide(tx, there(), { itemId, field, expectedVersion: version, choice, own }));
};
const finish = async () => {
  const { version } = (await merge())!;
  await as(there(), (tx) => takeovers().finish(tx, there(), version));
};

/** The district here has published a framework, and the planning there has taken it over. */
async function takenOver(): Promise<void> {
  await publish(here(), await released(here(), frameworkFile()));
  const [published] = await seenBy(there());
  await takeOver(there(), published!.id);
}

async function newerReleased(file: object = frameworkFile({ firstGoal: 'Erstorientierung in vier Wochen' })): Promise<string> {
  await publish(here(), await released(here(), file));
  const [published] = await seenBy(there());
  return published!.id;
}

beforeEach(async () => {
  app = await startConcepts();
});

afterEach(() => app.close());

describe('publishing', () => {
  it('is an act of the planning; the others see this one release and nothing else', async () => {
    const first = await released(here(), frameworkFile());
    expect(await seenBy(there())).toEqual([]);
    const publication = await publish(here(), first);
    expect(await publish(here(), first)).toEqual(publication);
    expect(await seenBy(there())).toMatchObject([
      { districtName: 'Testkreis 99901', releaseNumber: 1, fieldTitles: ['Handlungsfeld 1', 'Handlungsfeld 2'], goals: 2, measures: 4 },
    ]);
    expect(await seenBy(here())).toEqual([]);
    const second = await released(here(), frameworkFile({ title: 'Fortschreibung' }));
    expect(await seenBy(there())).toMatchObject([{ releaseNumber: 1 }]);
    await expect(publish(here(), first)).rejects.toMatchObject({ code: 'RELEASE_NOT_IN_FORCE' });
    await publish(here(), second);
    expect(await seenBy(there())).toMatchObject([{ releaseNumber: 2 }]);
    expect(await publications().own(reading(here()), here())).toMatchObject([
      { releaseNumber: 2, withdrawnAt: null },
      { releaseNumber: 1, withdrawnBy: 'Petra Planung' },
    ]);
  });

  it('is for the own release in force only, and for no other role', async () => {
    const releaseId = await released(here(), frameworkFile());
    await expect(publish(there(), releaseId)).rejects.toThrow(NotFound);
    const { releaseId: draftId } = await as(here(), (tx) =>
      get<FrameworkImport>(FrameworkImport).importFramework(tx, here(), frameworkFile({ title: 'Entwurf' })),
    );
    await expect(publish(here(), draftId)).rejects.toMatchObject({ code: 'RELEASE_NOT_IN_FORCE' });
    for (const role of ['district_admin', 'funding_officer', 'auditor']) {
      const other = actor(here().context, role);
      await expect(publish(other, releaseId)).rejects.toThrow(Forbidden);
      await expect(seenBy(other)).rejects.toThrow(Forbidden);
    }
  });

  it('is withdrawn for the future: nobody sees it any more, who took it over keeps it', async () => {
    await takenOver();
    const [publication] = await publications().own(reading(here()), here());
    await expect(as(here(), (tx) => publications().withdraw(tx, here(), publication!.id, 9))).rejects.toThrow(ChangedMeanwhile);
    await expect(as(there(), (tx) => publications().withdraw(tx, there(), publication!.id, 1))).rejects.toThrow(NotFound);
    await as(here(), (tx) => publications().withdraw(tx, here(), publication!.id, 1));
    expect(await seenBy(there())).toEqual([]);
    expect((await draft()).items).toHaveLength(10);
    expect(await reader().takeover(reading(there()), there())).toMatchObject({ originName: 'Testkreis 99901', newer: null });
  });

  it('shows nothing to municipalities, jobs and the public, whatever they ask the database', async () => {
    await publish(here(), await released(here(), frameworkFile()));
    const [seen] = await seenBy(there());
    const contexts = [
      app.tenants.elsewhere,
      { ...there().context, purpose: 'job' as const },
      { ...there().context, purpose: 'public' as const, districtId: null },
      { ...there().context, districtId: null },
    ];
    for (const context of contexts) {
      const statements = [
        { name: 'one', text: 'select id from other_district.published_frameworks()', values: [] },
        { name: 'two', text: 'select other_district.published_content($1) as content', values: [seen!.id] },
        { name: 'three', text: 'select id from framework_publication', values: [] },
      ];
      const [list, content, rows] = await app.tenancy.read(context, statements);
      expect([list, content, rows]).toEqual([[], [{ content: null }], []]);
    }
  });
});

describe('taking over', () => {
  it('brings the whole framework into the draft under ids of its own, and every entry knows where it comes from', async () => {
    await takenOver();
    const { items, indicators, taskAreas } = await draft();
    const theirs = await execute<{ item_id: string }>(
      app.database.superuserUrl,
      'select item_id from framework_item where district_id = $1',
      [here().context.districtId],
    );
    expect(items.filter(({ id }) => theirs.some(({ item_id }) => item_id === id))).toEqual([]);
    const goal = items.find(({ code }) => code === '1.1.1');
    expect(goal).toMatchObject({ title: 'Erstorientierung', target: '80 %', indicatorIds: [indicators[0]!.id] });
    expect(goal!.linkedFieldIds).toEqual([items.find(({ code }) => code === '2')!.id]);
    expect(indicators).toMatchObject([{ code: 'K-01', targetValue: 12, baselineValue: 8.68 }]);
    expect(taskAreas).toMatchObject([{ code: 'A1' }]);
    const origins = await reader().origins(reading(there()), there());
    expect(origins.find(({ itemId }) => itemId === goal!.id)).toMatchObject({ originName: 'Testkreis 99901', originNumber: 1 });
    expect(origins).toHaveLength(items.length + 1 + 2);
    await expect(takeOver(there(), (await seenBy(there()))[0]!.id)).rejects.toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
  });

  it('stands beside what was written here, which stays', async () => {
    await released(there(), frameworkFile({ title: 'Unser Konzept', firstGoal: 'Unser Ziel' }));
    await takenOver();
    const { items } = await draft();
    expect(items.filter(({ kind }) => kind === 'field').map(({ code }) => code)).toEqual(['1', '2', '3', '4']);
    expect(items.filter(({ title }) => title === 'Unser Ziel' || title === 'Erstorientierung')).toHaveLength(2);
  });

  it('goes with the draft when that is discarded, and may be done again', async () => {
    await takenOver();
    const goal = await itemAt('1.1.1');
    await discardDraft(app, there());
    expect(await reader().takeover(reading(there()), there())).toBeNull();
    await takeOver(there(), (await seenBy(there()))[0]!.id);
    expect(await itemAt('1.1.1')).toMatchObject({ id: goal.id });
  });

  it('is done once when two press at the same moment', async () => {
    await publish(here(), await released(here(), frameworkFile()));
    const [published] = await seenBy(there());
    const outcomes = await Promise.allSettled([takeOver(there(), published!.id), takeOver(there(), published!.id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'ALREADY_TAKEN_OVER' }) as unknown });
    expect((await draft()).items).toHaveLength(10);
  });

  it('is not possible from oneself, from what is no publication, or for anybody but the planning', async () => {
    const own = await publish(here(), await released(here(), frameworkFile()));
    await expect(takeOver(here(), own.id)).rejects.toThrow(NotFound);
    await expect(takeOver(there(), own.releaseId)).rejects.toThrow(NotFound);
    await expect(takeOver(actor(there().context, 'district_admin'), own.id)).rejects.toThrow(Forbidden);
  });
});

describe('a later release of the origin', () => {
  it('is previewed and merged; where nobody worked, the draft says what the origin says', async () => {
    await takenOver();
    expect(await reader().preview(reading(there()), there())).toBeNull();
    const id = await newerReleased();
    expect(await reader().preview(reading(there()), there())).toMatchObject({
      takenCount: 1,
      total: 0,
      taken: [{ kind: 'goal', code: '1.1.1', what: 'reworded' }],
    });
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    await finish();
    expect(await itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
    expect(await merge()).toBeNull();
    expect(await reader().takeover(reading(there()), there())).toMatchObject({ baseRelease: { number: 2 }, newer: null, isMerging: false });
    await expect(as(there(), (tx) => takeovers().start(tx, there(), id))).rejects.toMatchObject({ code: 'NOTHING_TO_MERGE' });
  });

  it('asks where both changed the same words; keeping is remembered, a third text is taken, nothing else is lost', async () => {
    await takenOver();
    const goal = await itemAt('1.1.1');
    await edit('1.1.1', { title: 'Unsere Worte' });
    await edit('1.1.1.2', { text: 'Auch von uns' });
    const id = await newerReleased();
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    expect((await merge())!.conflicts).toMatchObject([
      {
        itemId: goal.id,
        field: 'title',
        base: 'Erstorientierung',
        theirs: 'Erstorientierung in vier Wochen',
        mine: 'Unsere Worte',
        choice: null,
      },
    ]);
    await expect(finish()).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
    await decide('mine');
    await finish();
    expect(await itemAt('1.1.1')).toMatchObject({ id: goal.id, title: 'Unsere Worte' });
    expect(await itemAt('1.1.1.2')).toMatchObject({ text: 'Auch von uns' });
    const third = await newerReleased(frameworkFile({ firstGoal: 'Erstorientierung sofort' }));
    await as(there(), (tx) => takeovers().start(tx, there(), third));
    await decide('own', 'Ein dritter Text');
    await finish();
    expect(await itemAt('1.1.1')).toMatchObject({ title: 'Ein dritter Text' });
  });

  it('may wait: work on the draft goes on, an answer to other words is asked again, and an open merge may be given up', async () => {
    await takenOver();
    await edit('1.1.1', { title: 'Unsere Worte' });
    const id = await newerReleased();
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    await decide('theirs');
    await edit('1.1.1', { title: 'Noch andere Worte' });
    expect((await merge())!.conflicts).toMatchObject([{ mine: 'Noch andere Worte', choice: null }]);
    const { version } = (await merge())!;
    await expect(as(there(), (tx) => takeovers().giveUp(tx, there(), version - 1))).rejects.toThrow(ChangedMeanwhile);
    await as(there(), (tx) => takeovers().giveUp(tx, there(), version));
    expect(await merge()).toBeNull();
    expect(await itemAt('1.1.1')).toMatchObject({ title: 'Noch andere Worte' });
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    await as(there(), (tx) => takeovers().decideAlike(tx, there(), { choice: 'theirs', fieldCode: '1', field: null, reason: null }));
    await finish();
    expect(await itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
  });

  it('reaches the draft also when the origin withdraws it in the middle', async () => {
    await takenOver();
    const id = await newerReleased();
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    const [publication] = await publications().own(reading(here()), here());
    await as(here(), (tx) => publications().withdraw(tx, here(), publication!.id, publication!.version));
    await finish();
    expect(await itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
  });

  it('is asked anew when the draft it was merged into is discarded', async () => {
    await takenOver();
    await edit('1.1.1', { title: 'Unsere Worte' });
    await released(there(), null);
    const id = await newerReleased();
    await as(there(), (tx) => takeovers().start(tx, there(), id));
    await decide('mine');
    await finish();
    await discardDraft(app, there());
    expect(await reader().preview(reading(there()), there())).toMatchObject({ baseRelease: { number: 1 }, total: 1 });
  });

  it('is recorded in the trail of the own district only', async () => {
    await takenOver();
    const acts = await execute<{ action: string; here: boolean }>(
      app.database.superuserUrl,
      `select action, chain_id = $1 as here from audit.entry where action in ('framework.published', 'framework.taken-over') order by action`,
      [here().context.districtId],
    );
    expect(acts).toEqual([
      { action: 'framework.published', here: true },
      { action: 'framework.taken-over', here: false },
    ]);
  });
});
