import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsAtBothWidths } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(180_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name }).first();

describe('a new release on its way into an adapted concept and through the council', () => {
  let product: Product;
  let planner: Page;
  let coordinator: Page;
  let removed: string;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('the planner begins the next release and rewords a measure; the difference shows the words', async () => {
    planner = await product.signIn('planung');
    await planner.goto('/rahmenkonzept/fassungen');
    await button(planner, 'Neue Fassung beginnen').click();
    await heading(planner, /Entwurf der Fassung 3/);
    for (const name of [/^1 Ankommen/, /^1\.1 /, /^1\.1\.1 /, /^1\.1\.1\.1 /]) await row(planner, name).click();
    await planner.getByLabel('Text', { exact: true }).fill('Die Kommune lädt alle Neuzugewanderten zu einem Gespräch ein.');
    await says(planner, /Gespeichert \d\d:\d\d/);
    expect(await faultsAtBothWidths(planner)).toEqual([]);
    await planner.getByRole('link', { name: 'Unterschied zur geltenden Fassung' }).click();
    await planner.locator('.word-diff ins', { hasText: 'alle Neuzugewanderten' }).waitFor();
    expect(await faultsAtBothWidths(planner)).toEqual([]);
  });

  it('the district assembly resolves it', async () => {
    await planner.goto('/rahmenkonzept/entwurf');
    await button(planner, 'Beschließen …').click();
    await planner.getByText('1 neu gefasst').waitFor();
    await planner.getByLabel('Nummer der Vorlage').fill('2018/150');
    await button(planner, 'Fassung in Kraft setzen').click();
    await planner.getByText('Geben Sie das Gremium an, das beschlossen hat.').first().waitFor();
    await planner.locator('input:focus').and(planner.getByLabel('Gremium')).waitFor();
    await planner.getByText('Bestätigen Sie, dass die Fassung so in Kraft treten soll.').last().waitFor();
    expect(await faultsAtBothWidths(planner)).toEqual([]);
    await planner.getByLabel('Gremium').fill('Kreistag');
    await planner.getByLabel('Datum der Sitzung').fill('01.04.2018');
    await planner.getByLabel('Gültig ab').fill('16.04.2018');
    await planner.getByRole('checkbox', { name: /soll so in Kraft treten/ }).check();
    await button(planner, 'Fassung in Kraft setzen').click();
    await says(planner, 'Fassung 3 ist in Kraft.');
    await planner.context().close();
  });

  it('the coordinator sees what it means for the own concept before anything is written', async () => {
    coordinator = await product.signIn('koordination.melle');
    await coordinator.getByRole('link', { name: 'Fassung 3 des Rahmenkonzepts übernehmen' }).click();
    await heading(coordinator, /Fassung 3 des Rahmenkonzepts übernehmen · Vorschau/);
    expect(await coordinator.locator('.merge-figures').innerText()).toMatch(
      /\d+\s+Punkte werden übernommen[\s\S]*\d+\s+Fragen sind zu entscheiden/,
    );
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
    await button(coordinator, 'Zusammenführen beginnen').click();
    await heading(coordinator, /· 0 von \d+ entschieden/);
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
  });

  it('writes a third text where both changed the same, and keeps a measure the district removed', async () => {
    await row(coordinator, /^1\.1\.1\.1 .*· Text/).click();
    await says(coordinator, 'Landkreis und Kommune haben diesen Text geändert.');
    await coordinator.locator('.merge-side ins', { hasText: 'alle Neuzugewanderten' }).waitFor();
    await coordinator.keyboard.press('3');
    await coordinator.getByLabel('Ergebnis').fill('Die Stadt Melle lädt alle Neuzugewanderten in ihrer Ortschaft ein.');
    await says(coordinator, /Gespeichert \d\d:\d\d/);
    await heading(coordinator, /· 1 von \d+ entschieden/);
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
    removed = (
      await row(coordinator, /Ganzer Punkt/)
        .locator('.tree__label > span')
        .last()
        .innerText()
    ).replace(/ · .*/, '');
    await row(coordinator, /Ganzer Punkt/).click();
    await coordinator.getByRole('radio', { name: 'Als Eigenes behalten' }).check();
    await heading(coordinator, /· 2 von \d+ entschieden/);
  });

  it('goes on the next day, answers the rest at once and finishes', async () => {
    await coordinator.goto('/konzept');
    await coordinator.getByRole('link', { name: 'Weiter entscheiden' }).click();
    await heading(coordinator, /· 2 von \d+ entschieden/);
    await decideAtOnce(/^alle zu 3 Sprache/, /^Neues übernehmen/);
    await row(coordinator, /^3 Sprache.*fertig/).waitFor();
    await decideAtOnce(/^alle \(/, /^Unseres behalten/);
    // The button that opened the dialog is gone; whoever works by keyboard goes on at the title.
    await coordinator.locator('h1:focus', { hasText: /· (\d+) von \1 entschieden/ }).waitFor();
    await coordinator.goto('/konzept');
    await says(coordinator, 'Alle Fragen sind entschieden. Es fehlt noch der Abschluss.');
    await coordinator.getByRole('link', { name: 'Zum Abschluss' }).click();
    await button(coordinator, 'Zusammenführen abschließen').click();
    await heading(coordinator, /abgeschlossen/);
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
  });

  async function decideAtOnce(scope: RegExp, side: RegExp): Promise<void> {
    await button(coordinator, 'Mehrere auf einmal …').click();
    const dialog = coordinator.getByRole('dialog');
    const chosen = await dialog.getByRole('option', { name: scope }).innerText();
    await dialog.getByLabel('Welche offenen Fragen?').selectOption({ label: chosen });
    await dialog.getByRole('radio', { name: side }).check();
    await dialog.getByRole('button', { name: 'Entscheiden' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('finds the merged measure by its number, and what the district removed among the own ones', async () => {
    await coordinator.keyboard.press('Control+k');
    await coordinator.getByRole('combobox', { name: /^Wohin/ }).fill('1.1.1.1');
    await coordinator.getByRole('option', { name: /^1\.1\.1\.1 / }).waitFor();
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
    await coordinator.keyboard.press('Enter');
    await coordinator.getByRole('heading', { level: 2, name: /^1\.1\.1\.1 / }).waitFor();
    expect(await coordinator.getByLabel('Text', { exact: true }).inputValue()).toBe(
      'Die Stadt Melle lädt alle Neuzugewanderten in ihrer Ortschaft ein.',
    );
    await coordinator.goto('/konzept?haltung=own');
    await coordinator.getByRole('treeitem', { name: removed }).waitFor();
  });

  it('takes no own goal without words, when it is added and afterwards, and says at the field what is missing', async () => {
    await coordinator.goto('/konzept');
    for (const name of [/^1 Ankommen/, /^1\.1 /]) await row(coordinator, name).click();
    await button(coordinator, 'Eigenes Ziel hinzufügen').click();
    const dialog = coordinator.getByRole('dialog');
    const add = dialog.getByRole('button', { name: 'Eigenes Ziel hinzufügen' });
    await add.click();
    await dialog.getByText('Geben Sie einen Titel an.').last().waitFor();
    await dialog.getByText('Beschreiben Sie, was Sie vorhaben.').last().waitFor();
    await dialog.locator('[aria-invalid]:focus').and(dialog.getByLabel('Überschrift')).waitFor();
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
    await dialog.getByLabel('Überschrift').fill('Lotsen im Bahnhof');
    await dialog.getByLabel('Text').fill('Wer am Bahnhof ankommt, wird abgeholt.');
    await add.click();
    await says(coordinator, 'Das eigene Ziel ist hinzugefügt.');
    await coordinator.getByLabel('Überschrift', { exact: true }).fill('');
    await says(coordinator, 'Es fehlt noch die Überschrift.');
    await coordinator.getByLabel('Überschrift', { exact: true }).fill('Lotsen am Bahnhof');
    await coordinator.getByLabel('Text', { exact: true }).fill('');
    await says(coordinator, 'Es fehlt noch der Text.');
    await coordinator.getByLabel('Text', { exact: true }).fill('Wer mit dem Zug kommt, wird abgeholt.');
    await says(coordinator, /Gespeichert \d\d:\d\d/);
  });

  it('works through a field like a questionnaire, by keys alone', async () => {
    await coordinator.goto('/konzept');
    await row(coordinator, /^2 Wohnen/).click();
    await button(coordinator, /^Handlungsfeld durchgehen/).click();
    const position = coordinator.getByText(/Handlungsfeld 2: Punkt \d+ von \d+/);
    const first = await position.innerText();
    await coordinator.keyboard.press('1');
    await says(coordinator, /Gespeichert \d\d:\d\d/);
    await coordinator.keyboard.press('n');
    await coordinator.getByText(first, { exact: true }).waitFor({ state: 'detached' });
    await position.waitFor();
    const title = await coordinator.locator('h1').innerText();
    // Faster than anything can be saved or drawn: every key meets the item it was meant for.
    for (const key of ['1', 'n', '1', 'n', '1']) await coordinator.keyboard.press(key);
    const decided = Number(/(\d+) von \d+ entschieden/.exec(title)?.[1]);
    await heading(coordinator, new RegExp(`${decided + 3} von \\d+ entschieden`));
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
  });

  it('carries the draft through the internal review before the council; the mayor records what it resolved', async () => {
    await coordinator.goto('/konzept');
    await button(coordinator, 'Interne Durchsicht beginnen').click();
    await heading(coordinator, /in interner Durchsicht/);
    await button(coordinator, 'Dem Rat vorlegen').click();
    await button(coordinator, 'Trotzdem vorlegen').click();
    await heading(coordinator, /liegt dem Rat vor/);
    expect(await coordinator.getByRole('radio').count()).toBe(0);

    const mayor = await product.signIn('buergermeisteramt.melle');
    await mayor.goto('/konzept');
    await button(mayor, 'Beschluss eintragen').click();
    await mayor.getByLabel('Gremium').fill('');
    await button(mayor, 'Beschluss eintragen').last().click();
    await mayor.getByText('Geben Sie das Gremium an, das beschlossen hat.').waitFor();
    await mayor.locator('input:focus').and(mayor.getByLabel('Gremium')).waitFor();
    await mayor.getByLabel('Gremium').fill('Rat der Stadt Melle');
    await button(mayor, 'Beschluss eintragen').last().click();
    await heading(mayor, /beschlossen, Fassung 1/);
    await says(mayor, /Beschlossen: Rat der Stadt Melle/);
    expect(await faultsAtBothWidths(mayor)).toEqual([]);
  });

  it('the adopted concept is a document: set in the queue, then downloaded', async () => {
    await coordinator.goto('/konzept/dokumente');
    await heading(coordinator, /^Dokumente Stadt Melle/);
    await coordinator.getByRole('radio', { name: /^PDF/ }).check();
    await button(coordinator, 'Erstellen').click();
    await says(coordinator, 'Angefordert: Das fertige Dokument steht gleich unten in der Liste.');
    await product.api.runJobs();
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      coordinator.getByRole('link', { name: /Herunterladen/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(await faultsAtBothWidths(coordinator)).toEqual([]);
  });

  it('nothing was asked from anywhere else and no script failed', () => {
    expect(product.complaints).toEqual([]);
  });
});
