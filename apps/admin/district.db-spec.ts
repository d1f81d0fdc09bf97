import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { testFolder } from '../../test/support/folder.js';
import { execute } from '../../test/support/sql.js';
import { run } from './run.js';

jest.setTimeout(60_000);

const example = { template: 'apps/admin/templates/landkreis-beispiel.json', municipalities: 'apps/admin/templates/kommunen-beispiel.csv' };
let database: TestDatabase;
let folder: string;

const begin = async () => {
  database = await createTestDatabase();
  folder = await testFolder('district');
};
const end = async () => {
  await database.drop();
  await rm(folder, { recursive: true });
};

async function create({ template, municipalities }: typeof example): Promise<[number, string]> {
  const said: string[] = [];
  const env = { DATABASE_URL: database.appUrl, KREISWEIT_DATA: folder };
  const args = ['district', 'create', '--template', template, '--municipalities', municipalities];
  const code = await run(args, { env, input: Readable.from([]), say: (text) => said.push(text) });
  return [code, said.join('\n')];
}

/** The example with another template or another table. */
async function changed(change: {
  template?: (template: Template) => object;
  csv?: (csv: string) => string | Buffer;
}): Promise<[number, string]> {
  const files = { template: join(folder, 'template.json'), municipalities: join(folder, 'municipalities.csv') };
  const template = JSON.parse(await readFile(example.template, 'utf8')) as Template;
  await writeFile(files.template, JSON.stringify(change.template?.(template) ?? template));
  const csv = await readFile(example.municipalities, 'utf8');
  await writeFile(files.municipalities, change.csv?.(csv) ?? csv);
  return create(files);
}

interface Template {
  readonly district: object;
  readonly framework: { readonly title: string; readonly release: object };
  readonly standards: { readonly areas: readonly object[] };
  readonly programmes: readonly object[];
}

/** Every row of every table of the district, so that "nothing" means nothing. */
async function everything(): Promise<object[]> {
  return execute(
    database.superuserUrl,
    `select (select jsonb_agg(to_jsonb(d) order by id) from district d) as districts, (select jsonb_agg(to_jsonb(m) order by id) from municipality m) as municipalities,
            (select jsonb_agg(to_jsonb(p) order by id) from municipality_population p) as population, (select jsonb_agg(to_jsonb(l) order by id) from locality l) as localities,
            (select jsonb_agg(to_jsonb(r) order by id) from framework_release r) as releases, (select jsonb_agg(to_jsonb(i) order by item_id) from framework_item i) as items,
            (select jsonb_agg(to_jsonb(c) order by number) from standard_catalogue c) as catalogues, (select jsonb_agg(to_jsonb(k) order by code) from standard_criterion k) as criteria,
            (select jsonb_agg(to_jsonb(f) order by id) from funding_programme f) as programmes, (select count(*)::int from audit.entry) as acts`,
  );
}

const nothing = [
  {
    districts: null,
    municipalities: null,
    population: null,
    localities: null,
    releases: null,
    items: null,
    catalogues: null,
    criteria: null,
    programmes: null,
    acts: 0,
  },
];

