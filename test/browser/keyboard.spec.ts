import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { focusIs, press, tabTo, type } from './support/keyboard.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(180_000);

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('the main job by keyboard only', () => {
  let product: Product;
  let application: string;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('signs in, skips to the content, records the resolution in a dialog that gives the focus back', async () => {
    const page = await product.visit();
    await page.goto('/anmelden');
    await type(page, 'E-Mail-Adresse', 'verwaltung@kreisweit.example');
    await page.keyboard.press('Enter');
    // What is missing is said at its field, and the focus is there already.
    await page.getByText('Geben Sie Ihr Passwort an.').waitFor();
    await focusIs(page, `element.type === 'password' && element.getAttribute('aria-invalid') === 'true'`);
    await page.keyboard.insertText('Ankommen-2018!');
    await page.keyboard.press('Enter');
    await heading(page, /Programme/);
    await press(page, /^Auf- und Ausbau/);
    await heading(page, /vorbehaltlich/);
    await press(page, 'Beschluss eintragen');
    await type(page, 'Datum der Sitzung', '12.03.2018');
    await page.keyboard.press('Escape');
    await focusIs(page, `element.textContent === 'Beschluss eintragen'`);
    await page.keyboard.press('Enter');
    // What was typed before Escape is still there.
    await tabTo(page, 'Datum der Sitzung');
    await focusIs(page, `element.value === '12.03.2018'`);
    await page.keyboard.press('Enter');
    await heading(page, /Beschluss liegt vor/);
  });

  it('walks the tree with the arrows, decides with the arrows, goes to the next open item with one key', async () => {
    const page = await product.signIn('koordination.melle');
    await press(page, /^Konzept$/);
    await page.getByRole('tree').waitFor();
    await tabTo(page, /Ankommen/);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('radiogroup').or(page.locator('fieldset.choices')).first().waitFor();
    const first = page.url();
    await page.keyboard.press('n');
    await page.waitForURL((url) => url.href !== first);
    await focusIs(page, `element.tagName === 'H2'`);
    await tabTo(page, 'Offen lassen');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await type(page, 'Überschrift', 'Eigene Überschrift aus Melle');
    await page.getByText(/Gespeichert \d\d:\d\d/).waitFor();
    await focusIs(page, `element.getBoundingClientRect().bottom > 0 && element.getBoundingClientRect().top < innerHeight`);
    await tabTo(page, /Nächster offener Punkt/);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tastenkürzel' }).waitFor();
  });

  it('writes an application, has it signed and submits it', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/foerderung');
    await press(page, 'Antrag beginnen');
    await heading(page, /Entwurf/);
    await type(page, /^Kurze Bezeichnung/, 'Mit der Tastatur');
    await type(page, /^Wofür wird/, 'Alles ohne Maus.');
    await press(page, /^Weiter: Maßnahmen/);
    await page.getByRole('checkbox').first().waitFor();
    await press(page, /Erstorientierung/, ' ');
    await press(page, /^Weiter: Kosten/);
    await press(page, 'Kosten hinzufügen');
    await type(page, 'Bezeichnung, Zeile 1', 'Halbe Stelle');
    await type(page, 'Betrag, Zeile 1', '20.000');
    await press(page, /^Weiter: Finanzierung/);
    await press(page, 'Finanzierung hinzufügen');
    await type(page, 'Betrag, Zeile 1', '15.000');
    await press(page, 'Finanzierung hinzufügen');
    await type(page, 'Betrag, Zeile 2', '5.000');
    await press(page, /^Weiter: Prüfen/);
    await press(page, 'Zur Unterschrift vorlegen');
    await heading(page, /wartet auf Unterschrift/);
    application = new URL(page.url()).pathname;

    const mayor = await product.signIn('buergermeisteramt.melle');
    await press(mayor, 'Mit der Tastatur');
    await heading(mayor, /wartet auf Unterschrift/);
    await press(mayor, 'Antrag unterschreiben');
    await heading(mayor, /Zu unterzeichnen/);

    await page.goto(application);
    await press(page, 'Antrag einreichen');
    await heading(page, /KW-2018-\d{4}/);
    await product.api.runJobs();
  });

  it('proposes and decides', async () => {
    const officer = await product.signIn('foerderung.1');
    await officer.goto(application);
    await press(officer, 'Entscheidung vorschlagen');
    await type(officer, 'Begründung', 'Die Voraussetzungen sind erfüllt.');
    await press(officer, 'Zur Entscheidung vorlegen');
    await heading(officer, /Entscheidung vorgeschlagen/);

    const approver = await product.signIn('bewilligung.2');
    await approver.goto(application);
    await press(approver, 'Entscheiden');
    await press(approver, /bewilligen$/);
    await heading(approver, /bewilligt/);
  });
});
