import { startApi, type TestApi } from '../support/api.js';
import { execute } from '../support/sql.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

interface Concept {
  readonly localConcept: { state: string; adoption: { date: string } | null; counts: { decided: number; open: number } };
}

interface Applications {
  readonly fundingApplications: { edges: { node: { id: string; state: string; receiptNumber: string; grantedCents: number } }[] };
}

async function conceptOf(municipality: string): Promise<Concept['localConcept']> {
  const coordinator = await api.signInAs(`koordination.${municipality}`);
  const document = '{ localConcept { state adoption { date } counts { decided open } } }';
  return (await coordinator.graphql<Concept>(document)).localConcept;
}

it('meets municipalities in visibly different states', async () => {
  const [bohmte, melle, bramsche, hagen] = await Promise.all(['bohmte', 'melle', 'bramsche', 'hagen'].map(conceptOf));
  expect(bohmte).toMatchObject({ state: 'draft', counts: { decided: 0 } });
  expect(melle).toMatchObject({ state: 'draft', adoption: null });
  expect(melle?.counts.decided).toBeGreaterThan(10);
  expect(melle?.counts.open).toBeGreaterThan(melle?.counts.decided ?? 0);
  expect(hagen).toMatchObject({ state: 'before_council', adoption: null });
  expect(bramsche).toMatchObject({ state: 'adopted', adoption: { date: '2018-03-22' } });
});

it('finds one application granted, with its notice to open and its mails to read', async () => {
  const mayor = await api.signInAs('buergermeisteramt.bramsche');
  const document = '{ fundingApplications { edges { node { id state receiptNumber grantedCents } } } }';
  const { fundingApplications } = await mayor.graphql<Applications>(document);
  const [application] = fundingApplications.edges.map(({ node }) => node);
  expect(application).toMatchObject({ state: 'granted', receiptNumber: 'KW-2017-0001', grantedCents: 1_200_000 });
  const notice = await mayor.get(`/files/notices/${application?.id}`);
  expect(notice.status).toBe(200);
  expect(
    Buffer.from(await notice.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect((await api.readMails()).map(({ subject }) => subject)).toContainEqual(expect.stringContaining('Bescheid'));
});

it('leaves the programme of 2018 to be freed by its resolution', async () => {
  const admin = await api.signInAs('verwaltung');
  const document = '{ fundingProgrammes { edges { node { code resolution { date } } } } }';
  const { fundingProgrammes } = await admin.graphql<{ fundingProgrammes: { edges: { node: unknown }[] } }>(document);
  expect(fundingProgrammes.edges.map(({ node }) => node)).toEqual(
    expect.arrayContaining([
      { code: 'KW-2018', resolution: null },
      { code: 'KW-2017', resolution: { date: '2017-06-26' } },
    ]),
  );
});

it('was told forward: no chain goes back in time, nothing lies after the day of the demo, no job is left', async () => {
  const { superuserUrl } = api.database;
  const backward = `select 1 from (select domain_at, lag(domain_at) over (partition by chain_id order by sequence) as before from audit.entry
    where at <= (select seeded_at from installation)) e where before > domain_at or domain_at > '2018-04-16T06:00:00Z'`;
  expect(await execute(superuserUrl, backward)).toEqual([]);
  expect(await execute(superuserUrl, `select job, state from outbox where state <> 'done'`)).toEqual([]);
  expect(await api.runJobs()).toBe(0);
});
