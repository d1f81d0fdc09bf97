import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

it('tells a visitor what this is, which day it is and how to try it', async () => {
  const { installation } = await api
    .client()
    .graphql<{ installation: { demo: { accounts: unknown[] } } }>(
      '{ installation { product districtName today demo { startedOn note accounts { email name roleLabel place } } } }',
    );
  expect(installation).toMatchObject({
    product: 'Kreisweit',
    districtName: 'Landkreis Osnabrück',
    today: '2018-04-16',
    demo: { startedOn: '2018-04-16', note: expect.stringContaining('Ankommen-2018!') as string },
  });
  expect(installation.demo.accounts).toContainEqual({
    email: 'koordination.melle@kreisweit.example',
    name: 'Łukasz Żółkowski',
    roleLabel: 'Koordination',
    place: 'Melle',
  });
});

it('lets every listed account in with the password of the note', async () => {
  const document = '{ installation { demo { accounts { email } } } }';
  const { installation } = await api.client().graphql<{ installation: { demo: { accounts: { email: string }[] } } }>(document);
  const viewers = await Promise.all(
    installation.demo.accounts.map(async ({ email }) =>
      (await api.signInAs(email)).graphql<{ viewer: { email: string } }>('{ viewer { email } }'),
    ),
  );
  expect(viewers.map(({ viewer }) => viewer)).toEqual(installation.demo.accounts);
});
