import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { guardedTables } from './isolation/tables.js';
import { addTwins, type Tenants } from './isolation/twins.js';
import { type Operation, publishedOperations } from './operations.js';

jest.setTimeout(240_000);

let database: TestDatabase;
let superuser: pg.Client;
let tenants: Tenants;
let api: TestApi;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'demo' });
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  tenants = await addTwins(superuser, await guardedTables(superuser));
  api = await startApi({ database });
});

afterAll(async () => {
  await api.close();
  await superuser.end();
  await database.drop();
});

/** One id of every table, of rows that the condition selects. */
async function idsWhere(column: string, value: string): Promise<Record<string, string>> {
  const tables = await guardedTables(superuser);
  const found: Record<string, string> = {};
  for (const { name, columns } of tables) {
    const id = columns.find((candidate) => ['id', 'item_id'].includes(candidate.name))?.name;
    if (!id || !columns.some((candidate) => candidate.name === column)) continue;
    const { rows } = await superuser.query<{ id: string }>(`select ${id} as id from ${name} where ${column} = $1 order by 1 limit 1`, [
      value,
    ]);
    if (rows[0]) found[name] = rows[0].id;
  }
  return found;
}

const withIds = publishedOperations().filter(({ takesIds }) => takesIds);

async function answerTo(client: ApiClient, operation: Operation, id: string): Promise<string> {
  const answer = await client.answer(operation.document, operation.variables(id));
  return JSON.stringify(answer).replaceAll(id, 'the id');
}

/** The one window between districts: what one published is there to be taken over by the others. */
function shown({ name }: Operation, table: string): boolean {
  return name === 'Mutation.takeOverFramework' && table === 'public.framework_publication';
}

/** Where the answer to a foreign id differs from the answer to an id that exists nowhere. */
async function differences(client: ApiClient, foreign: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const operation of withIds) {
    const absent = await answerTo(client, operation, randomUUID());
    const answers = await Promise.all(
      tried(foreign, absent).map(async ([table, id]) => ({ table, answer: await answerTo(client, operation, id) })),
    );
    for (const { table, answer } of answers)
      if (answer !== absent && !shown(operation, table))
        found.push(`${operation.name} with an id of ${table}: ${answer} instead of ${absent}`);
  }
  return found;
}

// A role that the guard turns away never gets as far as an id: one of them shows it.
function tried(foreign: Record<string, string>, absent: string): [string, string][] {
  const all = Object.entries(foreign);
  return absent.includes('"code":"FORBIDDEN"') ? all.slice(0, 1) : all;
}

describe('a foreign id answers like an id that does not exist', () => {
  it.each(['koordination.bramsche', 'buergermeisteramt.bramsche'])('%s with the ids of a neighbour', async (account) => {
    const foreign = await idsWhere('municipality_id', tenants.neighbour);
    expect(Object.keys(foreign).length).toBeGreaterThan(8);
    expect(await differences(await api.signInAs(account), foreign)).toEqual([]);
  });

  it.each(['koordination.bramsche', 'planung', 'foerderung.1', 'pruefung'])('%s with the ids of another district', async (account) => {
    const foreign = await idsWhere('district_id', tenants.otherDistrict);
    expect(Object.keys(foreign).length).toBeGreaterThan(15);
    expect(await differences(await api.signInAs(account), foreign)).toEqual([]);
  });

  it('while own ids are answered differently', async () => {
    const own = await idsWhere('municipality_id', tenants.municipality);
    const found = await differences(await api.signInAs('koordination.bramsche'), own);
    expect(found).toContainEqual(expect.stringContaining('Query.fundingApplication with an id of public.funding_application'));
    expect(found).toContainEqual(expect.stringContaining('Query.conceptItemHistory'));
  });

  it('and what is no id at all answers the same', async () => {
    const client = await api.signInAs('koordination.bramsche');
    for (const operation of withIds) {
      const absent = await answerTo(client, operation, randomUUID());
      for (const malformed of ["' or true --", '0', '../../etc']) {
        const answer = await answerTo(client, operation, malformed);
        // A list filtered by an absent id is empty; filtered by nonsense it says that there is no such record.
        if (answer !== absent) expect([operation.name, answer]).toEqual([operation.name, expect.stringContaining('"code":"NOT_FOUND"')]);
      }
    }
  });
});
