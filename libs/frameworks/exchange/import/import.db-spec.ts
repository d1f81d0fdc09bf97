import {
  act,
  type ConceptsApp,
  frameworkFile,
  inNewDistrict,
  releaseFramework,
  startConcepts,
} from '../../../../test/support/local-concepts.js';
import { waitingSessions } from '../../../../test/faults/gate.js';
import { eventually } from '../../../../test/support/eventually.js';
import { execute } from '../../../../test/support/sql.js';
import { DraftItems } from '../../draft/entries/draft-items.service.js';
import { type FrameworkDraft, FrameworkDrafts } from '../../draft/drafts.service.js';
import { FrameworkExport } from '../framework-export.service.js';
import { readUpload } from './reading.js';

let app: ConceptsApp;
let releaseId: string;
const open = (): Promise<FrameworkDraft> => act(app, app.planner, (tx) => app.app.get(FrameworkDrafts).open(tx, app.planner));
const itemOf = (draft: FrameworkDraft, code: string) => draft.items.find((item) => item.code === code)!;
const exported = async (releaseId: string, format: string) => {
  const { bytes } = await app.app
    .get(FrameworkExport)
    .export((statements) => app.tenancy.read(app.planner.context, statements), app.planner, releaseId, format);
  return bytes;
};
const bring = async (bytes: Buffer) => {
  const file = await readUpload(bytes);
  return act(app, app.planner, (tx) => app.frameworkImport.importFile(tx, app.planner, file));
};
const edit = (itemId: string, expectedVersion: number, title: string) =>
  act(app, app.planner, (tx) => app.app.get(DraftItems).edit(tx, app.planner, { itemId, expectedVersion }, { title }));

beforeAll(async () => {
  app = await startConcepts();
});

beforeEach(async () => {
  app = await inNewDistrict(app);
  releaseId = await releaseFramework(app);
});

afterAll(() => app.close());

describe.each(['xlsx', 'json'])('a framework as %s', (format) => {
  it('goes out of a release and of a draft and comes in again without a change', async () => {
    await expect(bring(await exported(releaseId, format))).resolves.toMatchObject({ changed: false, header: [], changes: [] });
    const draft = await open();
    await edit(itemOf(draft, '1.1.1').id, 1, 'Ankommen in vier Wochen');
    await expect(bring(await exported(draft.id, format))).resolves.toMatchObject({ changed: false, releaseId: draft.id });
    await expect(bring(await exported(releaseId, format))).resolves.toMatchObject({
      header: ['validFrom', 'validTo'],
      changes: [{ kind: 'text_changed' }],
    });
  });

  it('brings a draft back to what a file says, under the same stable ids', async () => {
    const draft = await open();
    const before = await exported(draft.id, format);
    const goal = itemOf(draft, '1.1.1');
    await edit(goal.id, 1, 'Verworfen');
    await act(app, app.planner, (tx) =>
      app.app.get(DraftItems).remove(tx, app.planner, { itemId: itemOf(draft, '2').id, expectedVersion: 1 }, true),
    );
    await expect(bring(before)).resolves.toMatchObject({ changed: true, releaseId: draft.id });
    const after = await open();
    expect(after.items.map(({ id, code, title }) => [id, code, title])).toEqual(
      draft.items.map(({ id, code, title }) => [id, code, title]),
    );
    expect(itemOf(after, '1.1.1').indicatorIds).toEqual(goal.indicatorIds);
  });
});

describe('a file that begins a draft', () => {
  it('says only of what differs who changed it', async () => {
    const draftId = await bring(Buffer.from(JSON.stringify(frameworkFile({ firstGoal: 'Aus der Datei' }))));
    const draft = await open();
    expect(draft.id).toBe(draftId.releaseId);
    expect(draft.items.filter(({ updatedBy, version }) => updatedBy !== null || version > 1).map(({ code }) => code)).toEqual(['1.1.1']);
    expect(draft.indicators.filter(({ updatedAt }) => updatedAt !== null)).toEqual([]);
    await expect(bring(await exported(draftId.releaseId, 'xlsx'))).resolves.toMatchObject({ changed: false });
  });
});

