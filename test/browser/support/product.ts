import { chromium, type Browser, type Page } from 'playwright-core';
import { startApi, type TestApi } from '../../support/api.js';
import { demoPassword } from '#features/identity';
import { chromiumPath } from './chromium.js';

interface Look {
  readonly width?: number;
  readonly language?: 'de' | 'en';
}

export interface Product {
  readonly api: TestApi;
  /** A browser of its own, not signed in. */
  visit(look?: Look): Promise<Page>;
  /** The account's own browser, signed in on the role's first page; whoever was here before comes back to the same one. */
  signIn(account: string, look?: Look): Promise<Page>;
  /** What browsers reported that nobody asked for: script errors, requests to elsewhere. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=de-DE',
];

/** The whole product on a copy of the demo: API, web client as built, a real browser. */
export async function openProduct(): Promise<Product> {
  const api = await startApi();
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: flags });
  const complaints: string[] = [];
  const visit = (look: Look = {}) => newPage(browser, api, look, complaints);
  const known = new Map<string, Page>();
  const signIn = async (account: string, look: Look = {}) => {
    const name = JSON.stringify([account, look]);
    const before = known.get(name);
    const page = before && !before.isClosed() ? await atStart(before) : await signedIn(await visit(look), account);
    known.set(name, page);
    return page;
  };
  return {
    api,
    visit,
    complaints,
    signIn,
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
}

let places = 0;

async function newPage(browser: Browser, api: TestApi, { width = 1280, language = 'de' }: Look, complaints: string[]): Promise<Page> {
  places += 1;
  const context = await browser.newContext({
    baseURL: api.url,
    viewport: { width, height: width < 500 ? 844 : 800 },
    locale: 'de-DE',
    reducedMotion: 'reduce',
    // Sign-ins from one address slow each other down; every visitor sits somewhere else.
    extraHTTPHeaders: { 'x-forwarded-for': `10.9.${process.pid % 250}.${(places % 250) + 1}` },
  });
  await context.addInitScript({ content: `localStorage.setItem('kreisweit.language', '${language}')` });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(api.url) && !request.url().startsWith('data:')) complaints.push(`request to ${request.url()}`);
  });
  return page;
}

async function signedIn(page: Page, account: string): Promise<Page> {
  await page.goto('/anmelden');
  await page.locator('input[type=email]').fill(`${account}@kreisweit.example`);
  await page.locator('input[type=password]').fill(demoPassword);
  await page.locator('button[type=submit]').click();
  return arrived(page);
}

async function atStart(page: Page): Promise<Page> {
  await page.goto('/');
  return arrived(page);
}

async function arrived(page: Page): Promise<Page> {
  await page.waitForURL((url) => !['/', '/anmelden'].includes(url.pathname));
  await page.locator('main h1').waitFor();
  return page;
}
