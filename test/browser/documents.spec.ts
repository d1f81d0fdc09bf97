import { jest } from '@jest/globals';
import { faultsHere } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(120_000);

let product: Product;
beforeAll(async () => {
  product = await openProduct();
});
afterAll(() => product?.close());

describe('a concept written out', () => {
  it('is asked for, waits visibly, is made, downloaded and found again', async () => {
    const page = await product.signIn('koordination.melle');
    await page.goto('/konzept');
    await page.getByRole('navigation', { name: 'Seiten des Konzepts' }).getByRole('link', { name: 'Dokumente' }).click();
    await page.getByText('Noch kein Dokument').waitFor();
    await page.getByRole('radio', { name: 'Word-Datei (DOCX)' }).check();
    await page.getByLabel(/Bei jedem Ziel/).check();
    await page.getByRole('button', { name: 'Erstellen' }).click();
    await page.getByRole('progressbar', { name: /Schritt 0 von 3/ }).waitFor();
    expect(await faultsHere(page)).toEqual([]);
    await product.api.runJobs();
    const link = page.getByRole('table').getByRole('link', { name: /Herunterladen/ });
    await link.waitFor();
    await page.getByText(/^Entwurf: aufbewahrt bis \d\d\.\d\d\.2018$/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^Örtliches Konzept Stadt Melle, Fassung 1, mit Entscheidungen, Entwurf .*\.docx$/);
    await page.getByRole('button', { name: 'Erstellen' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Dieses Dokument gibt es schon' })
      .getByRole('link', { name: /Herunterladen/ })
      .waitFor();
    expect(await link.count()).toBe(1);
    expect(await faultsHere(page)).toEqual([]);
  });

  it('of an adopted revision is open to the district, on a phone as well', async () => {
    const page = await product.signIn('planung', { width: 390 });
    await page.goto('/konzepte');
    await page.getByRole('link', { name: 'Stadt Bramsche' }).click();
    await page.getByRole('link', { name: 'Dokumente' }).click();
    await page.getByRole('radio', { name: /Folien/ }).check();
    await page.getByRole('button', { name: 'Erstellen' }).click();
    await page.getByRole('progressbar').waitFor();
    await product.api.runJobs();
    await page.getByRole('link', { name: /Herunterladen.*Ratsfolien Stadt Bramsche, Fassung 1\.pptx/ }).waitFor();
    expect(await faultsHere(page)).toEqual([]);
  });
});