describe('a file that comes into an open draft', () => {
  it('disturbs nobody who edits what it leaves as it is', async () => {
    const draft = await open();
    await bring(Buffer.from(JSON.stringify(frameworkFile({ firstGoal: 'Aus der Datei' }))));
    const [changed, untouched] = [itemOf(draft, '1.1.1'), itemOf(draft, '2.1.1')];
    await expect(edit(untouched.id, 1, 'Von Hand')).resolves.toMatchObject({ title: 'Von Hand' });
    await expect(edit(changed.id, 1, 'Von Hand')).rejects.toMatchObject({
      meanwhile: { fields: [{ field: 'title', current: 'Aus der Datei' }] },
    });
  });

  it('waits for what is being written in the draft, and whoever wrote it is asked', async () => {
    const { id } = itemOf(await open(), '1.1.1');
    const file = Buffer.from(JSON.stringify(frameworkFile({ firstGoal: 'Aus der Datei' })));
    const bringing: Promise<unknown>[] = [];
    await act(app, app.planner, async (tx) => {
      await app.app.get(DraftItems).edit(tx, app.planner, { itemId: id, expectedVersion: 1 }, { title: 'Von Hand' });
      bringing.push(bring(file));
      await eventually(
        () => execute<{ n: number }>(app.database.superuserUrl, waitingSessions),
        ([row]) => Number(row?.n) > 0,
      );
    });
    await expect(Promise.all(bringing)).resolves.toMatchObject([{ changed: true }]);
    await expect(edit(id, 2, 'Weiter von Hand')).rejects.toMatchObject({
      meanwhile: { fields: [{ field: 'title', current: 'Aus der Datei' }] },
    });
  });

  it('stamps nothing that is only pushed along by what moved away', async () => {
    const draft = await open();
    const file = await exported(draft.id, 'json');
    const [first, second] = [itemOf(draft, '1.1.1.1'), itemOf(draft, '1.1.1.2')];
    await act(app, app.planner, (tx) =>
      app.app.get(DraftItems).move(tx, app.planner, {
        ...{ itemId: first.id, expectedVersion: 1 },
        ...{ parentId: itemOf(draft, '2.1.1').id, afterId: null },
      }),
    );
    const parted = await exported(draft.id, 'json');
    await bring(file);
    await bring(parted);
    const after = await open();
    expect(itemOf(after, '1.1.1.2')).toMatchObject({ id: second.id, version: 1, updatedAt: null });
    await bring(file);
    expect((await open()).items.filter(({ parentId }) => parentId === first.parentId).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('may exchange codes', async () => {
    const draft = await open();
    const file = JSON.parse((await exported(draft.id, 'json')).toString('utf8')) as {
      fields: { challenges: { goals: { measures: { code: string }[] }[] }[] }[];
    };
    const [one, other] = file.fields[0]!.challenges[0]!.goals[0]!.measures;
    [one!.code, other!.code] = [other!.code, one!.code];
    await bring(Buffer.from(JSON.stringify(file)));
    const after = await open();
    expect(itemOf(after, '1.1.1.1').id).toBe(itemOf(draft, '1.1.1.2').id);
    expect(itemOf(after, '1.1.1.2').id).toBe(itemOf(draft, '1.1.1.1').id);
  });

  it('names a validity that ends before it begins', async () => {
    const file = frameworkFile() as { release: object };
    await expect(
      bring(Buffer.from(JSON.stringify({ ...file, release: { ...file.release, validTo: '2017-01-01' } }))),
    ).rejects.toMatchObject({
      issues: [{ path: 'release.validTo', code: 'ENDS_BEFORE_START' }],
    });
  });
});
