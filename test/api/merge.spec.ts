import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const problem = '... on Problem { problemCode: code message }';
const merge = `... on ConceptMerge { id state version total decidedCount takenCount keptCount availableActions baseRelease { number } targetRelease { number }
  conflicts { itemId kind code title fieldCode field reason base theirs mine choice own version decidedBy decidedAt } taken { itemId what field } kept { itemId what field } }`;
const conceptDocument = `{ localConcept { state revision version frameworkReleaseId newerRelease { id number title } counts { decided open total }
  fields { code challenges { id items { id code stance version title text district { text } measures { id code stance version title text district { text } } } } } } }`;

interface Item {
  id: string;
  code: string | null;
  stance: string | null;
  version: number;
  title: string;
  text: string;
  measures?: Item[];
}
interface Concept {
  state: string;
  revision: number;
  frameworkReleaseId: string;
  newerRelease: { id: string; number: number } | null;
  fields: { challenges: { items: Item[] }[] }[];
}
interface Merge {
  __typename: string;
  problemCode: string;
  version: number;
  total: number;
  conflicts: { itemId: string; field: string; version: number; mine: string; choice: string | null }[];
}

async function conceptOf(client: ApiClient): Promise<Concept> {
  return (await client.graphql<{ localConcept: Concept }>(conceptDocument)).localConcept;
}

const itemsOf = ({ fields }: Concept): Item[] =>
  fields.flatMap(({ challenges }) => challenges.flatMap(({ items }) => items.flatMap((goal) => [goal, ...(goal.measures ?? [])])));

async function call(
  client: ApiClient,
  field: string,
  variables: Record<string, [type: string, value: unknown]>,
  payload = merge,
): Promise<Merge> {
  const declared = Object.entries(variables).map(([name, [type]]) => `$${name}: ${type}`);
  const passed = Object.keys(variables).map((name) => `${name}: $${name}`);
  const args = passed.length > 0 ? `(${passed.join(', ')})` : '';
  const head = declared.length > 0 ? `mutation (${declared.join(', ')})` : 'mutation';
  const values = Object.fromEntries(Object.entries(variables).map(([name, [, value]]) => [name, value]));
  const answer = await client.graphql<Record<string, Merge>>(`${head} { ${field}${args} { __typename ${payload} ${problem} } }`, values);
  return answer[field]!;
}

const key = (): [string, string] => ['ID!', randomUUID()];

interface Draft {
  id: string;
  items: { id: string; version: number }[];
}

async function openDraft(planner: ApiClient): Promise<Draft> {
  return (await call(planner, 'openFrameworkDraft', {}, '... on FrameworkDraft { id items { id version } }')) as unknown as Draft;
}

/** The planner rewords one item, removes another and releases the framework anew. */
async function releaseAnew(planner: ApiClient, draft: Draft, reworded: string, removed: string): Promise<void> {
  const version = (id: string): number => draft.items.find((item) => item.id === id)!.version;
  const edit = { itemId: reworded, expectedVersion: version(reworded), text: 'Der Landkreis sagt es neu.' };
  await expect(call(planner, 'editFrameworkItem', { input: ['EditFrameworkItemInput!', edit] }, '')).resolves.toMatchObject({
    __typename: 'FrameworkDraftItem',
  });
  const removal: Parameters<typeof call>[2] = {
    itemId: ['ID!', removed],
    expectedVersion: ['Int!', version(removed)],
    withItemsBelow: ['Boolean!', true],
  };
  await expect(call(planner, 'removeFrameworkItem', removal, '')).resolves.toMatchObject({ __typename: 'RemovedFrameworkItems' });
  const release = { releaseId: draft.id, body: 'Kreistag', date: '2018-04-02', validFrom: '2018-04-02' };
  await expect(call(planner, 'releaseFramework', { input: ['ReleaseFrameworkInput!', release] }, '')).resolves.toMatchObject({
    __typename: 'FrameworkReleaseHeader',
  });
}

