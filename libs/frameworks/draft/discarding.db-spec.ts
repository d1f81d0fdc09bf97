import { Forbidden, NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { act, actor, type ConceptsApp, inNewDistrict, releaseFramework, startConcepts } from '../../../test/support/local-concepts.js';
import { DraftItems } from './entries/draft-items.service.js';
import { type FrameworkDraft, FrameworkDrafts } from './drafts.service.js';

let app: ConceptsApp;
let releaseId: string;
const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => act(app, app.planner, work);
const open = (): Promise<FrameworkDraft> => write((tx) => app.app.get(FrameworkDrafts).open(tx, app.planner));
const discard = (id: string, who = app.planner) => act(app, who, (tx) => app.app.get(FrameworkDrafts).discard(tx, who, id));
const titleOf = (draft: FrameworkDraft, code: string) => draft.items.find((item) => item.code === code)?.title;

beforeAll(async () => {
  app = await startConcepts();
});

beforeEach(async () => {
  app = await inNewDistrict(app);
  releaseId = await releaseFramework(app);
});

afterAll(() => app.close());

describe('discarding a draft', () => {
  it('leaves what is in force, and the next draft begins with it under the same number', async () => {
    const draft = await open();
    const goal = draft.items.find((item) => item.code === '1.1.1')!;
    await write((tx) =>
      app.app.get(DraftItems).edit(tx, app.planner, { itemId: goal.id, expectedVersion: 1 }, { title: 'Verworfener Gedanke' }),
    );
    await discard(draft.id);
    const read = (statements: Parameters<ConceptsApp['tenancy']['read']>[1]) => app.tenancy.read(app.planner.context, statements);
    await expect(app.frameworks.list(read, app.planner)).resolves.toMatchObject([{ id: releaseId, state: 'released' }]);
    const next = await open();
    expect({ number: next.number, title: titleOf(next, '1.1.1') }).toEqual({ number: 2, title: 'Erstorientierung' });
    expect(next.id).not.toBe(draft.id);
  });

  it('is for planners, once, and never for what was released', async () => {
    const draft = await open();
    const coordinator = actor(app.tenants.one, 'coordinator');
    await expect(discard(draft.id, coordinator)).rejects.toThrow(Forbidden);
    await expect(discard(draft.id, actor(app.tenants.elsewhere, 'district_planner'))).rejects.toThrow(NotFound);
    await expect(discard(releaseId)).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
    await discard(draft.id);
    await expect(discard(draft.id)).rejects.toThrow(NotFound);
  });

  it('stands in the audit trail of the district', async () => {
    const draft = await open();
    await discard(draft.id);
    const entries = await write((tx) => tx.query<{ action: string; subject_id: string }[]>('select action, subject_id from audit.entry'));
    expect(entries).toContainEqual({ action: 'framework.draft-discarded', subject_id: draft.id });
  });

  it('is no way round the freeze: the database itself lets no release go', async () => {
    await expect(write((tx) => tx.query('delete from framework_release where id = $1', [releaseId]))).resolves.toEqual([[], 0]);
    const drop = (sql: string) => write((tx) => tx.query(sql, [releaseId]));
    await expect(drop('delete from framework_item where release_id = $1')).rejects.toMatchObject({ code: 'ALREADY_RELEASED' });
  });
});
