import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor } from '#platform/authorization';
import { Clock, ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { Forbidden } from '#platform/errors';
import { Tenancy, TenancyModule, type TenancyContext } from '#platform/tenancy';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { actor } from '../../test/support/local-concepts.js';
import { execute } from '../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../test/support/tenants.js';
import { StandardImport, StandardsModule } from './index.js';
import { Standards } from './standards.service.js';

let database: TestDatabase;
let tenants: TestTenants;
let app: TestingModule;
let planner: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: database.appUrl });
  const platform = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule];
  app = await Test.createTestingModule({ imports: [...platform, StandardsModule] }).compile();
});

beforeEach(async () => {
  tenants = await createTenants(database);
  app.get(Clock).travelTo(new Date('2018-04-03T08:00:00Z'));
  planner = actor(tenants.district, 'district_planner');
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const standard = (code: string, title = `Standard ${code}`) => ({
  code,
  title,
  explanation: 'Wozu er da ist.',
  reviewMonths: 12,
  criteria: [{ code: `${code}.1`, text: `Kriterium von ${code}`, evidence: 'document' }],
});
const file = (change: object = {}, ...standards: object[]) => ({
  title: 'Standards',
  validFrom: '2018-02-01',
  basis: 'Vorschlag',
  origin: 'example',
  areas: [
    { title: 'Grundlagen', standards: standards.length > 0 ? standards : [standard('E1'), standard('E2')] },
    { title: 'Schutz', standards: [standard('E3')] },
  ],
  ...change,
});

const bringIn = (content: object, who = planner) =>
  app.get(Tenancy).transaction(who.context, (tx) => app.get(StandardImport).importCatalogue(tx, who, content));
const reader = (context: TenancyContext) => actor(context, 'coordinator');
const catalogue = (who: Actor, number: number | null = null) =>
  app.get(Standards).catalogue((statements) => app.get(Tenancy).read(who.context, statements), who, number);
const versions = (who: Actor) => app.get(Standards).versions((statements) => app.get(Tenancy).read(who.context, statements), who);

it('a catalogue is read by every municipality of its district, and by nobody else', async () => {
  await expect(bringIn(file())).resolves.toEqual({ number: 1, changed: true });
  const expected = {
    number: 1,
    state: 'in_force',
    validFrom: '2018-02-01',
    areas: [
      { title: 'Grundlagen', standards: [{ code: 'E1', criteria: [{ code: 'E1.1', evidence: 'document' }] }, { code: 'E2' }] },
      { title: 'Schutz', standards: [{ code: 'E3', reviewMonths: 12, legalBasis: null }] },
    ],
  };
  for (const context of [tenants.one, tenants.two, tenants.district])
    await expect(catalogue(reader(context))).resolves.toMatchObject(expected);
  await expect(catalogue(reader(tenants.elsewhere))).resolves.toBeNull();
  await expect(versions(reader(tenants.elsewhere))).resolves.toEqual([]);
  await expect(catalogue(reader(tenants.elsewhere), 1)).resolves.toBeNull();
});

it('districts count for themselves and keep their own words under the same codes', async () => {
  const { districtId } = tenants.elsewhere;
  const other = actor({ ...tenants.district, districtId }, 'district_admin');
  await bringIn(file());
  await expect(bringIn(file({ title: 'Andere' }), other)).resolves.toEqual({ number: 1, changed: true });
  await bringIn(file({ basis: 'Neu' }));
  await expect(catalogue(reader(tenants.elsewhere))).resolves.toMatchObject({ number: 1, title: 'Andere' });
  await expect(catalogue(reader(tenants.one))).resolves.toMatchObject({ number: 2, title: 'Standards' });
  const ids = async (context: TenancyContext) =>
    (await catalogue(reader(context)))?.areas.flatMap((area) => area.standards.map(({ id }) => id));
  const shared = new Set(await ids(tenants.one));
  expect((await ids(tenants.elsewhere))?.filter((id) => shared.has(id))).toEqual([]);
});

it('the same file twice changes nothing, not even when both come at once', async () => {
  const results = await Promise.all([bringIn(file()), bringIn(file())]);
  expect(results.map(({ changed }) => changed).sort()).toEqual([false, true]);
  await expect(bringIn(file())).resolves.toEqual({ number: 1, changed: false });
  await expect(versions(planner)).resolves.toHaveLength(1);
  const acts = await execute<{ count: number }>(
    database.superuserUrl,
    `select count(*)::int as count from audit.entry where action = 'standards.released' and chain_id = $1`,
    [tenants.district.districtId],
  );
  expect(acts).toEqual([{ count: 1 }]);
});

it('a change makes the next version: the old one stays readable, and a code keeps its id, also after an absence', async () => {
  await bringIn(file());
  await bringIn(file({}, standard('E2', 'Neu gefasst')));
  await bringIn(file({}, standard('E1'), standard('E2', 'Neu gefasst')));
  const [first, second, third] = await Promise.all([1, 2, 3].map((number) => catalogue(reader(tenants.one), number)));
  const idsOf = (version: typeof first) =>
    Object.fromEntries(
      (version?.areas ?? []).flatMap(({ standards }) =>
        standards.flatMap(({ code, id, criteria }) => [[code, id], ...criteria.map((criterion) => [criterion.code, criterion.id])]),
      ),
    ) as Record<string, string>;
  expect(first?.areas[0]?.standards.map(({ title }) => title)).toEqual(['Standard E1', 'Standard E2']);
  expect(second?.areas[0]?.standards.map(({ title }) => title)).toEqual(['Neu gefasst']);
  expect(idsOf(third)).toEqual(idsOf(first));
  expect(await versions(planner)).toMatchObject([
    { number: 3, state: 'in_force' },
    { number: 2, state: 'superseded' },
    { number: 1, state: 'superseded' },
  ]);
});

it('a version holds from its first day, and its predecessor until then', async () => {
  await bringIn(file());
  await bringIn(file({ validFrom: '2019-01-01' }));
  await expect(catalogue(planner)).resolves.toMatchObject({ number: 1, state: 'in_force' });
  await expect(catalogue(planner, 2)).resolves.toMatchObject({ state: 'upcoming' });
  app.get(Clock).travelTo(new Date('2019-01-01T08:00:00Z'));
  await expect(catalogue(planner)).resolves.toMatchObject({ number: 2, state: 'in_force' });
});

it('only planning, administration and the system bring a catalogue in', async () => {
  for (const role of ['coordinator', 'mayor', 'funding_officer'])
    await expect(bringIn(file(), actor(tenants.district, role))).rejects.toThrow(Forbidden);
});

it('what is released never changes, whoever tries', async () => {
  await bringIn(file());
  for (const sql of changes) await expect(execute(database.superuserUrl, sql)).rejects.toThrow('a released catalogue never changes');
});

const changes = [
  `update standard_catalogue set title = 'Anders'`,
  'delete from standard_catalogue',
  `update volunteer_standard set title = 'Anders'`,
  'delete from standard_criterion',
  `insert into volunteer_standard (district_id, catalogue_id, code, position, area, title, explanation)
   select district_id, id, 'E9', 9, 'Schutz', 'Nachgetragen', '' from standard_catalogue`,
];
