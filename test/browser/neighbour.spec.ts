import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOfAll } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(240_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const chosen = (page: Page) => page.locator('main h2').first();

describe('a neighbour’s concept and proposals for the next framework', () => {
  let product: Product;
  let neighbour: string;
  let proposal: string;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('the coordinator of Bohmte starts from what Bramsche published, item by item, with the origin named', async () => {
    const page = await product.signIn('koordination.bohmte');
    await page.goto('/konzept/nachbarn');
    await link(page, 'Stadt Bramsche').click();
    await page.getByLabel('Nur Angepasstes und Eigenes').and(page.locator(':checked')).waitFor();
    neighbour = new URL(page.url()).pathname;
    await button(page, /hier offene Punkte durchgehen/).click();
    await button(page, 'Aus Bramsche übernehmen').click();
    await says(page, /Der Entwurf nennt als Herkunft Bramsche/);
    await link(page, 'Im eigenen Konzept öffnen').click();
    await says(page, /Übernommen aus Stadt Bramsche am/);
  });

  it('own words are replaced only after both sides were shown', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto(`${neighbour}?nur=eigenes&feld=7`);
    await page.getByRole('treeitem', { name: /Begegnungsräume in allen 14/ }).click();
    await button(page, 'Durch Stand aus Bramsche ersetzen').click();
    const dialog = page.getByRole('dialog', { name: 'Eigene Entscheidung ersetzen?' });
    await dialog
      .getByText(/acht Ortschaften/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Eigenes behalten' }).click();
    await button(page, 'Durch Stand aus Bramsche ersetzen').click();
    await dialog.getByRole('button', { name: 'Durch Bramsche ersetzen' }).click();
    await says(page, 'Das steht im eigenen Konzept schon so.');
  });

  it('Bramsche decides what its neighbours see', async () => {
    const page = await product.signIn('koordination.bramsche');
    await page.goto('/konzept/nachbarn');
    await says(page, /sehen 163 Punkte der Fassung 1/);
    await link(page, 'Auswahl ändern').click();
    await page.getByRole('checkbox', { name: /^1 / }).uncheck();
    await button(page, /Punkte veröffentlichen/).click();
    await says(page, /Punkte sind veröffentlicht/);
    await button(page, 'Veröffentlichung beenden').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Veröffentlichung beenden' }).click();
    await says(page, 'Keine Nachbarkommune sieht sie.');
    await link(page, 'Für die Nachbarn veröffentlichen').click();
    await button(page, /Punkte veröffentlichen/).click();
    await says(page, /sehen 163 Punkte/);
  });

  it('a local change is proposed with a reason', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/konzept?haltung=adapted&feld=3&suche=sprachkursen');
    await page.getByRole('treeitem', { name: /Sprachkurse in Melle-Mitte/ }).click();
    await page.locator('.district-text mark').first().waitFor();
    await button(page, 'Für das Rahmenkonzept vorschlagen').click();
    await page.getByLabel('Warum wäre das für alle gut?').fill('Busfahrzeiten entscheiden überall, wer einen Kurs erreicht.');
    await button(page, 'Vorschlag senden').click();
    await link(page, /^Vorschlag vom/).click();
    await says(page, 'Der Landkreis hat noch nicht geantwortet.');
    proposal = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('the planner declines one with a reason, and takes another into the draft, where its origin stays named', async () => {
    const page = await product.signIn('planung');
    await page.goto('/vorschlaege');
    await link(page, /Saisonkräfte/).click();
    await says(page, 'Zurzeit ist kein Entwurf des Rahmenkonzepts offen.');
    await button(page, 'Mit Begründung antworten').click();
    await page.getByLabel('Begründung').fill('Dafür gibt es ein Landesprogramm.');
    await button(page, 'Antwort senden').click();
    await says(page, /Nicht aufgegriffen, Antwort vom/);
    await page.goto('/rahmenkonzept/entwurf');
    await button(page, 'Neue Fassung beginnen').click();
    await page.getByRole('tree').waitFor();
    await page.goto(`/vorschlaege/${proposal}`);
    await says(page, 'In den Entwurf übernehmen');
    await button(page, 'In den Entwurf übernehmen').click();
    const asked = page.getByRole('dialog').getByRole('button', { name: 'Durch den Vorschlag ersetzen' });
    await asked.click();
    await says(page, /^Aufgegriffen am/);
    await link(page, 'Im Entwurf ansehen').click();
    await says(page, /Wortlaut aus Stadt Melle, übernommen am/);
  });

  it('the municipality reads the answer', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto(`/konzept/vorschlaege/${proposal}`);
    await says(page, 'Der Wortlaut steht im Entwurf der nächsten Fassung.');
  });

  it('the register says what was proposed, filters by kind and goes out as a workbook', async () => {
    const page = await product.signIn('planung');
    await page.goto('/matrix');
    await page.locator('.matrix__cell a').first().click();
    await page.getByRole('heading', { level: 1, name: /Abweichungen/ }).waitFor();
    await page.goto('/matrix?ansicht=karte');
    await page.getByLabel('Zahl', { exact: true }).selectOption('adapted');
    await link(page, 'Tabelle').click();
    await page.waitForURL(/\/matrix\?haltung=adapted$/);
    expect(await page.getByLabel('Zahl', { exact: true }).inputValue()).toBe('adapted');
    await link(page, 'Karte').click();
    await page
      .getByRole('link', { name: /: \d+ von \d+ \(angepasst\), alle Handlungsfelder$/ })
      .first()
      .click();
    await page.waitForURL(/\/matrix\/abweichungen\?kommune=[^&]+&haltung=adapted&ansicht=karte$/);
    await link(page, 'Übersicht der Konzepte').click();
    await page.waitForURL(/\/matrix\?ansicht=karte&haltung=adapted$/);
    await page.goto('/matrix/abweichungen?feld=7');
    await link(page, 'Vorschlag für das Rahmenkonzept: aufgegriffen').first().waitFor();
    await page.getByLabel('Art', { exact: true }).selectOption('goal');
    const workbook = page.locator('a[href="/files/deviations.xlsx?field=7&kind=goal"]');
    await workbook.waitFor();
    expect(await workbook.innerText()).toContain('XLSX');
  });

  it('has no accessibility violations on a desk and on a phone', async () => {
    const screens: Readonly<Record<string, readonly string[]>> = {
      'koordination.melle': ['/konzept/nachbarn', `${neighbour}?nur=eigenes`, '/konzept/vorschlaege', `/konzept/vorschlaege/${proposal}`],
      'koordination.bramsche': ['/konzept/nachbarn/veroeffentlichen'],
      planung: ['/vorschlaege', `/vorschlaege/${proposal}`, '/matrix/abweichungen', '/matrix', '/matrix?ansicht=karte'],
    };
    for (const [account, paths] of Object.entries(screens)) {
      const page = await product.signIn(account);
      expect(await faultsOfAll(page, paths)).toEqual([]);
      await page.context().close();
    }
  });

  it('goes from open item to open item by keyboard alone', async () => {
    const page = await product.signIn('koordination.bersenbrueck');
    await page.goto(`${neighbour}?nur=eigenes`);
    await page.getByRole('tree').waitFor();
    await page.keyboard.press('n');
    const first = await chosen(page).innerText();
    await page.keyboard.press('n');
    await chosen(page).filter({ hasNotText: first }).waitFor();
    expect(product.complaints).toEqual([]);
  });
});
