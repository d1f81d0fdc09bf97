import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '#platform/database';
import { execute } from '../../test/support/sql.js';
import { prepareOutside } from './outside-database.js';
import { type EmbeddedPostgres, startPostgres } from './postgres/index.js';

// A server of its own: roles belong to a whole server, and here they must be missing at first.
let folder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  folder = await mkdtemp(join(process.cwd(), '.test', 'outside-'));
  server = await startPostgres({ dataDirectory: join(folder, 'postgres'), log: () => undefined, settings: { fsync: 'off' } });
  await execute(server.superuserUrl(), 'create database kreis');
  await execute(server.superuserUrl(), `create role plain login password 'plain'`);
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const as = (role: string, password: string): string => `postgresql://${role}:${password}@127.0.0.1:${server.port}/kreis`;
const app = (): string => as('kreisweit_app', 'einfach');

it('prints the SQL for an administrator when the owner may not create roles', async () => {
  const refused = prepareOutside({ app: app(), owner: as('plain', 'plain'), queue: undefined });
  await expect(refused).rejects.toThrow(/permission denied[^]*create role kreisweit_app login[^]*create database "kreis"/);
});

it('says the same when the database cannot be reached, without showing a password', async () => {
  const refused = prepareOutside({ app: app(), owner: as('plain', 'geheim'), queue: undefined });
  await expect(refused).rejects.toThrow(/password authentication failed/);
  await expect(refused).rejects.not.toThrow(/geheim|einfach/);
});

it('creates missing roles when the owner may, and no table belongs to the superuser', async () => {
  const urls = await prepareOutside({ app: app(), owner: server.superuserUrl('kreis'), queue: undefined });
  await migrate(urls.owner);
  const owners = `select distinct tableowner from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`;
  const found = (await execute<{ tableowner: string }>(server.superuserUrl('kreis'), owners)).map((row) => row.tableowner);
  expect(found).toEqual(['kreisweit_audit', 'kreisweit_owner']);
  expect(await execute(app(), 'select demo from installation')).toEqual([{ demo: false }]);
});

it('leaves a prepared server as it is', async () => {
  await execute(server.superuserUrl(), `alter role kreisweit_owner password 'eigen'`);
  const urls = { app: app(), owner: as('kreisweit_owner', 'eigen'), queue: undefined };
  await expect(prepareOutside(urls)).resolves.toEqual(urls);
});
