import { readFileSync } from 'node:fs';
import { InvalidInput } from '#platform/errors';
import { noTenant, type TenancyContext } from '#platform/tenancy';
import { createPerson, type IdentityApp, startIdentity, town } from '../../../test/support/identity.js';
import { execute } from '../../../test/support/sql.js';

const demo = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../apps/standalone/demo/${name}.json`, import.meta.url), 'utf8'));

let identity: IdentityApp;
let districtId: string;
let ids: Map<string, string>;

beforeAll(async () => {
  identity = await startIdentity();
  districtId = await identity.setup.createDistrict(demo('district'));
  ids = await identity.setup.importMunicipalities(districtId, demo('municipalities'));
}, 60_000);

afterAll(() => identity.close());

describe('setting up the demo district', () => {
  it('brings 21 municipalities with official keys, population with basis, and localities', async () => {
    const [counts] = await execute(
      identity.database.superuserUrl,
      `select count(*)::int as all, count(ags)::int as with_ags, count(association_key)::int as associations,
              (select count(*)::int from municipality_population) as populations, (select count(*)::int from locality) as localities,
              (select count(*)::int from district_figure) as figures, (select sum(value)::int from municipality_population where as_of = '2017-12-31') as people
       from municipality`,
    );
    expect(ids.size).toBe(21);
    expect(counts).toEqual({
      all: 21,
      with_ags: 17,
      associations: 4,
      populations: 84,
      localities: localitiesInFile(),
      figures: 25,
      people: 356140,
    });
  });

  it('may be repeated without doubling anything', async () => {
    const before = await everything();
    await identity.setup.createDistrict(demo('district'));
    await identity.setup.importMunicipalities(districtId, demo('municipalities'));
    expect(await everything()).toEqual(before);
  });

  it('keeps a locality that people added', async () => {
    const melle = tenant('municipal', ids.get('melle'));
    await identity.tenancy.transaction(melle, (tx) =>
      tx.query(
        `insert into locality (district_id, municipality_id, name, kind, position) values ($1, $2, 'Neubaugebiet', 'Ortsteil', 99)`,
        [districtId, melle.municipalityId],
      ),
    );
    await identity.setup.importMunicipalities(districtId, demo('municipalities'));
    const [rows] = await identity.tenancy.read(melle, [
      { name: 't', text: `select name from locality where name = 'Neubaugebiet'`, values: [] },
    ]);
    expect(rows).toHaveLength(1);
  });

  it('names everything that is wrong with a file and imports nothing of it', async () => {
    const broken = [
      { ...town('gut', '03459999'), slug: 'Mit Leerzeichen' },
      { ...town('sg', '03459998'), kind: 'joint_municipality' },
      { ...town('alt', '03459997'), population: [{ date: '2017-02-30', value: -1, basis: '' }] },
    ];
    const refused = await identity.setup.importMunicipalities(districtId, broken).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    const paths = (refused as InvalidInput).issues.map((issue) => issue.path);
    expect(paths).toEqual(
      expect.arrayContaining(['0.slug', '1.associationKey', '2.population.0.date', '2.population.0.value', '2.population.0.basis']),
    );
    await expect(identity.setup.importMunicipalities(districtId, [town('fremd', '05770008')])).rejects.toBeInstanceOf(InvalidInput);
    expect((await everything()).municipalities).toBe(21);
  });

  it('takes a figure of a whole year for its last day, and says so', async () => {
    const [row] = await execute(
      identity.database.superuserUrl,
      `select as_of::text, as_of_precision from district_figure where code = 'arrivals-2007'`,
    );
    expect(row).toEqual({ as_of: '2007-12-31', as_of_precision: 'year' });
  });
});

describe('the database itself', () => {
  it.each([
    [
      'an AGS for a joint municipality',
      `kind = 'joint_municipality', ags = '03459024', association_key = null`,
      'municipality_official_key_check',
    ],
    [
      'a joint municipality without its key',
      `kind = 'joint_municipality', ags = null, association_key = null`,
      'municipality_official_key_check',
    ],
    ['a town with an association key', `association_key = '034595401'`, 'municipality_official_key_check'],
    ['a town without AGS', `ags = null`, 'municipality_official_key_check'],
    ['an AGS of seven digits', `ags = '0345902'`, 'municipality_ags_check'],
    ['half a coordinate', `latitude = null`, 'municipality_coordinates_check'],
  ])('refuses %s', async (_, change, constraint) => {
    await expect(execute(identity.database.ownerUrl, `update municipality set ${change} where slug = 'melle'`)).rejects.toMatchObject({
      constraint,
    });
  });

  it.each([
    ['coordinator', null],
    ['mayor', null],
    ['auditor', 'melle'],
    ['district_admin', 'melle'],
    ['king', 'melle'],
  ])('refuses the role %s for %s', async (role, slug) => {
    const { accountId } = await createPerson(identity.setup, 'jemand@hier.example', 'Jemand');
    await expect(
      execute(
        identity.database.ownerUrl,
        'insert into membership (account_id, district_id, municipality_id, role) values ($1, $2, $3, $4)',
        [accountId, districtId, slug && ids.get(slug), role],
      ),
    ).rejects.toMatchObject({ constraint: 'membership_role_check' });
  });
});

describe('between two districts', () => {
  let otherId: string;
  let otherTown: string;

  beforeAll(async () => {
    otherId = await identity.setup.createDistrict({ key: '05770', name: 'Kreis Anderswo' });
    const there = await identity.setup.importMunicipalities(otherId, [
      {
        ...town('espelkamp', '05770008'),
        population: [{ date: '2017-12-31', value: 24000, basis: 'Fortschreibung' }],
        localities: [{ name: 'Frotheim' }],
      },
    ]);
    otherTown = there.get('espelkamp') ?? '';
  });

  it.each([
    ['a municipality sees itself', () => tenant('municipal', ids.get('melle')), { districts: 1, municipalities: 1, populations: 4 }],
    ['the district sees its own', () => tenant('district'), { districts: 1, municipalities: 21, populations: 84 }],
    [
      'another district sees its own',
      () => ({ ...tenant('district'), districtId: otherId }),
      { districts: 1, municipalities: 1, populations: 1 },
    ],
    ['nobody', () => noTenant('public'), { districts: 0, municipalities: 0, populations: 0 }],
  ])('%s', async (_, context, expected) => {
    expect(await seenBy(context())).toEqual(expected);
  });

  it('nobody writes into the other', async () => {
    const attempts = [
      `insert into locality (district_id, municipality_id, name, kind, position) values ('${districtId}', '${ids.get('melle') ?? ''}', 'Fremd', 'x', 1)`,
      `insert into municipality (district_id, slug, name, short_name, kind, ags, locality_kind) values ('${districtId}', 'x', 'x', 'x', 'town', '03459777', 'x')`,
      `insert into district_figure (district_id, code, label, value, unit, as_of, as_of_precision, basis, origin, position) values ('${districtId}', 'x', 'x', 1, 'x', '2018-01-01', 'day', 'x', 'example', 1)`,
    ];
    const job: TenancyContext = { purpose: 'job', accountId: null, districtId: otherId, municipalityId: otherTown };
    for (const sql of attempts) {
      await expect(identity.tenancy.transaction(job, (tx) => tx.query(sql))).rejects.toThrow('row-level security');
      await expect(identity.tenancy.transaction({ ...job, municipalityId: null }, (tx) => tx.query(sql))).rejects.toThrow(
        'row-level security',
      );
    }
    const changed = await identity.tenancy.transaction({ ...job, municipalityId: null }, (tx) =>
      tx.query<[unknown[], number]>(`update municipality set name = 'gekapert' where id = $1`, [ids.get('melle')]),
    );
    expect(changed[1]).toBe(0);
  });
});

function localitiesInFile(): number {
  const municipalities = demo('municipalities') as { localities: { subLocalities?: string[] }[] }[];
  const localities = municipalities.flatMap((municipality) => municipality.localities);
  return localities.length + localities.flatMap((locality) => locality.subLocalities ?? []).length;
}

function tenant(purpose: 'municipal' | 'district', municipalityId: string | null = null): TenancyContext {
  return { purpose, accountId: null, districtId, municipalityId };
}

async function seenBy(context: TenancyContext) {
  const count = (table: string) => ({ name: `seen.${table}`, text: `select count(*)::int as n from ${table}`, values: [] });
  const [[districts] = [], [municipalities] = [], [populations] = []] = await identity.tenancy.read(context, [
    count('district'),
    count('municipality'),
    count('municipality_population'),
  ]);
  return { districts: districts?.['n'], municipalities: municipalities?.['n'], populations: populations?.['n'] };
}

async function everything() {
  const [row] = await execute<{ municipalities: number }>(
    identity.database.superuserUrl,
    `select (select count(*)::int from municipality) as municipalities, (select count(*)::int from municipality_population) as populations,
            (select count(*)::int from locality where position < 90) as localities, (select count(*)::int from district_figure) as figures,
            (select count(*)::int from district_event) as events, (select md5(string_agg(m::text, '' order by id)) from municipality m) as content`,
  );
  return row!;
}
