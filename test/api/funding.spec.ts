import { jest } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { execute } from '../support/sql.js';
import { draft, type Page, pageParts } from './funding-documents.js';

jest.setTimeout(120_000);

let api: TestApi;
let coordinator: ApiClient;
let mayor: ApiClient;
let officer: ApiClient;
let approver: ApiClient;
let admin: ApiClient;
let programme: { id: string; version: number };

beforeAll(async () => {
  api = await startApi();
  [coordinator, mayor, officer, approver, admin] = (await Promise.all(
    ['koordination.melle', 'buergermeisteramt.melle', 'foerderung.1', 'bewilligung.1', 'verwaltung'].map((account) =>
      api.signInAs(account),
    ),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  const { fundingProgrammes } = await admin.graphql<{
    fundingProgrammes: { edges: { node: { id: string; code: string; version: number } }[] };
  }>('{ fundingProgrammes { edges { node { id code version } } } }');
  programme = fundingProgrammes.edges.find(({ node }) => node.code === 'KW-2018')!.node;
});

afterAll(() => api.close());

interface Problem {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
}

type Result = Page & Problem;

async function mutate(client: ApiClient, mutation: string, declared: string, passed: string, variables: object): Promise<Result> {
  const document = `mutation (${declared}) { result: ${mutation}(${passed}) { ...Page ... on Problem { __typename code message } } } ${pageParts}`;
  return (await client.graphql<{ result: Result }>(document, { ...variables })).result;
}

const act = (client: ApiClient, mutation: string, page: Page, extra: Record<string, string> = {}, key: string = randomUUID()) => {
  const [declared, passed] = [
    Object.keys(extra).map((name) => `, $${name}: String!`),
    Object.keys(extra).map((name) => `, ${name}: $${name}`),
  ];
  return mutate(
    client,
    mutation,
    `$id: ID!, $version: Int!, $key: ID!${declared.join('')}`,
    `applicationId: $id, expectedVersion: $version, idempotencyKey: $key${passed.join('')}`,
    { id: page.id, version: page.version, key, ...extra },
  );
};
const withInput = (client: ApiClient, mutation: string, type: string, input: object) =>
  mutate(client, mutation, `$input: ${type}!, $key: ID!`, 'input: $input, idempotencyKey: $key', { input, key: randomUUID() });
const read = async (client: ApiClient, id: string) =>
  (await client.graphql<{ fundingApplication: Page }>(`query ($id: ID!) { fundingApplication(id: $id) { ...Page } } ${pageParts}`, { id }))
    .fundingApplication;
const create = () =>
  mutate(coordinator, 'createApplication', '$programmeId: ID!, $key: ID!', 'programmeId: $programmeId, idempotencyKey: $key', {
    programmeId: programme.id,
    key: randomUUID(),
  });
const save = (page: Page, changes: object = {}) =>
  mutate(coordinator, 'saveApplication', '$input: SaveApplicationInput!', 'input: $input', {
    input: { applicationId: page.id, expectedVersion: page.version, ...draft(), ...changes },
  });

async function servedItemId(): Promise<string> {
  const { conceptItems } = await coordinator.graphql<{ conceptItems: { edges: { node: { id: string } }[] } }>(
    '{ conceptItems(first: 1, filter: { kind: measure }) { edges { node { id } } } }',
  );
  return conceptItems.edges[0]!.node.id;
}

async function submitted(title: string): Promise<Page> {
  const saved = await save(await create(), { title, servedItemIds: [await servedItemId()] });
  const requested = await act(coordinator, 'requestSignOff', saved);
  const signed = await act(mayor, 'signOffApplication', requested);
  return act(coordinator, 'submitApplication', signed);
}

async function proposed(title: string): Promise<Page> {
  const { id } = await submitted(title);
  await api.runJobs();
  const { version } = await read(officer, id);
  const input = {
    applicationId: id,
    expectedVersion: version,
    outcome: 'grant',
    grantedCents: 800_000,
    reason: 'Gut begründet.',
    conditions: [],
  };
  return withInput(officer, 'proposeDecision', 'ProposeDecisionInput', input);
}

const grant = ({ id, version }: Page) =>
  withInput(approver, 'decideApplication', 'DecideApplicationInput', { applicationId: id, expectedVersion: version, outcome: 'grant' });

describe('from an idea to the notice', () => {
  let page: Page;

  it('the coordinator of Melle writes an application and is told what is missing', async () => {
    const created = await create();
    expect(created).toMatchObject({ state: 'draft', receiptNumber: null, turn: 'municipality' });
    expect(created.missing.map(({ path }) => path)).toContain('title');
    page = await save(created, { title: 'Sprechstunden in Buer und Riemsloh', servedItemIds: [await servedItemId()] });
    expect(page.missing).toEqual([]);
    expect(page.preview.map(({ result }) => result)).not.toContain('failed');
    expect(page.availableActions).toEqual(['edit', 'request_sign_off', 'withdraw']);
  });

  it('the mayor finds it on her page and signs it off', async () => {
    page = await act(coordinator, 'requestSignOff', page);
    const { progressPage } = await mayor.graphql<{ progressPage: { decisionsNeeded: { kind: string; applicationId: string }[] } }>(
      '{ progressPage { decisionsNeeded { kind applicationId } } }',
    );
    expect(progressPage.decisionsNeeded).toContainEqual({ kind: 'sign_off', applicationId: page.id });
    page = await act(mayor, 'signOffApplication', page);
    expect(page.state).toBe('signed_off');
  });

  it('submission gives a receipt number and a frozen copy; the check and the receipt follow by themselves', async () => {
    page = await act(coordinator, 'submitApplication', page);
    expect(page).toMatchObject({ state: 'submitted', receiptNumber: 'KW-2018-0001', turn: 'system' });
    await api.runJobs();
    page = await read(officer, page.id);
    expect(page).toMatchObject({ state: 'ready', content: null, checkCounts: { passed: 9, failed: 0, hints: 0 } });
    expect(page.submissions).toHaveLength(1);
    const mails = await api.readMails();
    const receipts = mails.filter(({ subject }) => subject === 'Eingangsbestätigung KW-2018-0001');
    expect(receipts.map(({ to }) => to)).toHaveLength(2);
  });

  it('the proposal waits for the resolution, and for another person', async () => {
    const input = {
      applicationId: page.id,
      expectedVersion: page.version,
      outcome: 'grant',
      grantedCents: 800_000,
      reason: 'Gut.',
      conditions: ['Bericht bis Jahresende.'],
    };
    page = await withInput(officer, 'proposeDecision', 'ProposeDecisionInput', input);
    expect(page.proposal).toMatchObject({ grantedCents: 800_000 });
    expect(await grant(page)).toMatchObject({ __typename: 'Refusal', code: 'RESOLUTION_MISSING' });
    const recorded = await admin.graphql<{ result: Problem & { blockedBecause: string[] } }>(
      `mutation ($input: RecordProgrammeResolutionInput!, $key: ID!) { result: recordProgrammeResolution(input: $input, idempotencyKey: $key) {
         __typename ... on FundingProgramme { blockedBecause } } }`,
      { input: { programmeId: programme.id, expectedVersion: programme.version, body: 'Kreistag', date: '2018-03-12' }, key: randomUUID() },
    );
    expect(recorded.result).toEqual({ __typename: 'FundingProgramme', blockedBecause: [] });
  });

  it('the decision brings exactly one notice and a mail', async () => {
    page = await grant(page);
    expect(page).toMatchObject({ state: 'granted', decision: { outcome: 'grant', grantedCents: 800_000 } });
    await api.runJobs();
    await api.runJobs();
    page = await read(mayor, page.id);
    expect(page.notice?.number).toBe('KW-2018-B-0001');
    const mails = await api.readMails();
    expect(mails.filter(({ subject }) => subject.includes('KW-2018-B-0001'))).toHaveLength(2);
  });

  it('the notice is a PDF for those who may read the application and for nobody else', async () => {
    const response = await mayor.get(page.notice!.downloadPath);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-disposition')).toContain('Bescheid');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(page.notice!.sha256);
    const neighbour = await api.signInAs('koordination.bramsche');
    const planner = await api.signInAs('planung');
    expect((await neighbour.get(page.notice!.downloadPath)).status).toBe(404);
    expect((await neighbour.get(`/files/notices/${randomUUID()}`)).status).toBe(404);
    expect((await neighbour.get('/files/notices/none')).status).toBe(404);
    expect((await planner.get(page.notice!.downloadPath)).status).toBe(403);
    expect((await api.client().get(page.notice!.downloadPath)).status).toBe(401);
  });

  it('the mayor sees all of it on one page', async () => {
    const { progressPage } = await mayor.graphql<{ progressPage: { headline: string; funding: object; changes: { text: string }[] } }>(
      '{ progressPage { headline funding { requestedCents grantedCents } changes { text } } }',
    );
    expect(progressPage.headline).toContain('8.000,00\u00a0€ Förderung sind bewilligt');
    expect(progressPage.funding).toEqual({ requestedCents: 800_000, grantedCents: 800_000 });
    expect(progressPage.changes[0]?.text).toBe('Bescheid zu „Sprechstunden in Buer und Riemsloh“ erlassen');
  });
});

describe('what goes wrong', () => {
  it('a second editor gets both sides', async () => {
    const created = await create();
    await save(created, { title: 'Zuerst' });
    const second = await coordinator.graphql<{ result: object }>(
      `mutation ($input: SaveApplicationInput!) { result: saveApplication(input: $input) { __typename
         ... on ChangedMeanwhile { currentVersion changedBy fields { field yours current } } } }`,
      { input: { applicationId: created.id, expectedVersion: created.version, ...draft(), title: 'Danach' } },
    );
    expect(second.result).toEqual({
      __typename: 'ChangedMeanwhile',
      currentVersion: 2,
      changedBy: 'Łukasz Żółkowski',
      fields: [{ field: 'title', yours: 'Danach', current: 'Zuerst' }],
    });
  });

  it('a grant beyond the budget says what is free', async () => {
    const page = await proposed('Begegnung in Gesmold');
    const { fundingProgramme } = await officer.graphql<{ fundingProgramme: { freeCents: number } }>(
      'query ($id: ID!) { fundingProgramme(id: $id) { freeCents } }',
      { id: programme.id },
    );
    await execute(api.database.superuserUrl, 'update funding_programme set budget_cents = budget_cents - $2 where id = $1', [
      programme.id,
      fundingProgramme.freeCents - 799_999,
    ]);
    const { result } = await approver.graphql<{ result: object }>(
      `mutation ($input: DecideApplicationInput!, $key: ID!) { result: decideApplication(input: $input, idempotencyKey: $key) { __typename
         ... on BudgetExceeded { freeCents neededCents message } } }`,
      { input: { applicationId: page.id, expectedVersion: page.version, outcome: 'grant' }, key: randomUUID() },
    );
    expect(result).toEqual({
      __typename: 'BudgetExceeded',
      freeCents: 799_999,
      neededCents: 800_000,
      message: 'Die Mittel reichen nicht: frei sind 7.999,99\u00a0€, nötig wären 8.000,00\u00a0€.',
    });
  });

  it('a repeated key with another body is refused', async () => {
    const created = await create();
    const key = randomUUID();
    const withdrawn = await act(coordinator, 'withdrawApplication', created, { reason: 'Doch nicht.' }, key);
    expect(withdrawn.state).toBe('withdrawn');
    expect(await act(coordinator, 'withdrawApplication', created, { reason: 'Doch nicht.' }, key)).toMatchObject({
      version: withdrawn.version,
    });
    const other = await act(coordinator, 'withdrawApplication', created, { reason: 'Anderer Grund.' }, key);
    expect(other).toMatchObject({ __typename: 'Refusal', code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});

describe('the queue of the district', () => {
  it('filters, sorts and counts', async () => {
    await submitted('Offenes Café auf Tour');
    await api.runJobs();
    const list = async (variables: object) => {
      const { fundingApplications } = await officer.graphql<{
        fundingApplications: { totalCount: number; edges: { node: { title: string; requestedCents: number } }[] };
      }>(
        `query ($filter: FundingApplicationFilter, $sort: FundingApplicationSort) { fundingApplications(filter: $filter, sort: $sort) {
           totalCount edges { node { title requestedCents state turn ageDays checkCounts { passed failed hints } municipality { shortName } } } } }`,
        { ...variables },
      );
      return fundingApplications;
    };
    const all = await list({});
    expect(all.totalCount).toBe(all.edges.length);
    expect((await list({ filter: null, sort: null })).totalCount).toBe(all.totalCount);
    expect((await list({ filter: { turn: 'district' } })).edges.map(({ node }) => node.title)).toContain('Offenes Café auf Tour');
    expect((await list({ filter: { text: 'café AUF' } })).totalCount).toBe(1);
    expect((await list({ filter: { states: ['draft'] } })).totalCount).toBe(0);
    for (const sort of ['submitted_asc', 'amount_asc', 'amount_desc', 'municipality_asc', 'receipt_desc']) {
      expect((await list({ sort })).totalCount).toBe(all.totalCount);
    }
    const amounts = (await list({ sort: 'amount_asc' })).edges.map(({ node }) => node.requestedCents);
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  });
});
