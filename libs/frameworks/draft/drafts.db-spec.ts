import { ChangedMeanwhile, Forbidden, NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import {
  act,
  actor,
  type ConceptsApp,
  frameworkFile,
  inNewDistrict,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import { FrameworkExport } from '../exchange/framework-export.service.js';
import { storedContent } from '../frameworks.statements.js';
import { DraftIndicators } from './entries/draft-indicators.service.js';
import { DraftItems } from './entries/draft-items.service.js';
import { type FrameworkDraft, FrameworkDrafts } from './drafts.service.js';
import { Renumbering } from './renumbering/renumbering.service.js';
import { FrameworkReleasing } from './releasing.service.js';

let app: ConceptsApp;
let releaseId: string;
const colleague = () => actor(app.planner.context, 'district_planner', 'Paul Planung');
const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => act(app, app.planner, work);
const open = (): Promise<FrameworkDraft> => write((tx) => app.app.get(FrameworkDrafts).open(tx, app.planner));
const itemOf = (draft: FrameworkDraft, code: string) => draft.items.find((item) => item.code === code)!;
const items = () => app.app.get(DraftItems);
const indicators = () => app.app.get(DraftIndicators);
const renumbering = () => app.app.get(Renumbering);
const mark = () => app.app.get(FrameworkDrafts).mark((statements) => app.tenancy.read(app.planner.context, statements), app.planner);
const edit = (itemId: string, expectedVersion: number, patch: Record<string, string | boolean | null>, who = app.planner) =>
  act(app, who, (tx) => items().edit(tx, who, { itemId, expectedVersion }, patch));
const terms = { title: 'Fortschreibung', validFrom: '2018-04-01', validTo: null, body: 'Kreistag', date: '2018-04-01', paperNumber: null };
const release = (id: string, more: object = {}) =>
  write((tx) => app.app.get(FrameworkReleasing).release(tx, app.planner, id, { ...terms, ...more }));

beforeAll(async () => {
  app = await startConcepts();
});

beforeEach(async () => {
  app = await inNewDistrict(app);
  releaseId = await releaseFramework(app);
});

afterAll(() => app.close());

describe('opening a draft', () => {
  it('copies the release in force under the same stable ids; there is one draft, whoever opens it and whenever', async () => {
    const drafts = await Promise.all([open(), open()]);
    expect(drafts[0].id).toBe(drafts[1].id);
    const read = (statements: Parameters<ConceptsApp['tenancy']['read']>[1]) => app.tenancy.read(app.planner.context, statements);
    expect(drafts[0]).toMatchObject({ number: 2, inForceId: releaseId, title: 'Konzept 2018-2022' });
    const difference = await app.frameworks.difference(read, app.planner, releaseId, drafts[0].id);
    expect(difference.changes).toEqual([]);
    expect(drafts[0].items.map((item) => item.id).sort()).toEqual(
      (await storedContent(read, releaseId)).items.map((item) => item.item_id).sort(),
    );
  });

  it('is for planners; municipalities never see it', async () => {
    const draft = await open();
    const coordinator = actor(app.tenants.one, 'coordinator');
    await expect(act(app, coordinator, (tx) => app.app.get(FrameworkDrafts).open(tx, coordinator))).rejects.toThrow(Forbidden);
    await expect(
      app.frameworks.difference((statements) => app.tenancy.read(coordinator.context, statements), coordinator, releaseId, draft.id),
    ).rejects.toThrow(NotFound);
    await expect(
      app.frameworks.list((statements) => app.tenancy.read(coordinator.context, statements), coordinator),
    ).resolves.toMatchObject([{ id: releaseId }]);
  });
});

describe('several planners at once', () => {
  it('save different fields of one item without disturbing each other', async () => {
    const goal = itemOf(await open(), '1.1.1');
    await Promise.all([edit(goal.id, 1, { title: 'Ankommen in vier Wochen' }), edit(goal.id, 1, { text: 'Neu' }, colleague())]);
    const { title, text, version } = itemOf(await open(), '1.1.1');
    expect({ title, text, version }).toEqual({ title: 'Ankommen in vier Wochen', text: 'Neu', version: 3 });
  });

  it('see both sides where they changed the same field, and nothing is overwritten', async () => {
    const goal = itemOf(await open(), '1.1.1');
    await edit(goal.id, 1, { title: 'Meins' });
    const error = await edit(goal.id, 1, { title: 'Deins', text: 'Neu' }, colleague()).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(ChangedMeanwhile);
    expect((error as ChangedMeanwhile).meanwhile).toMatchObject({
      currentVersion: 2,
      fields: [{ field: 'title', yours: 'Deins', current: 'Meins' }],
    });
    await expect(edit(goal.id, 2, { title: 'Deins' }, colleague())).resolves.toMatchObject({ title: 'Deins', version: 3 });
  });

  it('may send the same autosave twice', async () => {
    const goal = itemOf(await open(), '1.1.1');
    await edit(goal.id, 1, { title: 'Einmal' });
    await expect(edit(goal.id, 1, { title: ' Einmal ' })).resolves.toMatchObject({ title: 'Einmal', version: 2 });
  });
});

describe('fields of an item', () => {
  it('keep the rules of their kind, and each broken one is named', async () => {
    const draft = await open();
    await expect(edit(itemOf(draft, '1').id, 1, { title: ' ', target: '80 %' })).rejects.toMatchObject({
      issues: [
        { path: 'target', code: 'FIELD_NOT_HERE' },
        { path: 'title', code: 'REQUIRED' },
      ],
    });
    await expect(edit(itemOf(draft, '1.1.1').id, 1, { code: '2.1.1' })).rejects.toMatchObject({ issues: [{ code: 'CODE_TAKEN' }] });
  });

  it('stop being example content once they are written', async () => {
    const draft = await open();
    const field = await edit(itemOf(draft, '1').id, 1, { guidingPrinciple: null });
    expect(field).toMatchObject({ guidingPrinciple: null, guidingPrincipleOrigin: null });
    await expect(edit(field.id, 2, { guidingPrinciple: 'Alle gehören dazu.' })).resolves.toMatchObject({
      guidingPrincipleOrigin: 'document',
    });
  });
});

describe('the tree of a draft', () => {
  const add = (kind: 'goal' | 'measure', parentId: string, afterId: string | null = null) =>
    write((tx) => items().add(tx, app.planner, { kind, parentId, afterId, code: null, title: 'Neu' }));
  const codesBelow = async (parentId: string) => (await open()).items.filter((item) => item.parentId === parentId).map((item) => item.code);

  it('takes new items at their place with the next free code', async () => {
    const goal = itemOf(await open(), '1.1.1');
    await expect(add('measure', goal.id)).resolves.toMatchObject({ code: '1.1.1.3', fieldId: goal.fieldId, origin: 'document' });
    await add('measure', goal.id, itemOf(await open(), '1.1.1.1').id);
    await expect(codesBelow(goal.id)).resolves.toEqual(['1.1.1.1', '1.1.1.4', '1.1.1.2', '1.1.1.3']);
    await expect(add('goal', goal.id)).rejects.toMatchObject({ issues: [{ code: 'PARENT_OF_OTHER_KIND' }] });
  });

  it('moves an item with everything below it into another field', async () => {
    const draft = await open();
    const [goal, there] = [itemOf(draft, '1.1.1'), itemOf(draft, '2.1')];
    const move = (expectedVersion: number, afterId: string | null) =>
      write((tx) => items().move(tx, app.planner, { itemId: goal.id, expectedVersion, parentId: there.id, afterId }));
    const { siblingIds } = await move(1, itemOf(draft, '2.1.1').id);
    expect(siblingIds).toEqual([itemOf(draft, '2.1.1').id, goal.id]);
    expect(itemOf(await open(), '1.1.1.2').fieldId).toBe(itemOf(draft, '2').id);
    await expect(move(1, null)).rejects.toThrow(ChangedMeanwhile);
    await expect(move(2, goal.id)).rejects.toMatchObject({ issues: [{ code: 'SIBLING_NOT_HERE' }] });
    await expect(edit(goal.id, 1, { title: 'Auch nach dem Verschieben' })).resolves.toMatchObject({ version: 3 });
  });

  it('gives codes anew as they were shown, and none once the outline is another', async () => {
    const draft = await open();
    const [goal, there] = [itemOf(draft, '1.1.1'), itemOf(draft, '2.1')];
    await write((tx) => items().move(tx, app.planner, { itemId: goal.id, expectedVersion: 1, parentId: there.id, afterId: null }));
    const shown = async () => {
      const next = await renumbering().preview(
        (statements) => app.tenancy.read(app.planner.context, statements),
        app.planner,
        goal.id,
        'misplaced',
      );
      return next.map(({ item, after }) => ({ itemId: item.id, expectedVersion: item.version, code: after }));
    };
    const give = (codes: Awaited<ReturnType<typeof shown>>) =>
      write((tx) => renumbering().apply(tx, app.planner, { itemId: goal.id, scope: 'misplaced', codes }));
    const before = await shown();
    expect(before.map(({ code }) => code)).toEqual(['2.1.2', '2.1.2.1', '2.1.2.2']);
    await edit(itemOf(draft, '1.1.1.1').id, 1, { code: '9' }, colleague());
    await expect(give(before)).rejects.toMatchObject({ code: 'OUTLINE_CHANGED' });
    await edit(goal.id, 2, { title: 'Woanders' }, colleague());
    await expect(give((await shown()).slice(1))).rejects.toMatchObject({ code: 'OUTLINE_CHANGED' });
    await expect(give(await shown())).resolves.toHaveLength(3);
    const after = await open();
    expect(itemOf(after, '2.1.2')).toMatchObject({ id: goal.id, title: 'Woanders', version: 4 });
    expect(itemOf(after, '2.1.2.1').updatedAt).not.toBeNull();
    await expect(edit(goal.id, 3, { code: '7' }, colleague())).rejects.toThrow(ChangedMeanwhile);
    await expect(give([])).resolves.toEqual([]);
  });

  it('lets go of an item with what hangs below only on purpose', async () => {
    const draft = await open();
    const field = itemOf(draft, '2');
    const remove = (withItemsBelow: boolean) =>
      write((tx) => items().remove(tx, app.planner, { itemId: field.id, expectedVersion: 1 }, withItemsBelow));
    await expect(remove(false)).rejects.toMatchObject({ code: 'ITEM_HAS_ITEMS_BELOW' });
    await expect(remove(true)).resolves.toHaveLength(5);
    const after = await open();
    expect(after.items.every((item) => item.fieldId !== field.id)).toBe(true);
    expect(itemOf(after, '1.1.1').linkedFieldIds).toEqual([]);
  });
});

describe('indicators of a draft', () => {
  it('are added, defined, hung on measures and removed', async () => {
    const draft = await open();
    const measure = itemOf(draft, '1.1.1.1');
    const basics = { code: 'K-02', title: 'Gespräche', unit: 'Anzahl', direction: 'higher', level: 'municipality' } as const;
    const added = await write((tx) => indicators().add(tx, app.planner, basics));
    const change = (patch: Record<string, string | number | null>) =>
      write((tx) => indicators().edit(tx, app.planner, { indicatorId: added.id, expectedVersion: 1 }, patch));
    await expect(change({ baselineValue: 3 })).rejects.toMatchObject({ issues: [{ code: 'BASELINE_INCOMPLETE' }] });
    await expect(change({ baselineValue: 3, baselineDate: '2017-12-31', targetValue: 9, targetYear: 2022 })).resolves.toMatchObject({
      ...{ baselineOrigin: 'document', targetYear: 2022, version: 2 },
    });
    const link = (linked: boolean) =>
      write((tx) => indicators().link(tx, app.planner, { indicatorId: added.id, itemId: measure.id, linked }));
    await expect(link(true)).resolves.toMatchObject({ indicatorIds: [added.id] });
    await expect(link(true)).resolves.toMatchObject({ indicatorIds: [added.id] });
    await write((tx) => indicators().remove(tx, app.planner, { indicatorId: added.id, expectedVersion: 2 }));
    const after = await open();
    expect(after.indicators.map((indicator) => indicator.code)).toEqual(['K-01']);
    expect(itemOf(after, '1.1.1.1').indicatorIds).toEqual([]);
  });
});

describe('the order of indicators', () => {
  it('is changed by hand, shows in the difference and goes into the file', async () => {
    const draft = await open();
    const add = (code: string) =>
      write((tx) => indicators().add(tx, app.planner, { code, title: code, unit: '%', direction: 'higher', level: 'district' }));
    const [second, third] = [await add('K-02'), await add('K-03')];
    const move = (indicatorId: string, expectedVersion: number, afterId: string | null) =>
      write((tx) => indicators().move(tx, app.planner, { indicatorId, expectedVersion, afterId }));
    const [first] = draft.indicators;
    await expect(move(third.id, 1, null)).resolves.toMatchObject({ indicatorIds: [third.id, first!.id, second.id] });
    await expect(move(third.id, 1, second.id)).rejects.toThrow(ChangedMeanwhile);
    await expect(move(third.id, 2, third.id)).rejects.toMatchObject({ issues: [{ code: 'SIBLING_NOT_HERE' }] });
    await move(first!.id, 1, second.id);
    const after = await open();
    expect(after.indicators.map(({ code }) => code)).toEqual(['K-03', 'K-02', 'K-01']);
    const read: Parameters<ConceptsApp['frameworks']['list']>[0] = (statements) => app.tenancy.read(app.planner.context, statements);
    const { indicators: written } = await app.app.get(FrameworkExport).file(read, app.planner, draft.id);
    expect(written.map(({ code }) => code)).toEqual(['K-03', 'K-02', 'K-01']);
  });
});

describe('the mark of a draft', () => {
  it('is another one after every act, and the same while nothing happens', async () => {
    await expect(mark()).resolves.toBeNull();
    const draft = await open();
    const goal = itemOf(draft, '1.1.1');
    const marks = [draft.mark];
    await expect(mark()).resolves.toBe(draft.mark);
    const acts: (() => Promise<unknown>)[] = [
      () => edit(goal.id, 1, { title: 'Anders' }),
      () =>
        write((tx) =>
          items().move(tx, app.planner, { itemId: goal.id, expectedVersion: 2, parentId: itemOf(draft, '2.1').id, afterId: null }),
        ),
      () => write((tx) => indicators().link(tx, app.planner, { indicatorId: draft.indicators[0]!.id, itemId: goal.id, linked: false })),
      () => write((tx) => indicators().link(tx, app.planner, { indicatorId: draft.indicators[0]!.id, itemId: goal.id, linked: true })),
      () => write((tx) => items().remove(tx, app.planner, { itemId: itemOf(draft, '1.1.1.1').id, expectedVersion: 1 }, false)),
      () => write((tx) => items().add(tx, app.planner, { kind: 'measure', parentId: goal.id, afterId: null, code: null, title: 'Neu' })),
      () => write((tx) => app.frameworkImport.importFramework(tx, app.planner, frameworkFile({ title: 'Anderer Titel' }))),
    ];
    for (const act of acts) {
      await act();
      marks.push((await mark())!);
    }
    expect(new Set(marks).size).toBe(acts.length + 1);
  });
});

describe('releasing a draft', () => {
  it('numbers and freezes it under its resolution and supersedes the one before', async () => {
    const draft = await open();
    await edit(itemOf(draft, '1.1.1').id, 1, { title: 'Neu' });
    const url = 'https://ratsinfo.example.org/oparl/v1/paper/17';
    await expect(release(draft.id, { url })).resolves.toMatchObject({ number: 2, state: 'released', resolution_url: url });
    const read = (statements: Parameters<ConceptsApp['tenancy']['read']>[1]) => app.tenancy.read(app.planner.context, statements);
    await expect(app.frameworks.list(read, app.planner)).resolves.toMatchObject([
      { number: 2, state: 'released', resolution: { body: 'Kreistag', url } },
      { number: 1, state: 'superseded' },
    ]);
    await expect(edit(itemOf(draft, '1.1.1').id, 2, { title: 'Zu spät' })).rejects.toMatchObject({ code: 'NO_DRAFT' });
    await expect(release(draft.id)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
    const next = await open();
    expect({ number: next.number, versions: new Set(next.items.map((item) => item.version)) }).toEqual({
      number: 3,
      versions: new Set([1]),
    });
  });

  it.each([
    [{ url: 'http://ratsinfo.example.org' }, 'url'],
    [{ url: 'https://name:wort@ratsinfo.example.org/1' }, 'url'],
    [{ date: '2018-05-01' }, 'date'],
    [{ validTo: '2018-01-01' }, 'validTo'],
    [{ body: ' ' }, 'body'],
  ])('refuses %j', async (wrong, path) => {
    const draft = await open();
    await expect(release(draft.id, wrong)).rejects.toMatchObject({ issues: [{ path }] });
  });

  it('brings an older file into the open draft without losing who edits what', async () => {
    const draft = await open();
    await write((tx) => app.frameworkImport.importFramework(tx, app.planner, frameworkFile({ firstGoal: 'Aus der Datei' })));
    await expect(edit(itemOf(draft, '1.1.1').id, 1, { title: 'Von Hand' })).rejects.toMatchObject({
      meanwhile: { fields: [{ field: 'title', yours: 'Von Hand', current: 'Aus der Datei' }] },
    });
  });
});
