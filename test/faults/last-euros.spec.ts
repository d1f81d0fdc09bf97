import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { TenancyContext } from '#platform/tenancy';
import { ApiClient } from '../support/api-client.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { manyProposed } from '../support/funding-cases.js';
import { execute } from '../support/sql.js';
import { Process } from './processes.js';
import { long } from './stores.js';

jest.setTimeout(900_000);

const rounds = long ? 50 : 3;
const atOnce = 64;
const affordable = 7;

let database: TestDatabase;
let programmeId: string;
const apis: Process[] = [];
const approvers: ApiClient[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ template: 'demo' });
  const env = { DATABASE_URL: database.appUrl, QUEUE_URL: database.queueUrl, KREISWEIT_DATA: `.test/data-${database.name}` };
  apis.push(await Process.start('apps/api/main.ts', 'PORT', env), await Process.start('apps/api/main.ts', 'PORT', env));
  for (const [index, { port }] of apis.entries()) {
    approvers.push(await new ApiClient(`http://127.0.0.1:${port}`).signInAs(`bewilligung.${index + 1}`));
  }
  programmeId = await freedProgramme();
});

afterAll(async () => {
  await Promise.all(apis.map((api) => api.kill()));
  await database.drop();
});

it(`is not overspent by one cent when ${atOnce} decisions reach two API processes at once, ${rounds} rounds`, async () => {
  for (let round = 1; round <= rounds; round += 1)
    expect(await decideAtOnce()).toEqual({ FundingApplication: affordable, BudgetExceeded: atOnce - affordable });
  const [sums] = await execute(
    database.superuserUrl,
    `select p.committed_cents = (select sum(d.granted_cents) from funding_decision d join funding_application a on a.id = d.application_id
         where a.programme_id = p.id) as agrees, p.committed_cents <= p.budget_cents as kept
       from funding_programme p where id = $1`,
    [programmeId],
  );
  expect(sums).toEqual({ agrees: true, kept: true });
});

/** Leaves room for seven of the applications and a few cents; returns how many answers of each kind came back. */
async function decideAtOnce(): Promise<Record<string, number>> {
  const cents = 100_003;
  const budget = `update funding_programme set budget_cents = committed_cents + $2 where id = $1`;
  await execute(database.superuserUrl, budget, [programmeId, cents * affordable + 5]);
  const people = { coordinator: await contextOf('koordination.melle'), officer: await contextOf('foerderung.1') };
  const ids = await manyProposed({ database, programmeId, people }, atOnce, cents);
  const answers = await Promise.all(ids.map((id, index) => decide(approvers[index % approvers.length]!, id)));
  return Object.fromEntries([...new Set(answers)].map((kind) => [kind, answers.filter((answer) => answer === kind).length]));
}

async function decide(approver: ApiClient, applicationId: string): Promise<string> {
  const document = `mutation ($input: DecideApplicationInput!, $key: ID!) {
    decideApplication(input: $input, idempotencyKey: $key) { __typename ... on Problem { code } }
  }`;
  const variables = { input: { applicationId, expectedVersion: 1, outcome: 'grant' }, key: randomUUID() };
  // A machine under full load may ask to try again; the same request with the same key then gets its answer.
  const answer = await eventually(
    () => approver.answer<{ decideApplication: { __typename: string; code?: string } }>(document, variables),
    ({ data, errors }) => !errors && data?.decideApplication.code !== 'TRY_AGAIN',
    60_000,
  );
  return answer.data?.decideApplication.__typename ?? 'nothing';
}

async function contextOf(account: string): Promise<{ context: TenancyContext }> {
  const sql = `select 'municipal' as purpose, district_id as "districtId", municipality_id as "municipalityId", account_id as "accountId"
    from membership join account on account.id = account_id where email = $1`;
  const [context] = await execute<TenancyContext & Record<string, unknown>>(database.superuserUrl, sql, [`${account}@kreisweit.example`]);
  if (!context) throw new Error(`${account} has no membership`);
  return { context };
}

async function freedProgramme(): Promise<string> {
  const sql = `update funding_programme set resolution_body = 'Kreistag', resolution_date = '2018-03-12'
    where id = (select id from funding_programme order by budget_year desc limit 1) returning id`;
  return (await execute<{ id: string }>(database.superuserUrl, sql))[0]?.id ?? '';
}
