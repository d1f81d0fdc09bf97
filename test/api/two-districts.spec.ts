import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';
import { testFolder } from '../support/folder.js';
import { applyTemplate, createSecondDistrict, exampleTemplate } from '../support/second-district.js';
import { differences, idsWhere } from './foreign-ids.js';

jest.setTimeout(300_000);

const districtRoles = ['district_planner', 'funding_officer', 'funding_approver', 'district_admin', 'auditor'] as const;
const municipalRoles = ['coordinator', 'contributor', 'mayor'] as const;
const emailOf = (role: string): string => `${role.replace('_', '.')}@beispielheide.example`;
const signedIn = (role: string): Promise<ApiClient> => api.signInAs(emailOf(role));

let api: TestApi;
let here: ApiClient;
let there: ApiClient;
let municipality: ApiClient;
let folder: string;

beforeAll(async () => {
  api = await startApi();
  folder = await testFolder('two-districts');
  await createSecondDistrict(api, [
    ...districtRoles.map((role) => ({ email: emailOf(role), role })),
    ...municipalRoles.map((role) => ({ email: emailOf(role), role, municipality: 'heidestadt' })),
  ]);
  here = await api.signInAs('planung');
  there = await signedIn('district_planner');
  municipality = await signedIn('coordinator');
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

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
  const seen = await there.graphql(
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
  const publicationId = await publish(here);
  const { publishedFrameworks } = await there.graphql<{ publishedFrameworks: object[] }>(
    '{ publishedFrameworks { id districtName releaseNumber goals } }',
  );
  expect(publishedFrameworks).toMatchObject([{ id: publicationId, districtName: 'Landkreis Osnabrück' }]);
  const { takeOverFramework } = await there.graphql<{ takeOverFramework: object }>(
    `mutation ($id: ID!, $key: ID!) { takeOverFramework(publicationId: $id, idempotencyKey: $key) {
       ... on FrameworkTakeover { originName baseRelease { number } isMerging } ${problem} } }`,
    { id: publicationId, key: key() },
  );
  expect(takeOverFramework).toMatchObject({ originName: 'Landkreis Osnabrück', isMerging: false });
  const { frameworkDraft } = await there.graphql<{ frameworkDraft: { items: { kind: string; code: string }[] } }>(
    '{ frameworkDraft { items { kind code } } }',
  );
  expect(frameworkDraft.items.filter(({ kind }) => kind === 'field').length).toBeGreaterThan(9);
  expect(new Set(frameworkDraft.items.map(({ code }) => code)).size).toBe(frameworkDraft.items.length);
});

it('each district reads its own catalogue of volunteer standards, under the same numbers', async () => {
  const asked = '{ volunteerStandards(version: 1) { title state areas { standards { id code } } } standardCatalogueVersions { number } }';
  type Answer = { volunteerStandards: { title: string; areas: { standards: { id: string }[] }[] }; standardCatalogueVersions: object[] };
  const [ours, theirs] = [await here.graphql<Answer>(asked), await municipality.graphql<Answer>(asked)];
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
  await applyTemplate(api, await editedTemplate({ title: 'Zweite Fassung' }));
  const asked = 'query ($version: Int) { volunteerStandards(version: $version) { number title } }';
  expect(await municipality.graphql(asked, { version: null })).toEqual({ volunteerStandards: { number: 2, title: 'Zweite Fassung' } });
  expect(await municipality.graphql(asked, { version: 1 })).toMatchObject({ volunteerStandards: { number: 1 } });
  expect(await here.graphql(asked, { version: 2 })).toEqual({ volunteerStandards: null });
});

async function editedTemplate(standards: object): Promise<string> {
  const example = JSON.parse(await readFile(exampleTemplate, 'utf8')) as { standards: object };
  const path = join(folder, 'next.json');
  await writeFile(path, JSON.stringify({ ...example, standards: { ...example.standards, ...standards } }));
  return path;
}

// Ids of another district that the first's people ask for, table by table, are tried in foreign-ids.spec.ts.
describe('crossing: an id of the other district answers like one that does not exist', () => {
  it.each([...districtRoles, ...municipalRoles])('%s of the second, with ids of the first', async (role) => {
    const foreign = await idsIn('03459');
    expect(Object.keys(foreign).length).toBeGreaterThan(15);
    expect(await differences(await signedIn(role), foreign)).toEqual([]);
  });

  it('the planning of the first, with ids of the second, which took its framework over', async () => {
    const foreign = await idsIn('03998');
    const tables = ['framework_item', 'framework_origin', 'municipality', 'funding_programme', 'standard_catalogue'];
    expect(Object.keys(foreign)).toEqual(expect.arrayContaining(tables.map((table) => `public.${table}`)));
    expect(await differences(here, foreign)).toEqual([]);
  });

  it('files of the other district are not there', async () => {
    const { 'public.framework_release': release } = await idsIn('03459');
    expect((await there.get(`/files/framework/${release}.json`)).status).toBe(404);
    expect((await here.get(`/files/framework/${release}.json`)).status).toBe(200);
  });
});

async function idsIn(district: string): Promise<Record<string, string>> {
  const superuser = new pg.Client({ connectionString: api.database.superuserUrl });
  await superuser.connect();
  try {
    const { rows } = await superuser.query<{ id: string }>('select id from district where key = $1', [district]);
    return await idsWhere(superuser, 'district_id', rows[0]?.id ?? '');
  } finally {
    await superuser.end();
  }
}
