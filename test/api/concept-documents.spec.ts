import { jest } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

jest.setTimeout(120_000);

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

interface Listed {
  readonly id: string;
  readonly revisionId: string;
  readonly format: string;
  readonly state: string;
  readonly stepsDone: number;
  readonly requestedBy: string | null;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  readonly downloadPath: string | null;
}

const parts =
  'id revisionId revision revisionState format stanceMarkers state stepsDone stepsTotal failure requestedBy sizeBytes sha256 downloadPath';

async function request(client: ApiClient, input: object, key: string = randomUUID()): Promise<Listed & { code?: string }> {
  const document = `mutation ($input: RequestConceptDocumentInput!, $key: ID!) {
    result: requestConceptDocument(input: $input, idempotencyKey: $key) { ... on ConceptDocument { ${parts} } ... on Problem { code } } }`;
  return (await client.graphql<{ result: Listed & { code?: string } }>(document, { input, key })).result;
}

async function listed(client: ApiClient, municipalityId: string | null = null): Promise<Listed[]> {
  const document = `query ($id: ID) { page: conceptDocumentPage(municipalityId: $id) { totalCount edges { node { ${parts} } } } }`;
  const { page } = await client.graphql<{ page: { totalCount: number; edges: { node: Listed }[] } }>(document, { id: municipalityId });
  expect(page.totalCount).toBe(page.edges.length);
  return page.edges.map(({ node }) => node);
}

async function municipalityOf(client: ApiClient): Promise<string> {
  const { municipality } = await client.graphql<{ municipality: { id: string } }>('{ municipality { id } }');
  return municipality.id;
}

describe('a draft written out', () => {
  it('is asked for by the municipality, made in the queue and downloaded by its people alone', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const key = randomUUID();
    const asked = await request(coordinator, { format: 'pdf', stanceMarkers: true }, key);
    expect(asked).toMatchObject({ state: 'queued', stepsDone: 0, stepsTotal: 3, revisionState: 'draft', downloadPath: null });
    await expect(request(coordinator, { format: 'pdf', stanceMarkers: true }, key)).resolves.toMatchObject({ id: asked.id });
    await expect(request(coordinator, { format: 'docx' }, key)).resolves.toEqual({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await api.runJobs();
    const mayor = await api.signInAs('buergermeisteramt.melle');
    const [made] = await listed(mayor);
    expect(made).toMatchObject({ id: asked.id, state: 'done', stepsDone: 3, requestedBy: 'Łukasz Żółkowski' });
    const file = await mayor.get(made!.downloadPath!);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([file.status, file.headers.get('content-type'), bytes.byteLength]).toEqual([200, 'application/pdf', made!.sizeBytes]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made!.sha256);
    for (const stranger of ['koordination.bramsche', 'planung'])
      expect((await (await api.signInAs(stranger)).get(made!.downloadPath!)).status).toBe(404);
    for (const stranger of ['foerderung.1', 'pruefung', 'verwaltung'])
      expect((await (await api.signInAs(stranger)).get(made!.downloadPath!)).status).toBe(403);
    expect((await api.client().get(made!.downloadPath!)).status).toBe(401);
    const planner = await api.signInAs('planung');
    expect(await listed(planner, await municipalityOf(coordinator))).toEqual([]);
  });

  it('in all three forms is the same file when it is asked for again', async () => {
    const contributor = await api.signInAs('mitarbeit.melle');
    const first = [];
    for (const format of ['pdf', 'docx', 'pptx']) first.push(await request(contributor, { format }));
    await api.runJobs();
    const again = [];
    for (const format of ['pdf', 'docx', 'pptx']) again.push(await request(contributor, { format }));
    expect(again.map(({ id, state }) => [id, state])).toEqual(first.map(({ id }) => [id, 'done']));
    const slides = await contributor.get(again[2]!.downloadPath!);
    expect(slides.headers.get('content-disposition')).toMatch(/^attachment; filename="Ratsfolien Stadt Melle_ Fassung 1_ Entwurf/);
  });
});

describe('an adopted concept written out', () => {
  it('may be asked for by the district, and both sides find it again', async () => {
    const coordinator = await api.signInAs('koordination.bramsche');
    const planner = await api.signInAs('planung');
    const municipalityId = await municipalityOf(coordinator);
    const asked = await request(planner, { municipalityId, format: 'docx' });
    expect(asked).toMatchObject({ state: 'queued', revisionState: 'adopted', requestedBy: null });
    await api.runJobs();
    const [own] = await listed(coordinator);
    expect(own).toMatchObject({ id: asked.id, state: 'done' });
    const [seen] = await listed(planner, municipalityId);
    expect(seen).toMatchObject({ id: asked.id, sha256: own!.sha256, requestedBy: null });
    expect((await planner.get(seen!.downloadPath!)).status).toBe(200);
    await expect(request(coordinator, { revisionId: asked.revisionId, format: 'docx' })).resolves.toMatchObject({ id: asked.id });
  });

  it('is nobody else’s: foreign and absent ids answer alike', async () => {
    const neighbour = await api.signInAs('koordination.melle');
    const municipalityId = await municipalityOf(await api.signInAs('koordination.bramsche'));
    const document = `mutation ($input: RequestConceptDocumentInput!, $key: ID!) { requestConceptDocument(input: $input, idempotencyKey: $key) { __typename } }`;
    for (const id of [municipalityId, randomUUID(), 'kein-schluessel']) {
      const { errors } = await neighbour.answer(document, { input: { municipalityId: id, format: 'pdf' }, key: randomUUID() });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await neighbour.get(`/files/concept-documents/${id}`)).status).toBe(404);
    }
  });
});
