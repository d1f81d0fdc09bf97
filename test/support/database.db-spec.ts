import { createTestDatabase, type TestDatabase } from './database.js';
import { execute } from './sql.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('gives every test file a migrated database that the application serves and does not own', async () => {
  const [facts] = await execute(
    database.appUrl,
    `select current_user as role, exists (select from migrations) as migrated, pg_get_userbyid(datdba) as owner, rolsuper or rolbypassrls as mighty
     from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
  );
  expect(facts).toEqual({ role: 'kreisweit_app', migrated: true, owner: 'kreisweit_owner', mighty: false });
});

it('keeps databases apart and drops them with their connections open', async () => {
  const other = await createTestDatabase();
  await execute(other.ownerUrl, 'create schema only_here');
  expect(await execute(database.ownerUrl, `select from pg_namespace where nspname = 'only_here'`)).toEqual([]);
  await other.drop();
  await expect(execute(other.appUrl, 'select 1')).rejects.toThrow('does not exist');
});
