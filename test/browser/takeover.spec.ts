import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ApiClient } from '../support/api-client.js';
import { createSecondDistrict } from '../support/second-district.js';
import { faultsAtBothWidths } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(240_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const choice = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly version: number;
}

interface Draft {
  readonly id: string;
  readonly items: readonly (Entry & { readonly kind: string; readonly fieldId: string })[];
  readonly indicators: readonly (Entry & { readonly targetValue: number | null })[];
}

const problem = '... on Problem { code message }';

async function draftOf(client: ApiClient): Promise<Draft> {
  await client.graphql('mutation { openFrameworkDraft { __typename } }');
  const fields = 'id title version';
  const { frameworkDraft } = await client.graphql<{ frameworkDraft: Draft }>(
    `{ frameworkDraft { id items { ${fields} kind fieldId } indicators { ${fields} targetValue } } }`,
  );
  return frameworkDraft;
}

/** Rewords the first goal of two fields and sets the target of the first indicator that has one. */
async function reword(client: ApiClient, known: readonly Entry[], words: string, target: number): Promise<Draft> {
  const draft = await draftOf(client);
  const named = <One extends Entry>(entries: readonly One[]) => entries.filter(({ title }) => known.some((entry) => entry.title === title));
  for (const { id, version, title } of named(draft.items))
    await client.graphql(`mutation ($input: EditFrameworkItemInput!) { editFrameworkItem(input: $input) { ${problem} } }`, {
      input: { itemId: id, expectedVersion: version, title: `${title} ${words}` },
    });
  for (const { id, version } of named(draft.indicators))
    await client.graphql(`mutation ($input: EditFrameworkIndicatorInput!) { editFrameworkIndicator(input: $input) { ${problem} } }`, {
      input: { indicatorId: id, expectedVersion: version, targetValue: target },
    });
  return draft;
}

const publish = (client: ApiClient, releaseId: string) =>
  client.graphql(`mutation ($id: ID!, $key: ID!) { publishFramework(releaseId: $id, idempotencyKey: $key) { ${problem} } }`, {
    id: releaseId,
    key: crypto.randomUUID(),
  });

describe('the framework of another district', () => {
  let product: Product;
  let origin: ApiClient;
  let page: Page;
  beforeAll(async () => {
    product = await openProduct();
    await createSecondDistrict(product.api, [{ email: 'planung.heide@kreisweit.example', role: 'district_planner' }]);
    origin = await product.api.signInAs('planung');
    const { frameworkRelease } = await origin.graphql<{ frameworkRelease: { id: string } }>('{ frameworkRelease { id } }');
    await publish(origin, frameworkRelease.id);
    page = await product.signIn('planung.heide');
  });
  afterAll(() => product?.close());

  it('is taken over into the own draft, where every entry says where it comes from', async () => {
    await page.goto('/rahmenkonzept/andere-landkreise');
    await button(page, 'Übernehmen …').click();
    await button(page, 'In den Entwurf übernehmen').click();
    await page.waitForURL('**/rahmenkonzept/entwurf');
    await page
      .getByRole('treeitem', { name: /Ankommen/ })
      .last()
      .click();
    await says(page, /^Aus: Landkreis Osnabrück, Fassung \d$/);
  });

  it('reaches it again with a later release: looked at, decided one by one and many at once, finished, taken back', async () => {
    const here = await draftOf(origin);
    const goals = here.items.filter(({ kind }) => kind === 'goal');
    const asked = [goals[0], ...goals.filter(({ fieldId }) => fieldId !== goals[0]?.fieldId).slice(0, 2)];
    const known = [...asked, here.indicators.find(({ targetValue }) => targetValue !== null)].filter((entry) => entry !== undefined);
    await reword(await product.api.signInAs('planung.heide'), known, 'in der Heide', 41);
    const { id } = await reword(origin, known, 'ab 2020', 43);
    const input = { releaseId: id, title: 'Fortschreibung', validFrom: '2018-04-03', body: 'Kreistag', date: '2018-04-03' };
    await origin.graphql(`mutation ($input: ReleaseFrameworkInput!) { releaseFramework(input: $input) { ${problem} } }`, { input });
    await publish(origin, id);

    await page.goto('/rahmenkonzept/andere-landkreise');
    await link(page, 'Ansehen, was sich ändert').click();
    await page.getByText('auf beiden Seiten geänderte Angaben; unsere gelten weiter').click();
    await says(page, /Zielwert: bei uns 41, bei Landkreis Osnabrück 43/);
    const faults = await faultsAtBothWidths(page);
    await button(page, 'Zusammenführen beginnen').click();
    await says(page, /0 von 3 entschieden/);
    await button(page, '3 offene Fragen durchgehen').click();
    await choice(page, /Unseren Text behalten/).check();
    await says(page, /1 von 3 entschieden/);
    faults.push(...(await faultsAtBothWidths(page)));
    await button(page, 'Nächste offene Frage').click();
    await says(page, /Neu bei Landkreis Osnabrück/);
    await button(page, 'Mehrere auf einmal …').click();
    const dialog = page.getByRole('dialog');
    const field = await dialog.getByRole('option', { name: /^alle zu \d/ }).innerText();
    await dialog.getByLabel('Welche offenen Fragen?').selectOption({ label: field });
    await dialog.getByRole('radio', { name: 'Text von Landkreis Osnabrück übernehmen' }).check();
    await dialog.getByRole('button', { name: 'Entscheiden' }).click();
    await says(page, /3 von 3 entschieden/);
    await button(page, 'Zusammenführen abschließen').click();
    await says(page, /Abgeschlossen von Test district_planner/);
    faults.push(...(await faultsAtBothWidths(page)));
    await button(page, 'Zurücknehmen …').click();
    await says(page, 'Seither wurde im Entwurf nichts geändert; sonst geht nichts verloren.');
    await button(page, /^Zurücknehmen$/).click();
    await says(page, 'Das Zusammenführen ist zurückgenommen.');
    await button(page, 'Zusammenführen beginnen').waitFor();
    expect([faults, product.complaints]).toEqual([[], []]);
  });
});
