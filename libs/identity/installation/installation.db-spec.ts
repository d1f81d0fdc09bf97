import { DataSource } from 'typeorm';
import { Clock } from '#platform/clock';
import { Tenancy } from '#platform/tenancy';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { execute } from '../../../test/support/sql.js';
import { InstallationService } from './installation.service.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  await execute(database.superuserUrl, people);
  dataSource = await new DataSource({ type: 'postgres', url: database.appUrl, extra: { max: 1 } }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const service = (): InstallationService => new InstallationService(new Tenancy(dataSource), new Clock(0));
const become = (values: string): Promise<unknown> => execute(database.superuserUrl, `update installation set ${values}`);

it('tells nothing about accounts outside a demo', async () => {
  await expect(service().installation('de')).resolves.toMatchObject({ product: 'Kreisweit', districtName: 'Kreis Beispiel', demo: null });
  await expect(dataSource.query('select * from sign_in.demo_accounts()')).resolves.toEqual([]);
});

it('tells nothing while a demo is being seeded', async () => {
  await become('demo = true');
  await expect(service().installation('de')).resolves.toMatchObject({ demo: null });
});

it('lists the seeded accounts of a demo with the password, but none that was added or closed later', async () => {
  await become(`demo = true, seeded_at = '2026-01-02', clock_offset_ms = 86400000`);
  const { demo } = await service().installation('en');
  expect(demo).toMatchObject({ startedOn: '2026-01-01', note: expect.stringContaining('Ankommen-2018!') as string });
  expect(demo?.accounts).toEqual([{ email: 'p@x', name: 'P', roleLabel: 'Strategic planning', place: 'Kreis Beispiel' }]);
});

const people = `
  with d as (insert into district (key, name) values ('03459', 'Kreis Beispiel') returning id),
  a as (insert into account (email, display_name, password_hash, created_at, disabled_at) values
    ('p@x', 'P', '$argon2id$x', '2026-01-01', null), ('later@x', 'L', '$argon2id$x', '2026-01-03', null),
    ('closed@x', 'C', '$argon2id$x', '2026-01-01', '2026-01-01') returning id)
  insert into membership (account_id, district_id, role) select a.id, d.id, 'district_planner' from a, d`;
