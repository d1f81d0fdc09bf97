import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsAtBothWidths, faultsOfAll } from './support/faults.js';
import { openProduct, type Product } from './support/product.js';

jest.setTimeout(240_000);

/** Every screen with the account that comes to it. */
const screens: Readonly<Record<string, readonly string[]>> = {
  'koordination.melle': ['/uebersicht', '/konzept', '/ehrenamt#E3.2', '/konzept/dokumente', '/foerderung', '/konto', '/gibt-es-nicht'],
  'buergermeisteramt.bramsche': ['/fortschritt', '/zu-unterzeichnen', '/konzept'],
  planung: [
    '/rahmenkonzept',
    '/rahmenkonzept/kennzahlen',
    '/rahmenkonzept/andere-landkreise',
    '/rahmenkonzept/zusammenfuehren',
    '/konzepte',
  ],
  'foerderung.1': ['/foerderung', '/programme'],
  pruefung: ['/pruefprotokoll'],
};

const publicScreens = ['/anmelden', '/passwort-vergessen', '/passwort-neu', '/postfach'];

describe('every screen has no accessibility violations on a desk and on a phone', () => {
  let product: Product;
  beforeAll(async () => {
    product = await openProduct();
  });
  afterAll(() => product?.close());

  it('before signing in', async () => {
    const page = await product.visit();
    await page.goto('/anmelden');
    expect(await faultsOfAll(page, publicScreens)).toEqual([]);
    await page.context().close();
  });

  it.each(Object.entries(screens))('for %s', async (account, paths) => {
    const page = await product.signIn(account);
    expect([...(await faultsOfAll(page, paths)), ...(await faultsInside(page))]).toEqual([]);
    await page.context().close();
  });
});

/** The first thing a list or tree leads to belongs to the screen. */
async function faultsInside(page: Page): Promise<string[]> {
  const link = page.locator('main table a:visible').first();
  if ((await link.count()) === 0) return [];
  await link.click();
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return faultsAtBothWidths(page);
}
