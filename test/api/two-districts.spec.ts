import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import pg from 'pg';
import { demoPassword } from '#features/identity';
import { run } from '../../apps/admin/run.js';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { differences, idsWhere } from './foreign-ids.js';

jest.setTimeout(300_000);

const districtRoles = ['district_planner', 'funding_officer', 'funding_approver', 'district_admin', 'auditor'] as const;
const municipalRoles = ['coordinator', 'contributor', 'mayor'] as const;
const roles = [...districtRoles, ...municipalRoles];
const exampleTemplate = 'apps/admin/templates/landkreis-beispiel.json';
const exampleMunicipalities = 'apps/admin/templates/kommunen-beispiel.csv';
const emailOf = (role: string): string => `${role.replace('_', '.')}@beispielheide.example`;

let api: TestApi;
let folder: string;
let superuser: pg.Client;
let first: string;
let second: string;

beforeAll(async () => {
  api = await startApi();
  folder = await mkdtemp(join(tmpdir(), 'kreisweit-two-'));
  superuser = new pg.Client({ connectionString: api.database.superuserUrl });
  await superuser.connect();
  await admin('district create', {
    template: exampleTemplate,
    municipalities: exampleMunicipalities,
  });
  for (const role of roles) await addAccount(role, districtRoles.some((known) => known === role) ? {} : { municipality: 'heidestadt' });
  [first, second] = (await Promise.all(['03459', '03998'].map(districtWith))) as [string, string];
});

afterAll(async () => {
  await superuser.end();
  await api.close();
  await rm(folder, { recursive: true });
});

