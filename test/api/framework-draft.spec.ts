import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

jest.setTimeout(120_000);

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

interface Change {
  readonly kind: string;
  readonly code: string;
  readonly field: string | null;
}

let api: TestApi;
let planner: ApiClient;
let draft: { id: string; number: number; inForceId: string; items: Item[] };

const itemFields = 'id kind parentId code title version';
const problem = '... on Problem { code path message }';

beforeAll(async () => {
  api = await startApi();
  planner = await api.signInAs('planung');
});

afterAll(() => api.close());

async function act<T>(document: string, variables: object = {}): Promise<T> {
  return Object.values(await planner.graphql<Record<string, T>>(document, variables as Record<string, unknown>))[0]!;
}

async function difference(): Promise<Change[]> {
  const { changes } = await act<{ changes: Change[] }>(
    `query ($from: ID!, $to: ID!) { frameworkDifference(fromReleaseId: $from, toReleaseId: $to) { changes { kind code field words { kind text } } } }`,
    { from: draft.inForceId, to: draft.id },
  );
  return changes;
}

const send = (client: ApiClient, bytes: Uint8Array, query = '', headers: Record<string, string> = { 'x-requested-with': 'test' }) =>
  client.upload(`/files/framework/import${query}`, new Uint8Array(bytes), headers);

it('the planner opens the next draft: it says what the release in force says', async () => {
  draft = await act(`mutation { openFrameworkDraft { ... on FrameworkDraft { id number inForceId items { ${itemFields} } } ${problem} } }`);
  expect(draft.items.length).toBeGreaterThan(250);
  await expect(difference()).resolves.toEqual([]);
});

it('edits, adds and moves, and the difference shows each of it once', async () => {
  const goals = draft.items.filter((item) => item.kind === 'goal');
  const [first, second] = [goals[0]!, goals.find((goal) => goal.parentId !== goals[0]!.parentId)!];
  const edit = `mutation ($input: EditFrameworkItemInput!) { editFrameworkItem(input: $input) { ... on FrameworkDraftItem { ${itemFields} } ${problem} } }`;
  await expect(act(edit, { input: { itemId: first.id, expectedVersion: 1, title: 'Ankommen in vier Wochen' } })).resolves.toMatchObject({
    ...{ title: 'Ankommen in vier Wochen', version: 2 },
  });
  await expect(act(edit, { input: { itemId: first.id, expectedVersion: 1, title: 'Zu spät' } })).resolves.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const added = await act<Item>(
    `mutation ($input: AddFrameworkItemInput!, $key: ID!) { addFrameworkItem(input: $input, idempotencyKey: $key) { ... on FrameworkDraftItem { ${itemFields} } ${problem} } }`,
    { input: { kind: 'measure', parentId: first.id, title: 'Sprechstunde im Rathaus' }, key: randomUUID() },
  );
  await act(
    `mutation ($input: MoveFrameworkItemInput!) { moveFrameworkItem(input: $input) { ... on MovedFrameworkItem { siblingIds } ${problem} } }`,
    { input: { itemId: second.id, expectedVersion: 1, parentId: first.parentId, afterId: first.id } },
  );
  const shown = (await difference()).map(({ kind, code }) => `${kind} ${code}`);
  expect(shown.sort()).toEqual([`added ${added.code}`, `moved ${second.code}`, `text_changed ${first.code}`]);
});

it('stores no control character, whether it comes as a variable or written into the document', async () => {
  const item = draft.items.find(({ kind }) => kind === 'measure')!;
  const edit = (version: number, title: string, variables = '') => `mutation ${variables} {
    editFrameworkItem(input: { itemId: "${item.id}", expectedVersion: ${version}, title: ${title} }) {
      ... on FrameworkDraftItem { title } ${problem}
    }
  }`;
  await expect(act(edit(1, '$title', '($title: String)'), { title: 'Sprech\u0000stunde\u0007' })).resolves.toEqual({
    title: 'Sprechstunde',
  });
  await expect(act(edit(2, `"${item.title}\\u007f"`))).resolves.toEqual({ title: item.title });
});

