import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { answerTo, differences, idsWhere, operationsWithIds } from './foreign-ids.js';
import { guardedTables } from './isolation/tables.js';
import { addTwins, type Tenants } from './isolation/twins.js';

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

describe('a foreign id answers like an id that does not exist', () => {
  it.each(['koordination.bramsche', 'buergermeisteramt.bramsche'])('%s with the ids of a neighbour', async (account) => {
    const foreign = await idsWhere(superuser, 'municipality_id', tenants.neighbour);
    expect(Object.keys(foreign).length).toBeGreaterThan(8);
    expect(await differences(await api.signInAs(account), foreign)).toEqual([]);
  });

  it.each(['koordination.bramsche', 'planung', 'foerderung.1', 'verwaltung', 'pruefung'])(
    '%s with the ids of another district',
    async (account) => {
      const foreign = await idsWhere(superuser, 'district_id', tenants.otherDistrict);
      expect(Object.keys(foreign).length).toBeGreaterThan(15);
      expect(await differences(await api.signInAs(account), foreign)).toEqual([]);
    },
  );

  it('while own ids are answered differently', async () => {
    const own = await idsWhere(superuser, 'municipality_id', tenants.municipality);
    const queries = operationsWithIds.filter(({ kind }) => kind === 'query');
    const found = await differences(await api.signInAs('koordination.bramsche'), own, queries);
    expect(found).toContainEqual(expect.stringContaining('Query.fundingApplication with an id of public.funding_application'));
    expect(found).toContainEqual(expect.stringContaining('Query.conceptItemHistory'));
  });

  it('and what is no id at all answers the same', async () => {
    const client = await api.signInAs('koordination.bramsche');
    for (const operation of operationsWithIds) {
      const absent = await answerTo(client, operation, randomUUID());
      for (const malformed of ["' or true --", '0', '../../etc']) {
        const answer = await answerTo(client, operation, malformed);
        // A list filtered by an absent id is empty; filtered by nonsense it says that there is no such record.
        if (answer !== absent) expect([operation.name, answer]).toEqual([operation.name, expect.stringContaining('"code":"NOT_FOUND"')]);
      }
    }
  });
});