async function admin(command: string, options: Record<string, string>, input = ''): Promise<void> {
  const said: string[] = [];
  const env = { DATABASE_URL: api.database.appUrl, KREISWEIT_DATA: folder };
  const args = [...command.split(' '), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
  const code = await run(args, { env, input: Readable.from([input]), say: (text) => said.push(text) });
  if (code !== 0) throw new Error(said.join('\n'));
}

function addAccount(role: string, place: Record<string, string>): Promise<void> {
  return admin('account create', { email: emailOf(role), name: `Test ${role}`, role, district: '03998', ...place }, `${demoPassword}\n`);
}

async function districtWith(key: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>('select id from district where key = $1', [key]);
  return rows[0]?.id ?? '';
}

const signedIn = (role: string): Promise<ApiClient> => api.signInAs(emailOf(role));
const there = (): Promise<ApiClient> => signedIn('district_planner');
const here = (): Promise<ApiClient> => api.signInAs('planung');

const problem = '... on Problem { code message }';
const key = (): string => crypto.randomUUID();

async function publish(client: ApiClient): Promise<string> {
  const { frameworkRelease } = await client.graphql<{ frameworkRelease: { id: string } }>('query { frameworkRelease { id } }');
  const { publishFramework } = await client.graphql<{ publishFramework: { id: string; code?: string } }>(
    `mutation ($id: ID!, $key: ID!) { publishFramework(releaseId: $id, idempotencyKey: $key) { ... on FrameworkPublication { id } ${problem} } }`,
    { id: frameworkRelease.id, key: key() },
  );
  expect(publishFramework.code).toBeUndefined();
  return publishFramework.id;
}

it('a second district works beside the first with its own framework, municipalities and programmes', async () => {
  const client = await there();
  const seen = await client.graphql(
    '{ districtOverview { name } municipalities { edges { node { name } } } frameworkRelease { number fields { title } } publishedFrameworks { id } }',
  );
  expect(seen).toMatchObject({
    districtOverview: { name: 'Landkreis Beispielheide' },
    frameworkRelease: { number: 1, fields: [{ title: 'Ankommen und Orientierung' }, {}, {}] },
    publishedFrameworks: [],
  });
  expect(JSON.stringify(seen)).not.toMatch(/Osnabrück|Melle|Bramsche/);
});

it('takes the framework of the first over once that is published, as a draft of its own', async () => {
  const publicationId = await publish(await here());
  const client = await there();
  const { publishedFrameworks } = await client.graphql<{ publishedFrameworks: object[] }>(
    '{ publishedFrameworks { id districtName releaseNumber goals } }',
  );
  expect(publishedFrameworks).toMatchObject([{ id: publicationId, districtName: 'Landkreis Osnabrück' }]);
  const { takeOverFramework } = await client.graphql<{ takeOverFramework: object }>(
    `mutation ($id: ID!, $key: ID!) { takeOverFramework(publicationId: $id, idempotencyKey: $key) {
       ... on FrameworkTakeover { originName baseRelease { number } isMerging } ${problem} } }`,
    { id: publicationId, key: key() },
  );
  expect(takeOverFramework).toMatchObject({ originName: 'Landkreis Osnabrück', isMerging: false });
  const { frameworkDraft } = await client.graphql<{ frameworkDraft: { items: { kind: string; code: string }[] } }>(
    '{ frameworkDraft { items { kind code } } }',
  );
  expect(frameworkDraft.items.filter(({ kind }) => kind === 'field').length).toBeGreaterThan(9);
  expect(new Set(frameworkDraft.items.map(({ code }) => code)).size).toBe(frameworkDraft.items.length);
});

it('each district reads its own catalogue of volunteer standards, under the same numbers', async () => {
  const asked = '{ volunteerStandards(version: 1) { title state areas { standards { id code } } } standardCatalogueVersions { number } }';
  type Answer = { volunteerStandards: { title: string; areas: { standards: { id: string }[] }[] }; standardCatalogueVersions: object[] };
  const [ours, theirs] = [await (await here()).graphql<Answer>(asked), await (await signedIn('coordinator')).graphql<Answer>(asked)];
  expect(ours.volunteerStandards).toMatchObject({
    title: 'Qualitätsstandards für das Ehrenamt in der Integrationsarbeit',
    state: 'in_force',
  });
  expect(theirs.volunteerStandards).toMatchObject({ title: 'Standards für freiwilliges Engagement (Beispielinhalt)', state: 'in_force' });
  expect([ours, theirs].map(({ standardCatalogueVersions }) => standardCatalogueVersions)).toEqual([[{ number: 1 }], [{ number: 1 }]]);
  const idsOf = ({ volunteerStandards: { areas } }: Answer) => areas.flatMap(({ standards }) => standards.map(({ id }) => id));
  expect(idsOf(ours).filter((id) => idsOf(theirs).includes(id))).toEqual([]);
});

it('a new version of one district leaves the other where it was', async () => {
  const template = join(folder, 'next.json');
  const example = JSON.parse(await readFile(exampleTemplate, 'utf8')) as { standards: object };
  await writeFile(template, JSON.stringify({ ...example, standards: { ...example.standards, title: 'Zweite Fassung' } }));
  await admin('district create', { template, municipalities: exampleMunicipalities });
  const second = 'query ($version: Int) { volunteerStandards(version: $version) { number title } }';
  expect(await (await signedIn('mayor')).graphql(second, { version: null })).toEqual({
    volunteerStandards: { number: 2, title: 'Zweite Fassung' },
  });
  expect(await (await signedIn('mayor')).graphql(second, { version: 1 })).toMatchObject({ volunteerStandards: { number: 1 } });
  expect(await (await here()).graphql(second, { version: 2 })).toEqual({ volunteerStandards: null });
});

describe('crossing: an id of the other district answers like one that does not exist', () => {
  it.each(roles)('%s of the second, with ids of the first', async (role) => {
    const foreign = await idsWhere(superuser, 'district_id', first);
    expect(Object.keys(foreign).length).toBeGreaterThan(15);
    expect(await differences(await signedIn(role), foreign)).toEqual([]);
  });

  it.each(['planung', 'verwaltung', 'foerderung.1', 'pruefung', 'koordination.melle'])(
    '%s of the first, with ids of the second',
    async (account) => {
      const foreign = await idsWhere(superuser, 'district_id', second);
      expect(Object.keys(foreign)).toEqual(
        expect.arrayContaining([
          'public.framework_item',
          'public.framework_origin',
          'public.municipality',
          'public.funding_programme',
          'public.standard_catalogue',
        ]),
      );
      expect(await differences(await api.signInAs(account), foreign)).toEqual([]);
    },
  );

  it('files of the other district are not there', async () => {
    const { rows } = await superuser.query<{ id: string }>('select id from framework_release where district_id = $1', [first]);
    for (const { id } of rows) expect((await (await there()).get(`/files/framework/${id}.json`)).status).toBe(404);
  });
});
