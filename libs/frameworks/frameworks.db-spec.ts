import { DomainError, Forbidden, type InvalidInput, NotFound } from '#platform/errors';
import {
  act,
  actor,
  type ConceptsApp,
  frameworkFile,
  inNewDistrict,
  releaseFramework,
  startConcepts,
} from '../../test/support/local-concepts.js';

let app: ConceptsApp;
const coordinator = () => actor(app.tenants.one, 'coordinator');
const read = (who = app.planner) => app.frameworks.release((statements) => app.tenancy.read(who.context, statements), who, null);
const importFile = (file: object) => act(app, app.planner, (tx) => app.frameworkImport.importFramework(tx, app.planner, file));

beforeAll(async () => {
  app = await startConcepts();
});

beforeEach(async () => {
  app = await inNewDistrict(app);
});

afterAll(() => app.close());

describe('importing a framework', () => {
  it('makes a draft that only the district sees, and a release that everybody in the district reads', async () => {
    await importFile(frameworkFile());
    await expect(read(coordinator())).rejects.toThrow(NotFound);
    await releaseFramework(app);
    const release = await read(coordinator());
    expect(release).toMatchObject({ number: 1, state: 'released', resolution: { body: 'Kreistag' }, validTo: '2022-12-31' });
    expect(release.fields.map((field) => field.code)).toEqual(['1', '2']);
    const [goal] = release.fields[0]!.challenges[0]!.goals;
    expect(goal).toMatchObject({
      code: '1.1.1',
      linkedFieldCodes: ['2'],
      indicators: [{ code: 'K-01', targetValue: 12, targetYear: 2022 }],
    });
    expect(goal!.measures.map((measure) => measure.code)).toEqual(['1.1.1.1', '1.1.1.2']);
    expect(release.taskAreas).toEqual([{ code: 'A1', title: 'Koordinierung', text: '', origin: 'document' }]);
  });

  it('changes nothing the second time, before and after the release', async () => {
    const first = await importFile(frameworkFile());
    await expect(importFile(frameworkFile())).resolves.toEqual({ releaseId: first.releaseId, changed: false });
    await releaseFramework(app);
    await expect(importFile(frameworkFile())).resolves.toEqual({ releaseId: first.releaseId, changed: false });
  });

  it('brings a change into the next draft, with the same ids for the same codes', async () => {
    await releaseFramework(app);
    const before = await read();
    await releaseFramework(app, frameworkFile({ firstGoal: 'Erstorientierung in vier Wochen' }));
    const after = await read();
    expect(after).toMatchObject({ number: 2, state: 'released' });
    expect(after.fields[0]!.challenges[0]!.goals[0]).toMatchObject({
      id: before.fields[0]!.challenges[0]!.goals[0]!.id,
      title: 'Erstorientierung in vier Wochen',
    });
    await expect(
      app.frameworks.release((statements) => app.tenancy.read(app.planner.context, statements), app.planner, before.id),
    ).resolves.toMatchObject({ state: 'superseded' });
  });

  it('lists every error and imports nothing', async () => {
    const broken = { ...frameworkFile({ extra: [{ code: '1.1.1', title: '', text: 'x', origin: 'nowhere' }] }), title: '' };
    const error = await importFile(broken).catch((problem: unknown) => problem);
    expect((error as InvalidInput).issues.map((issue) => issue.path)).toEqual([
      'title',
      'fields.1.challenges.0.goals.1.title',
      'fields.1.challenges.0.goals.1.origin',
      'fields.1.challenges.0.goals.1.code',
    ]);
    const twice = frameworkFile({ extra: [{ code: '1.1.1', title: 'Noch einmal', origin: 'example', linkedFields: ['9'] }] });
    await expect(importFile(twice)).rejects.toMatchObject({
      issues: [{ code: 'CODE_TWICE' }, { code: 'UNKNOWN_CODE', path: 'fields.1.challenges.0.goals.1.linkedFields' }],
    });
    await expect(read()).rejects.toThrow(NotFound);
  });

  it('is not for municipalities, and does not reach another district', async () => {
    await releaseFramework(app);
    await expect(act(app, coordinator(), (tx) => app.frameworkImport.importFramework(tx, coordinator(), frameworkFile()))).rejects.toThrow(
      Forbidden,
    );
    await expect(read(actor(app.tenants.elsewhere, 'coordinator'))).rejects.toThrow(NotFound);
  });
});

describe('a released framework', () => {
  it('never changes: not its items, not its header', async () => {
    const releaseId = await releaseFramework(app);
    const change = (sql: string) => act(app, app.planner, (tx) => tx.query(sql, [releaseId]));
    await expect(change(`update framework_item set title = 'anders' where release_id = $1`)).rejects.toMatchObject({
      code: 'ALREADY_RELEASED',
    });
    await expect(change(`delete from framework_text where release_id = $1`)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
    await expect(change(`update framework_release set title = 'anders' where id = $1`)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
    await expect(change(`update framework_release set state = 'draft' where id = $1`)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
  });

  it('is not released twice, and not without a resolution', async () => {
    const releaseId = await releaseFramework(app);
    const release = (id: string) => act(app, app.planner, (tx) => app.frameworkImport.release(tx, app.planner, id));
    await expect(release(releaseId)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
    const file = frameworkFile({ title: 'Fortschreibung' }) as { release: object };
    const { releaseId: draft } = await importFile({ ...file, release: { ...file.release, resolution: null } });
    await expect(release(draft)).rejects.toBeInstanceOf(DomainError);
    await expect(release('kein-schluessel')).rejects.toThrow(NotFound);
  });

  it('never remembers as empty what somebody else may not see', async () => {
    const releaseId = await releaseFramework(app);
    const stranger = actor(app.tenants.elsewhere, 'coordinator');
    await expect(app.frameworks.content((statements) => app.tenancy.read(stranger.context, statements), releaseId)).rejects.toThrow(
      NotFound,
    );
    await expect(read(coordinator())).resolves.toMatchObject({ id: releaseId });
  });
});
