import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Proxy } from '../support/proxy.js';
import { execute } from '../support/sql.js';

jest.setTimeout(120_000);

let database: TestDatabase;
let wire: Proxy;
let api: TestApi;
let client: ApiClient;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'demo' });
  wire = await Proxy.before(database.appUrl);
  api = await startApi({ database, env: { DATABASE_URL: wire.url } });
  client = await api.signInAs('koordination.melle');
});

afterAll(async () => {
  await api.close();
  wire.close();
  await database.drop();
});

async function codesOf(document: string, variables = {}): Promise<string[]> {
  const { errors } = await client.answer(document, variables);
  return errors?.map(({ extensions }) => extensions.code) ?? [];
}

const post = (headers: Record<string, string>, body: string) => fetch(`${api.url}/graphql`, { method: 'POST', headers, body });

const many = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_, index) => part(index)).join(' ');
const pageOf = (first: string): string => `municipalities(first: ${first}) { totalCount }`;

describe('what the API refuses at the door, while there is no database to ask', () => {
  beforeAll(() => wire.cut());
  afterAll(() => wire.mend());

  it('needs the database for what it lets in', async () => {
    expect(await codesOf('{ viewer { name } }')).toEqual(['TRY_AGAIN']);
  });

  it.each([
    ['a page larger than 100', `{ ${pageOf('101')} }`, {}, 'BAD_USER_INPUT'],
    ['the same as a variable', `query ($first: Int!) { ${pageOf('$first')} }`, { first: 101 }, 'BAD_USER_INPUT'],
    ['too many aliases', `{ ${many(16, (index) => `x${index}: viewer { name }`)} }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many root fields', `{ ${many(11, () => '__typename')} }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['too many directives', `{ viewer { name ${many(21, () => '@skip(if: false)')} } }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'too deep a document',
      `{ viewer { ${many(13, () => '... on Viewer { acting {')} id ${many(13, () => '} }')} } }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'too dear a document',
      `{ ${many(3, (index) => `p${index}: municipalities(first: 100) { edges { node { ${many(250, () => 'name')} } } }`)} }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['too many tokens', `{ viewer { ${many(2_001, () => 'name')} } }`, {}, 'GRAPHQL_PARSE_FAILED'],
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

  it.each([
    ['a page of nothing', { query: `{ ${pageOf('0')} }` }],
    ['one of two documents, not saying which', { query: 'query A { __typename } query B { __typename }' }],
    ['a document that is not in the request', { query: 'query A { __typename }', operationName: 'B' }],
    ['a subscription', { query: 'subscription { viewer { name } }' }],
  ])('%s is the caller’s mistake, not ours', async (_, body) => {
    const response = await post({ 'content-type': 'application/json' }, JSON.stringify(body));
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('INTERNAL');
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

it('a cursor of another list is refused', async () => {
  expect(await codesOf('{ municipalities(after: "nonsense") { totalCount } }')).toEqual(['BAD_USER_INPUT']);
});

it('a request that dawdles is ended', () => {
  expect(api.server.requestTimeout).toBe(30_000);
});

describe('what goes over the wire', () => {
  const asked = JSON.stringify({ query: '{ __schema { types { name description } } }' });
  const json = { 'content-type': 'application/json' };

  it('goes packed to whoever can unpack it, the web client as well as answers', async () => {
    const script = /src="([^"]+\.js)"/.exec(await (await fetch(api.url)).text())?.[1] ?? '';
    const answers = [await fetch(api.url + script), await post(json, asked)];
    expect(answers.map(({ status, headers }) => [status, headers.get('content-encoding')])).toEqual([
      [200, 'gzip'],
      [200, 'gzip'],
    ]);
    expect((await post({ ...json, 'accept-encoding': 'identity' }, asked)).headers.get('content-encoding')).toBeNull();
  });

  it('is never unpacked when it comes in', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: gzipSync(asked),
    });
    expect(response.status).toBe(400);
  });
});

describe('introspection', () => {
  const document = '{ __schema { queryType { name } } }';

  it('is open in a demo', async () => {
    expect((await api.client().answer(document)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('is closed in a real installation', async () => {
    const empty = await createTestDatabase();
    const real = await startApi({ database: empty });
    const { errors } = await real.client().answer(document);
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await real.close();
    await empty.drop();
  });
});

it('what went wrong inside stays inside: the answer is a reference that stands in the log', async () => {
  const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await execute(database.superuserUrl, 'alter table municipality rename to elsewhere');
  const { errors } = await client.answer('{ municipalities { totalCount } }');
  await execute(database.superuserUrl, 'alter table elsewhere rename to municipality');
  const logged = log.mock.calls.map(([line]) => String(line)).join('');
  log.mockRestore();
  expect(errors).toEqual([
    {
      message: 'Something went wrong. Please give this reference to your administrator.',
      path: ['municipalities'],
      extensions: { code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    },
  ]);
  expect(logged).toContain(errors?.[0]?.extensions.reference);
  expect(logged).toContain('municipality');
});

describe('a key against repetitions', () => {
  const document = `mutation ($programme: ID!, $key: ID!) {
    createApplication(programmeId: $programme, idempotencyKey: $key) {
      __typename ... on InvalidInput { path message issues { path code message } }
    }
  }`;
  const counts = () =>
    execute(
      database.superuserUrl,
      'select (select count(*)::int from idempotency_key) as keys, (select count(*)::int from funding_application) as applications',
    );

  it.each([
    ['too short', '1234567', 'de', 'Der Schlüssel gegen Wiederholungen braucht 8 bis 100 Zeichen.'],
    ['too long', 'x'.repeat(101), 'en', 'The key against repetitions needs 8 to 100 characters.'],
  ])('that is %s is refused in the language of the reader, and nothing is stored', async (_, key, locale, message) => {
    const before = await counts();
    const [{ id: programme = '' } = {}] = await execute<{ id?: string }>(database.superuserUrl, 'select id from funding_programme limit 1');
    await client.graphql(`mutation { setLocale(locale: ${locale}) { locale } }`);
    const { createApplication } = await client.graphql<{ createApplication: object }>(document, { programme, key });
    expect(createApplication).toMatchObject({
      __typename: 'InvalidInput',
      path: 'idempotencyKey',
      issues: [{ path: 'idempotencyKey', code: 'LENGTH', message }],
    });
    expect(await counts()).toEqual(before);
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
