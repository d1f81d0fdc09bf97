import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

jest.setTimeout(120_000);

let api: TestApi;
let client: ApiClient;

beforeAll(async () => {
  api = await startApi();
  client = await api.signInAs('koordination.melle');
});

afterAll(() => api.close());

async function codesOf(document: string, variables = {}): Promise<string[]> {
  const { errors } = await client.answer(document, variables);
  return errors?.map(({ extensions }) => extensions.code) ?? [];
}

const post = (headers: Record<string, string>, body: string) => fetch(`${api.url}/graphql`, { method: 'POST', headers, body });

describe('what the API refuses at the door', () => {
  it.each([
    [
      'a text that cannot be stored',
      'mutation ($text: String!) { requestPasswordReset(email: $text) }',
      { text: 'a\u0000b' },
      'BAD_USER_INPUT',
    ],
    ['the same as a literal', 'mutation { requestPasswordReset(email: "a\\u0000b") }', {}, 'BAD_USER_INPUT'],
    ['a page larger than 100', '{ municipalities(first: 101) { totalCount } }', {}, 'BAD_USER_INPUT'],
    ['a cursor of another list', '{ municipalities(after: "nonsense") { totalCount } }', {}, 'BAD_USER_INPUT'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 16 }, (_, i) => `x${i}: viewer { name }`).join(' ')} }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a day that does not exist',
      'mutation ($input: RecordProgrammeResolutionInput!) { recordProgrammeResolution(input: $input, idempotencyKey: "12345678") { __typename } }',
      { input: { programmeId: 'x', expectedVersion: 1, body: 'Kreistag', date: '2018-02-30' } },
      'BAD_USER_INPUT',
    ],
    ['a field that does not exist', '{ secrets }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['what is no document', '{', {}, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_, document, variables, code) => {
    expect(await codesOf(document, variables)).toContain(code);
  });

  it('a form of another site: no preflight, no answer', async () => {
    const response = await post({ 'content-type': 'text/plain' }, JSON.stringify({ query: '{ viewer { name } }' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });

  it('a body larger than a form can be', async () => {
    const response = await post(
      { 'content-type': 'application/json' },
      JSON.stringify({ query: `# ${'x'.repeat(1_100_000)}\n{ __typename }` }),
    );
    expect(response.status).toBe(413);
  });

  it('several documents in one request', async () => {
    const response = await post(
      { 'content-type': 'application/json' },
      JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    );
    expect(response.status).toBe(400);
  });

  it('refused documents do not hint at names that exist', async () => {
    const { errors } = await client.answer('{ viewr { name } }');
    expect(errors?.[0]?.message).not.toContain('viewer');
  });
});

it('an act that the role may not do stays undone and is recorded', async () => {
  const mayor = await api.signInAs('buergermeisteramt.melle');
  const { errors } = await mayor.answer(`mutation { createApplication(programmeId: "x", idempotencyKey: "12345678") { __typename } }`);
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const auditor = await api.signInAs('pruefung');
  const trail = await auditor.graphql<{ auditTrail: { edges: { node: { summary: string; actor: string } }[] } }>(
    '{ auditTrail(first: 5) { edges { node { summary actor } } } }',
  );
  expect(trail.auditTrail.edges.map(({ node }) => node.summary)).toContain('Nicht erlaubt: createApplication');
});

describe('answers', () => {
  const viewer = '{ viewer { name acting { role } } }';

  it('are the same interpreted and compiled', async () => {
    const first = await client.answer(viewer);
    const second = await client.answer(viewer);
    const third = await client.answer(viewer);
    expect(first.data).toMatchObject({ viewer: { acting: { role: 'coordinator' } } });
    expect([second, third]).toEqual([first, first]);
  });

  it('of the compiled form are refused like the interpreted ones', async () => {
    const document = 'query ($id: ID!) { fundingApplication(id: $id) { id } }';
    const codes: string[][] = [];
    for (let round = 0; round < 3; round += 1) codes.push(await codesOf(document, { id: crypto.randomUUID() }));
    expect(codes).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
    const signedOut = api.client();
    expect((await signedOut.answer(document, { id: 'x' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('carry the headers that keep a browser safe', async () => {
    const { headers } = await client.get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('to any address of the client are the client, to anything else 404', async () => {
    expect((await client.get('/konzept/anything')).headers.get('content-type')).toContain('text/html');
    expect((await client.get('/files/notices/unknown')).status).toBe(404);
    expect((await client.get('/assets/unknown.js')).status).toBe(404);
  });
});
