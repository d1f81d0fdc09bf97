import { jest } from '@jest/globals';
import { openProduct, type Product } from './support/product.js';
import type { Page } from 'playwright-core';

jest.setTimeout(180_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const titleOf = (page: Page) => page.locator('main h1').innerText();

describe('the main job in the browser, in German', () => {
  let product: Product;
  let application: string;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('the administrator records the council resolution that frees the programme of 2018', async () => {
    const page = await product.signIn('verwaltung');
    await page.getByRole('link', { name: /Auf- und Ausbau/ }).click();
    await says(page, 'Vorbehalt');
    await button(page, 'Beschluss eintragen').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Datum der Sitzung').fill('12.03.2018');
    await dialog.getByLabel('Nummer der Vorlage').fill('2018/041');
    await button(page, 'Beschluss eintragen').last().click();
    await page.getByRole('heading', { level: 1, name: /Beschluss liegt vor/ }).waitFor();
  });

  it('the coordinator of Melle adapts a goal; every word that differs is marked and saved by itself', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/konzept');
    await button(page, /offene Punkte durchgehen/).click();
    await page.getByRole('radio', { name: 'Anpassen' }).check();
    await page.getByLabel('Text', { exact: true }).fill('In Melle beraten die Ortschaften selbst.');
    await says(page, /Gespeichert \d\d:\d\d/);
    expect(await page.locator('.deviations ins').first().innerText()).toContain('Melle');
    await page.reload();
    await page.getByRole('radio', { name: 'Anpassen', checked: true }).waitFor();
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('In Melle beraten die Ortschaften selbst.');
  });

  it('the coordinator writes an application whose plans must be equal to the cent', async () => {
    const page = await product.signIn('koordination.melle');
    await page.getByRole('link', { name: 'Förderung', exact: true }).click();
    await button(page, 'Antrag beginnen').first().click();
    await page.getByLabel('Kurze Bezeichnung des Vorhabens').fill('Koordinierungsstelle Ankommen in Melle');
    await page.getByLabel('Wofür wird das Geld gebraucht?').fill('Eine Stelle bündelt Sprachkurse, Ehrenamt und Begegnung.');
    await page.getByRole('link', { name: 'Weiter: Maßnahmen' }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('link', { name: 'Weiter: Kosten' }).click();
    await button(page, 'Kosten hinzufügen').click();
    await page.getByLabel('Bezeichnung, Zeile 1').fill('Halbe Stelle');
    await page.getByLabel('Betrag, Zeile 1').fill('36.000,50');
    await page.getByRole('link', { name: 'Weiter: Finanzierung' }).click();
    await button(page, 'Finanzierung hinzufügen').click();
    await page.getByLabel('Betrag, Zeile 1').fill('25.000');
    await button(page, 'Finanzierung hinzufügen').click();
    await page.getByLabel('Betrag, Zeile 2').fill('11.000');
    await says(page, /Es fehlen noch 0,50/);
    await page.getByLabel('Betrag, Zeile 2').fill('11.000,50');
    await says(page, 'Kosten und Finanzierung sind ausgeglichen.');
    await page.getByRole('link', { name: /Weiter: Prüfen/ }).click();
    await button(page, 'Zur Unterschrift vorlegen').click();
    await page.getByRole('heading', { level: 1, name: /wartet auf Unterschrift/ }).waitFor();
    application = new URL(page.url()).pathname;
  });

  it('the mayor reads and signs, the coordinator submits, the queue checks', async () => {
    const mayor = await product.signIn('buergermeisteramt.melle');
    await says(mayor, 'Koordinierungsstelle Ankommen in Melle');
    await mayor.getByRole('link', { name: 'Zu unterzeichnen' }).click();
    await mayor.locator('.sign-off-list').getByRole('link', { name: 'Koordinierungsstelle Ankommen in Melle' }).click();
    expect(await mayor.getByRole('textbox').count()).toBe(0);
    await button(mayor, 'Antrag unterschreiben').click();
    await says(mayor, 'Nichts zu unterzeichnen');

    const coordinator = await product.signIn('koordination.melle');
    await coordinator.goto(application);
    await button(coordinator, 'Antrag einreichen').click();
    await coordinator.getByRole('heading', { level: 1, name: /KW-2018-\d{4}/ }).waitFor();
    await product.api.runJobs();
    await coordinator.getByRole('heading', { level: 1, name: /in Prüfung/ }).waitFor();
    await says(coordinator, 'Antragsfrist');
  });

  it('a funding officer proposes, another person decides with the budget before and after in view', async () => {
    const officer = await product.signIn('foerderung.1');
    await officer.getByRole('link', { name: /KW-2018-\d{4}/ }).click();
    await button(officer, 'Entscheidung vorschlagen').click();
    await button(officer, 'Zur Entscheidung vorlegen').click();
    await officer.getByText('Geben Sie die Begründung an, die im Bescheid steht.').waitFor();
    await officer.locator('textarea:focus').and(officer.getByLabel('Begründung')).waitFor();
    await officer.getByLabel('Begründung').fill('Das Vorhaben erfüllt die Voraussetzungen des Programms.');
    await button(officer, 'Zur Entscheidung vorlegen').click();
    await officer.getByRole('heading', { level: 1, name: /Entscheidung vorgeschlagen/ }).waitFor();
    expect(await button(officer, 'Entscheiden').count()).toBe(0);

    const approver = await product.signIn('bewilligung.1');
    await approver.goto(application);
    await button(approver, 'Entscheiden').click();
    await says(approver, 'Frei nach dieser Entscheidung');
    await button(approver, /25\.000,00 € bewilligen/).click();
    await approver.getByRole('heading', { level: 1, name: /bewilligt/ }).waitFor();
    await product.api.runJobs();
  });

  it('the notice arrives as a PDF and as a mail, and the mayor sees all of it on one page', async () => {
    const coordinator = await product.signIn('koordination.melle');
    await coordinator.goto(application);
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      coordinator.getByRole('link', { name: /Bescheid herunterladen/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);

    await coordinator.goto('/konzept?suche=1.1.1');
    await coordinator.getByRole('treeitem', { name: /^1\.1\.1 / }).click();
    await coordinator.getByRole('heading', { name: 'Förderanträge dazu' }).waitFor();
    await coordinator.getByRole('link', { name: /Koordinierungsstelle/ }).waitFor();

    const mailbox = await product.visit();
    await mailbox.goto('/postfach');
    await says(mailbox, /Bescheid KW-2018-B-/);

    const mayor = await product.signIn('buergermeisteramt.melle');
    expect(await titleOf(mayor)).toContain('Stand 16. April 2018');
    expect(await mayor.locator('.progress').innerText()).toMatch(/Koordinierungsstelle[\s\S]*25\.000,00/);
  });

  it('nothing was asked from anywhere else and no script failed', () => {
    expect(product.complaints).toEqual([]);
  });
});