it('a new release reaches an adapted concept: preview, answers, finish, undo', async () => {
  const coordinator = await api.signInAs('koordination.melle');
  const contributor = await api.signInAs('mitarbeit.melle');
  const mayor = await api.signInAs('buergermeisteramt.melle');
  const planner = await api.signInAs('planung');
  const draft = await openDraft(planner);
  const there = new Set(draft.items.map(({ id }) => id));
  const undecided = itemsOf(await conceptOf(coordinator)).filter(
    ({ id, stance, measures }) => stance === null && !measures && there.has(id),
  );
  const [ours, gone] = undecided;
  for (const { id } of [ours!, gone!]) {
    const input = { itemId: id, expectedVersion: 0, stance: 'adapted', text: `In Melle anders: ${id}` };
    await call(coordinator, 'decideConceptItem', { input: ['DecideConceptItemInput!', input] }, '');
  }

  await releaseAnew(planner, draft, ours!.id, gone!.id);
  const { newerRelease, frameworkReleaseId } = await conceptOf(coordinator);
  expect(newerRelease).toMatchObject({ number: expect.any(Number) as number });
  const { mergePreview } = await mayor.graphql<{ mergePreview: Merge }>(
    '{ mergePreview { takenCount keptCount total availableActions conflicts { itemId field } } }',
  );
  expect(mergePreview).toMatchObject({
    availableActions: [],
    conflicts: expect.arrayContaining([
      { itemId: ours!.id, field: 'text' },
      { itemId: gone!.id, field: 'item' },
    ]) as object,
  });

  const started = await call(coordinator, 'startMerge', { targetReleaseId: ['ID!', newerRelease!.id], idempotencyKey: key() });
  expect(started).toMatchObject({ __typename: 'ConceptMerge', state: 'open', total: mergePreview.total, decidedCount: 0 });
  const text = started.conflicts.find(({ itemId, field }) => itemId === ours!.id && field === 'text')!;
  expect(text).toMatchObject({
    itemId: ours!.id,
    theirs: 'Der Landkreis sagt es neu.',
    mine: `In Melle anders: ${ours!.id}`,
    reason: 'both_changed',
  });
  await expect(
    call(coordinator, 'finishMerge', { expectedVersion: ['Int!', started.version], idempotencyKey: key() }),
  ).resolves.toMatchObject({
    __typename: 'Refusal',
    problemCode: 'QUESTIONS_LEFT',
  });
  const third = { itemId: text.itemId, field: 'text', expectedVersion: text.version, choice: 'own', own: 'Beides zusammen.' };
  await expect(call(coordinator, 'decideMergeConflict', { input: ['DecideMergeConflictInput!', third] })).resolves.toMatchObject({
    decidedCount: 1,
  });
  await expect(
    call(contributor, 'decideMergeConflict', { input: ['DecideMergeConflictInput!', { ...third, choice: 'mine', own: null }] }),
  ).resolves.toMatchObject({ __typename: 'ChangedMeanwhile' });
  const alike = await call(contributor, 'decideMergeConflicts', {
    input: ['DecideMergeConflictsInput!', { choice: 'mine' }],
  });
  expect(alike).toMatchObject({ decidedCount: started.total, availableActions: ['decide', 'finish', 'undo'] });

  const finish = { expectedVersion: ['Int!', alike.version] as [string, unknown], idempotencyKey: key() };
  const finished = await call(coordinator, 'finishMerge', finish);
  expect(finished).toMatchObject({ state: 'finished', availableActions: ['undo'] });
  await expect(call(coordinator, 'finishMerge', finish)).resolves.toEqual(finished);
  const merged = await conceptOf(coordinator);
  expect(merged).toMatchObject({ newerRelease: null, frameworkReleaseId: newerRelease!.id });
  const items = new Map(itemsOf(merged).map((item) => [item.id, item]));
  expect(items.get(ours!.id)).toMatchObject({ text: 'Beides zusammen.', district: { text: 'Der Landkreis sagt es neu.' } });
  expect(items.get(gone!.id)).toMatchObject({ stance: 'own', title: gone!.title, text: `In Melle anders: ${gone!.id}`, district: null });

  const { conceptMerge } = await mayor.graphql<{ conceptMerge: Merge }>('{ conceptMerge { state total availableActions } }');
  expect(conceptMerge).toMatchObject({ state: 'finished', total: started.total, availableActions: [] });
  const undo = { expectedVersion: ['Int!', finished.version] as [string, unknown], idempotencyKey: key() };
  await expect(call(coordinator, 'undoMerge', undo, '... on UndoneMerge { id }')).resolves.toMatchObject({ __typename: 'UndoneMerge' });
  expect(await conceptOf(coordinator)).toMatchObject({ frameworkReleaseId, newerRelease });
});