describe('setting a district up', () => {
  beforeEach(begin);
  afterEach(end);

  it('sets the example district up whole, and a second run changes nothing', async () => {
    expect(await create(example)).toEqual([
      0,
      'Der Landkreis ist angelegt. Kommunen: 5\nDas Rahmenkonzept gilt mit dem Beschluss der Vorlage.\nDie Qualitätsstandards liegen als Fassung 1 vor.\nFörderprogramme: 1',
    ]);
    const before = await everything();
    expect(before).toMatchObject([
      {
        districts: [{ key: '03998', name: 'Landkreis Beispielheide', origin: 'example' }],
        releases: [{ number: 1, state: 'released', resolution_body: 'Kreistag', resolution_date: '2018-02-26' }],
        catalogues: [{ number: 1, origin: 'example', valid_from: '2018-03-01' }],
        programmes: [{ code: 'ZL-2018', budget_cents: 18000000 }],
      },
    ]);
    const [{ municipalities, population }] = before as [{ municipalities: object[]; population: object[] }];
    expect(municipalities).toContainEqual(
      expect.objectContaining({
        slug: 'sg-ginster',
        kind: 'joint_municipality',
        ags: null,
        association_key: '039985401',
        latitude: 52.9902,
      }),
    );
    expect(population).toContainEqual(expect.objectContaining({ value: 21840, as_of: '2017-12-31', basis: 'Beispielinhalt' }));
    expect((await create(example))[0]).toBe(0);
    expect(await everything()).toEqual(before);
  });

  it('brings what changed up to date, but never touches a framework that is there', async () => {
    await create(example);
    const [code, text] = await changed({
      template: ({ framework, ...rest }) => ({ ...rest, framework: { ...framework, title: 'Ganz anders' } }),
      csv: (csv) => csv.replace('Stadt Moorbrück', 'Hansestadt Moorbrück'),
    });
    expect([code, text]).toEqual([0, expect.stringContaining('Das Rahmenkonzept besteht schon und bleibt, wie es ist: Fassung 1.')]);
    expect(await everything()).toMatchObject([{ releases: [{ title: 'Rahmenkonzept Zusammenleben 2018-2022 (Beispielinhalt)' }] }]);
    expect(JSON.stringify(await everything())).toContain('Hansestadt Moorbrück');
  });

  it('makes the next version of standards that changed, and keeps the one before', async () => {
    await create(example);
    const [code, text] = await changed({
      template: ({ standards, ...rest }) => ({ ...rest, standards: { ...standards, title: 'Neue Standards' } }),
    });
    expect([code, text]).toEqual([0, expect.stringContaining('Die Qualitätsstandards liegen als Fassung 2 vor.')]);
    expect(await everything()).toMatchObject([{ catalogues: [{ number: 1 }, { number: 2, title: 'Neue Standards' }] }]);
    expect((await create({ ...example, template: join(folder, 'template.json') }))[1]).toContain(
      'sagen schon, was in der Vorlage steht: Fassung 2.',
    );
  });

  it('reads commas, a mark at the beginning, quoted separators and the line breaks of other systems', async () => {
    const [fine] = await changed({
      csv: (csv) =>
        `\uFEFF${csv
          .replaceAll(/(\d),(\d)/g, '$1.$2')
          .replaceAll(';', ',')
          .replace('Heidestadt | Birkenmoor | Ostende', '"Heidestadt | Birkenmoor, am Wald"')
          .replaceAll('\n', '\r\n')}`,
    });
    expect(fine).toBe(0);
    expect(JSON.stringify(await everything())).toContain('Birkenmoor, am Wald');
  });

  it('leaves the framework a draft where no resolution is known', async () => {
    const [code, text] = await changed({
      template: ({ framework, ...rest }) => ({ ...rest, framework: { ...framework, release: { ...framework.release, resolution: null } } }),
    });
    expect([code, text]).toEqual([0, expect.stringContaining('liegt als Entwurf vor')]);
    expect(await everything()).toMatchObject([{ releases: [{ state: 'draft' }] }]);
  });
});

