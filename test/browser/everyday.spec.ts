import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoPassword } from '#features/identity';
import { focusIs } from './support/keyboard.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(120_000);

describe('what holds on every screen', () => {
  let product: Product;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('speaks English throughout when asked to, and remembers it', async () => {
    const page = await product.signIn('koordination.bohmte', { language: 'en' });
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('link', { name: 'Funding', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('link', { name: 'Funding', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Funding' }).waitFor();
    expect(await page.locator('header, nav, main h1, main h2, main button').allInnerTexts()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Förderung|Konzept\b|Menü|Antrag/)]),
    );
  });

  it('says in the title of the overview what its list shows, and on a phone tells five changes until all are asked for', async () => {
    const page = await product.signIn('koordination.melle', { width: 390 });
    await page.getByRole('heading', { level: 1, name: 'Übersicht Stadt Melle · 2 Termine, 3 zu bearbeiten' }).waitFor();
    const changes = page.locator('.progress__changes > li:visible');
    expect(await changes.count()).toBe(5);
    await page.getByRole('button', { name: 'Alle 10 zeigen' }).press('Enter');
    expect(await changes.count()).toBe(10);
    await focusIs(page, `element === document.querySelectorAll('.progress__changes > li')[5]`);
  });

  it('puts the mayor’s page on one sheet of A4, in the language that was just chosen', async () => {
    const page = await product.signIn('buergermeisteramt.bramsche');
    await page.getByText('Bramsche hat sein örtliches Konzept').waitFor();
    expect(await sheetsOf(page)).toBe(1);
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByText('Bramsche adopted its local concept').waitFor();
    expect(await sheetsOf(page)).toBe(1);
    await page.getByRole('button', { name: 'Deutsch' }).first().click();
    await page.getByText('Bramsche hat sein örtliches Konzept').waitFor();
  });

  it('keeps typed text when the connection is lost, over a reload, and saves it once it is back', async () => {
    const page = await product.signIn('koordination.bramsche');
    await page.goto('/foerderung');
    await page.getByRole('button', { name: 'Antrag beginnen' }).first().click();
    await page.getByLabel('Kurze Bezeichnung').fill('Vorher');
    await page.getByText(/Gespeichert \d\d/).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Kurze Bezeichnung').fill('Nicht verlieren');
    await page.getByText(/Keine Verbindung/).waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await page.getByText(/Gespeichert \d\d/).waitFor();
    expect(await page.getByLabel('Kurze Bezeichnung').inputValue()).toBe('Nicht verlieren');
  });

  it('shows every letter of a search, however fast it is typed', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/konzept');
    await page.getByLabel('Suche im Text').focus();
    await page.keyboard.type('Sprachkurse');
    await page.waitForURL(/suche=Sprachkurse$/);
    expect(await page.getByLabel('Suche im Text').inputValue()).toBe('Sprachkurse');
    await page.getByRole('button', { name: 'Alles zeigen' }).click();
    await page.waitForURL(/konzept$/);
    expect(await page.getByLabel('Suche im Text').inputValue()).toBe('');
  });

  it('marks an entry that was left before the line was back, and saves it by itself when it is', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/konzept');
    await page.getByRole('button', { name: /offene Punkte durchgehen/ }).click();
    await page.getByRole('radio', { name: 'Anpassen' }).check();
    await page.getByLabel('Text', { exact: true }).fill('Zu Hause geschrieben.');
    await page.getByText(/Gespeichert \d\d/).waitFor();
    const left = page.url();
    await page.context().setOffline(true);
    await page.getByLabel('Text', { exact: true }).fill('Unterwegs geschrieben.');
    await page.getByText(/Keine Verbindung/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem').first().click();
    await page.waitForURL((url) => url.href !== left);
    const mark = page.locator('.unsent-mark');
    await mark.waitFor({ state: 'attached' });
    await page.context().setOffline(false);
    await mark.waitFor({ state: 'detached' });
    await page.goto(left);
    expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('Unterwegs geschrieben.');
  });

  it('says why it asks to sign in again in the middle of writing, and goes on with what was written', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/foerderung');
    await page.getByRole('button', { name: 'Antrag beginnen' }).first().click();
    await page.getByLabel('Kurze Bezeichnung').waitFor();
    await page.context().clearCookies();
    await page.getByLabel('Kurze Bezeichnung').fill('Mitten im Satz');
    await page.getByText('Ihre Anmeldung ist abgelaufen').waitFor();
    await page.getByLabel('E-Mail-Adresse').fill('koordination.melle@kreisweit.example');
    await page.getByLabel('Passwort').fill(demoPassword);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText(/Gespeichert \d\d/).waitFor();
    expect(await page.getByLabel('Kurze Bezeichnung').inputValue()).toBe('Mitten im Satz');
  });

  it('says it plainly when a page cannot come without a line, and comes when the line is back', async () => {
    const page = await product.signIn('koordination.bramsche');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Ehrenamt' }).click();
    await page.getByText(/ließ sich nicht laden: Die Verbindung fehlt/).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Seite neu laden' }).click();
    await page.getByRole('heading', { level: 1, name: /Qualitätsstandards/ }).waitFor();
  });

  it('says it plainly when a page belongs to somebody else', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/pruefprotokoll');
    await page.getByText(/fehlt Ihnen die Berechtigung|Das gibt es hier nicht/).waitFor();
  });
});

async function sheetsOf(page: Page): Promise<number | undefined> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
}