it('takes the draft out as a workbook that comes in again without a change', async () => {
  const file = await planner.get(`/files/framework/${draft.id}.xlsx`);
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const answer = await send(planner, bytes, '?dryRun=true');
  await expect(answer.json()).resolves.toEqual({ dryRun: true, changed: false, releaseId: draft.id, header: [], changes: [] });
  const json = await planner.get(`/files/framework/${draft.id}.json`).then((response) => response.text());
  const reworded = Buffer.from(json.replace('Ankommen in vier Wochen', 'Ankommen in zwei Wochen'));
  const planned = (await send(planner, reworded, '?dryRun=true').then((response) => response.json())) as { changes: Change[] };
  expect(planned.changes).toMatchObject([{ kind: 'text_changed', field: 'title' }]);
  expect((await difference()).filter((change) => change.kind === 'text_changed')).toHaveLength(1);
});

it('tells whoever asks for it what is being done with a file, and in the end what it would have said alone', async () => {
  const headers = { 'x-requested-with': 'test', accept: 'application/x-ndjson' };
  const told = async (bytes: Uint8Array) => {
    const text = await send(planner, bytes, '?dryRun=true', headers).then((response) => response.text());
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { stage?: string; status?: number; body?: object });
  };
  const bytes = await planner.get(`/files/framework/${draft.id}.xlsx`).then((response) => response.arrayBuffer());
  const lines = await told(new Uint8Array(bytes));
  expect(lines.map(({ stage }) => stage)).toEqual(['reading', 'checking', 'comparing', undefined]);
  expect(lines.at(-1)).toMatchObject({ status: 200, body: { dryRun: true, changed: false } });
  await expect(told(Buffer.from('{"title":"","fields":[]}'))).resolves.toMatchObject([
    ...[{ stage: 'reading' }, { stage: 'checking' }],
    { status: 422, body: { code: 'INVALID_INPUT', issues: [{ path: 'title' }, { path: 'release' }, { path: 'fields' }] } },
  ]);
});

it('lists every error of a file and imports nothing; asks for the header and the role', async () => {
  const wrong = await send(planner, Buffer.from('{"title":"","fields":[]}'));
  expect(wrong.status).toBe(422);
  await expect(wrong.json()).resolves.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: 'title' }, { path: 'release' }, { path: 'fields' }],
  });
  expect((await send(planner, Buffer.from('{}'), '', {})).status).toBe(403);
  expect((await send(await api.signInAs('koordination.melle'), Buffer.from('{}'))).status).toBe(403);
  expect((await send(planner, new Uint8Array(9 * 1024 * 1024))).status).toBe(413);
});

it('releases it under a resolution; older releases stay readable and never change', async () => {
  const release = `mutation ($input: ReleaseFrameworkInput!) { releaseFramework(input: $input) { ... on FrameworkReleaseHeader { id number state resolution { body url } } ${problem} } }`;
  const { today } = await act<{ today: string }>('{ installation { today } }');
  const input = { releaseId: draft.id, validFrom: today, body: 'Kreistag', date: today, url: 'https://ratsinfo.example.org/paper/18' };
  await expect(act(release, { input: { ...input, url: 'http://ratsinfo.example.org' } })).resolves.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(act(release, { input })).resolves.toMatchObject({ number: draft.number, state: 'released', resolution: { url: input.url } });
  await expect(act('{ frameworkReleases { id number state } }')).resolves.toEqual(
    expect.arrayContaining([
      { id: draft.id, number: draft.number, state: 'released' },
      { id: draft.inForceId, number: draft.number - 1, state: 'superseded' },
    ]),
  );
  await expect(act('query ($id: ID!) { frameworkRelease(id: $id) { state } }', { id: draft.inForceId })).resolves.toEqual({
    state: 'superseded',
  });
  await expect(act('{ frameworkDraft { id } }')).resolves.toBeNull();
});
