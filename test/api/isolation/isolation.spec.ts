import { jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { hasBothSides, identities, leaks, operations, seesOwnRows } from './probe.js';
import { type GuardedTable, guardedTables } from './tables.js';
import { addTwins, type Tenants } from './twins.js';

jest.setTimeout(300_000);

let database: TestDatabase;
let superuser: pg.Client;
let tables: GuardedTable[];
let tenants: Tenants;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'demo' });
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  tables = await guardedTables(superuser);
  tenants = await addTwins(superuser, tables);
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** Every way in which this table lets somebody reach a row that is not theirs. */
async function leaksOf(table: GuardedTable): Promise<string[]> {
  const found: string[] = [];
  for (const identity of identities)
    for (const operation of await leaks(superuser, table, identity, tenants)) found.push(`${identity} ${operation} ${table.name}`);
  return found;
}

describe('isolation at the SQL level', () => {
  it('every table has rows of the tenant and of others: no trial is empty', async () => {
    const empty: string[] = [];
    for (const table of tables) if (!(await hasBothSides(superuser, table, tenants))) empty.push(table.name);
    expect(empty).toEqual([]);
  });

  it('every table, operation and identity: no foreign row is seen or touched', async () => {
    const found: string[] = [];
    for (const table of tables) found.push(...(await leaksOf(table)));
    expect(found).toEqual([]);
  });

  it('the same in any order on one connection, so that nothing stays behind', async () => {
    const attempt = fc.tuple(fc.constantFrom(...tables), fc.constantFrom(...identities), fc.constantFrom(...operations));
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 10 }), async (attempts) => {
        for (const [table, identity, operation] of attempts)
          expect(await leaks(superuser, table, identity, tenants, [operation])).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('every readable table shows its own rows to somebody: the refusals above are no accident', async () => {
    const silent: string[] = [];
    for (const table of tables) {
      const seen = [];
      for (const identity of identities) seen.push(await seesOwnRows(superuser, table, identity, tenants));
      if (!seen.includes(true)) silent.push(table.name);
    }
    expect(silent).toEqual(readOnlyThroughFunctions);
  });

  it('every policy matters: opened in turn, the trial above finds the leak', async () => {
    const survived: string[] = [];
    for (const table of tables)
      for (const opening of openings(table)) {
        await superuser.query(opening.open);
        const found = await leaksOf(table);
        await superuser.query(opening.close);
        if (found.length === 0) survived.push(opening.open);
      }
    expect(survived).toEqual([]);
  });
});

// Rows that the application reaches only through SECURITY DEFINER functions.
const readOnlyThroughFunctions = ['audit.chain', 'public.outbox', 'public.password_reset'];

/** The two ways of opening a policy: everybody may see every row, everybody may write any row. */
function openings({ name, policies }: GuardedTable): { open: string; close: string }[] {
  return policies.flatMap((policy) => [
    ...(policy.using === null
      ? []
      : [
          {
            open: `alter policy ${policy.name} on ${name} using (true)`,
            close: `alter policy ${policy.name} on ${name} using (${policy.using})`,
          },
        ]),
    ...(policy.check === null
      ? []
      : [
          {
            open: `alter policy ${policy.name} on ${name} with check (true)`,
            close: `alter policy ${policy.name} on ${name} with check (${policy.check})`,
          },
        ]),
  ]);
}
