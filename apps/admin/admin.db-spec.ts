import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { testFolder } from '../../test/support/folder.js';
import { execute } from '../../test/support/sql.js';
import { run } from './run.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await testFolder('admin');
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function admin(command: string, options: Record<string, string> = {}, input = ''): Promise<[number, string]> {
  const said: string[] = [];
  const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, KREISWEIT_DATA: folder };
  const args = [...command.split(' '), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
  const code = await run(args, { env, input: Readable.from([input]), say: (text) => said.push(text) });
  return [code, said.join('\n')];
}

const person = { email: 'a.schroeder@melle.example', name: 'Anneke Schröder', role: 'mayor', district: '03459', municipality: 'melle' };
const password = 'moor acht kranich\n';
const melle = 'Kurzname,Name,Anzeigename,Art,AGS,Verbandsschlüssel,Art der Ortschaften\nmelle,Stadt Melle,Melle,Stadt,03459024,,Ortsteil\n';

async function districtFiles(template: object, csv: string): Promise<{ template: string; municipalities: string }> {
  const files = { template: join(folder, 'district.json'), municipalities: join(folder, 'municipalities.csv') };
  await writeFile(files.template, JSON.stringify(template));
  await writeFile(files.municipalities, csv);
  return files;
}

it('migrates, and says when there is nothing to do', async () => {
  expect(await admin('migrate')).toEqual([0, 'Das Schema ist auf dem neuesten Stand.']);
});

it('sets a district up and gives people their roles, again without harm', async () => {
  const files = await districtFiles({ district: { key: '03459', name: 'Landkreis Hier' } }, melle);
  for (let time = 0; time < 2; time += 1) {
    expect(await admin('district create', files)).toEqual([0, 'Der Landkreis ist angelegt. Kommunen: 1']);
    expect(await admin('account create', person, password)).toEqual([
      0,
      expect.stringContaining('kann sich mit a.schroeder@melle.example anmelden'),
    ]);
  }
  const { municipality, ...inDistrict } = person;
  expect(await admin('account create', { ...inDistrict, role: 'auditor' }, password)).toEqual([0, expect.any(String)]);
  const roles = await execute(database.superuserUrl, 'select role, municipality_id is null as of_district from membership order by role');
  expect(roles).toEqual([
    { role: 'auditor', of_district: true },
    { role: 'mayor', of_district: false },
  ]);
  expect(municipality).toBe('melle');
});

it('refuses places that do not exist, weak passwords and no password', async () => {
  expect(await admin('account create', { ...person, district: '99999' }, password)).toEqual([
    2,
    expect.stringContaining('Schlüssel 99999'),
  ]);
  expect(await admin('account create', { ...person, municipality: 'nirgends' }, password)).toEqual([
    2,
    expect.stringContaining('nirgends'),
  ]);
  expect(await admin('account create', { ...person, email: 'x@y.example' }, '123\n')).toEqual([1, expect.stringContaining('password')]);
  expect(await admin('account create', { ...person, email: 'x@y.example' })).toEqual([2, expect.stringContaining('Das Passwort fehlt')]);
});

it('exports heads, verifies against them and names the place and the first broken link', async () => {
  const heads = join(folder, 'heads.json');
  expect(await admin('audit export-heads', { out: heads })).toEqual([0, `Der Stand liegt in ${heads}.`]);
  expect(await admin('audit export-heads', { out: heads })).toEqual([2, expect.stringContaining('nie überschrieben')]);
  expect((await admin('audit export-heads'))[1]).toContain('kreisweit-audit-heads-1');
  expect(await admin('audit verify', { heads })).toEqual([
    0,
    expect.stringMatching(
      /Stadt Melle \(.*\): 1 Glieder, unverletzt\n[^]*2 Ketten geprüft, alle unverletzt\.\nVerglichen auch mit dem Stand vom/,
    ),
  ]);
  await execute(
    database.superuserUrl,
    `begin; set local session_replication_role = replica; delete from audit.personal; delete from audit.entry where chain_id <> district_id;
     delete from audit.chain where kind = 'municipality'; commit`,
  );
  expect(await admin('audit verify')).toEqual([0, expect.stringContaining('zeigt erst ein früherer Stand')]);
  expect(await admin('audit verify', { heads })).toEqual([
    3,
    expect.stringMatching(/Stadt Melle .*VERLETZT\. Glied 1 und alles danach wurde abgeschnitten\.\n[^]*1 von 2 Ketten ist verletzt/),
  ]);
  const kept = await readFile(heads, 'utf8');
  await writeFile(heads, kept.replace('"sequence": 1', '"sequence": 2'));
  expect(await admin('audit verify', { heads })).toEqual([1, expect.stringContaining('Prüfsumme')]);
  await writeFile(heads, '# etwas anderes');
  expect(await admin('audit verify', { heads })).toEqual([1, expect.stringContaining('keinen Stand')]);
  expect(await admin('audit verify', { heads: join(folder, 'nirgends.json') })).toEqual([2, expect.stringContaining('nirgends.json')]);
});

it('lists the jobs that failed for good and queues them again', async () => {
  expect(await admin('jobs list')).toEqual([0, 'Kein Auftrag ist gescheitert.']);
  const [first, second] = await execute<{ id: string }>(
    database.superuserUrl,
    `insert into outbox (id, job, payload, state, failures, last_error, finished_at)
     select uuidv7(), 'trial.work', '{}', 'dead', 8, 'Error (reference ' || n || ')', now() from generate_series(1, 2) n returning id`,
  );
  const [code, said] = await admin('jobs list');
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/trial\.work {2}8 Fehler, 0 Abbrüche {2}Error \(reference \d\)\n[^]*Aufträge: 2$/),
  ]);
  expect(said).toContain(first?.id);
  expect(await admin('jobs retry')).toEqual([2, expect.stringContaining('--id fehlt')]);
  expect(await admin('jobs retry', { id: 'nonsense' })).toEqual([1, 'Einen gescheiterten Auftrag nonsense gibt es nicht.']);
  expect(await admin('jobs retry', { id: second?.id ?? '' })).toEqual([0, 'Wieder eingereiht: 1']);
  expect(await admin('jobs retry', { id: 'alle' })).toEqual([0, 'Wieder eingereiht: 1']);
  expect(await execute(database.superuserUrl, 'select distinct state, failures from outbox')).toEqual([{ state: 'pending', failures: 0 }]);
});