// Refusals leave nothing behind, so that one database does for all of them.
describe('a district that cannot be set up', () => {
  beforeAll(begin);
  afterAll(end);

  it('lists every error of both files with its place, and creates nothing', async () => {
    const [code, text] = await changed({
      template: ({ district, framework, standards, programmes }) => ({
        ...{ foerderung: [], district: { ...district, key: '3998' } },
        framework: { ...framework, title: '', release: { resolution: { body: 'Kreistag', date: '2999-01-01' } } },
        standards: { ...standards, validFrom: 'bald', areas: [...standards.areas, { title: 'Leer', standards: [] }] },
        programmes: programmes.map((programme) => ({
          ...programme,
          budgetCents: 'viel',
          applicationWindow: { from: '2018-05-01', until: '2018-04-01' },
        })),
      }),
      csv: (csv) =>
        csv
          .replace('03998001', '3998001')
          .replace('Stadt;03998002;', 'Dorf;03998002;')
          .replace('03998004', '03998003')
          .replace('6920', '6.920')
          .replace(/\n(sg-ginster.*)/, '\n$1\nzu;kurz')
          .replace('Samtgemeinde;;039985401', 'Samtgemeinde;03998005;039985401'),
    });
    expect(code).toBe(1);
    const expected = [
      'foerderung: Diesen Abschnitt gibt es nicht',
      'district.key: Hier stehen 5 Ziffern.',
      'Zeile 7: 2 statt 17 Angaben.',
      'Zeile 2, Spalte «AGS»: Da steht «3998001»; hierher gehört: bei Gemeinden und Städten 8 Ziffern',
      'Zeile 3, Spalte «Art»: Da steht «Dorf»; hierher gehört: Gemeinde, Stadt oder Samtgemeinde',
      'Zeile 4, Spalte «Einwohner»: Da steht «6.920»',
      'Zeile 5, Spalte «AGS»: «03998003» steht schon bei einer anderen Kommune.',
      'Zeile 6, Spalte «AGS»: Da steht «03998005»',
      'framework.title: Bitte hier etwas eintragen',
      'standards.validFrom: Diese Angabe hat nicht die erwartete Form.',
      'standards.areas.2.standards: Hier fehlt etwas',
      'programmes.0.budgetCents: Diese Angabe fehlt oder ist keine Zahl.',
      'programmes.0.applicationWindow: Das Ende liegt vor dem Beginn.',
    ];
    expected.forEach((line) => expect(text).toContain(line));
    expect(await everything()).toEqual(nothing);
  });

  it.each([
    ['a column is missing', (csv: string) => csv.replace('AGS', 'Schlüssel'), 'Zeile 1, Spalte «AGS»: Diese Spalte fehlt.'],
    ['a column is unknown', (csv: string) => csv.replace('AGS', 'Schlüssel'), 'Zeile 1, Spalte «Schlüssel»: Diese Spalte gibt es nicht.'],
    [
      'a line is too short',
      (csv: string) => csv.replace(';Beispielinhalt;Ortschaft;Moorbrück | Torfhaus;example', ''),
      'Zeile 3: 13 statt 17 Angaben.',
    ],
    [
      'a quote is left open',
      (csv: string) => csv.replace('Heidestadt |', '"Heidestadt |'),
      'Ein Anführungszeichen steht falsch oder fehlt.',
    ],
    [
      'a municipality lies elsewhere',
      (csv: string) => csv.replace('03998003', '03997003'),
      'Gemeinde Wacholdertal liegt nicht im Kreis 03998.',
    ],
    ['nobody is in it', (csv: string) => csv.split('\n')[0] ?? '', 'Die Datei enthält keine Kommune.'],
    ['it is not UTF-8', (csv: string) => Buffer.from(csv, 'latin1'), 'Die Datei ist nicht in UTF-8 gespeichert.'],
  ])('says so when in the table %s', async (_, csv, message) => {
    expect(await changed({ csv })).toEqual([1, expect.stringContaining(message)]);
    expect(await everything()).toEqual(nothing);
  });

  it.each([
    [
      'an unknown section',
      { volunteerStandards: [] },
      'volunteerStandards: Diesen Abschnitt gibt es nicht, sondern: note, district, framework, standards, programmes.',
    ],
    ['a section of another kind', { programmes: {} }, 'Der Abschnitt «programmes» fehlt oder ist von anderer Art.'],
  ])('refuses %s', async (_, more, message) => {
    expect(await changed({ template: (template) => ({ ...template, ...more }) })).toEqual([1, expect.stringContaining(message)]);
    expect(await everything()).toEqual(nothing);
  });
});
