import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// Run in the page itself: the runner for frames, which we have none of, opens another page for every look and takes five times as long.
const look = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'], iframes: false, preload: false })`;

// With reduced motion a change of colours takes a moment all the same, and axe would meet the old ink on the new paper.
const atRest = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (await frame(), await frame(); document.getAnimations().length > 0; ) await frame();
})()`;

/** What keeps people from using these pages: violations of WCAG, and what is wider than the screen, on a desk and on a phone. */
export async function faultsOfAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsOf(page, path)));
  return faults;
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const isOther = new URL(path, page.url()).pathname !== new URL(page.url()).pathname;
  await (isOther ? goInside(page, path) : goAnew(page, path));
  return faultsAtBothWidths(page);
}

/** Goes there as a link of the client does: a page that is loaded anew would have to load, compile and warm axe anew, too. */
async function goInside(page: Page, path: string): Promise<void> {
  const title = await page.title();
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`);
  await eventually(
    () => page.evaluate<boolean>(`document.title !== ${JSON.stringify(title)} && !document.querySelector('main [aria-busy=true]')`),
    Boolean,
  );
}

async function goAnew(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
}

const looks = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

/** The page as it stands, on a desk by day and on a phone by night; it is left as it was. */
export async function faultsAtBothWidths(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const { colorScheme, ...size } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // At the end of a page its bar of actions covers nothing, as it would in the middle of a line.
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    faults.push(...(await faultsHere(page)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before) await page.setViewportSize(before);
  return faults;
}

export async function faultsHere(page: Page): Promise<string[]> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  await page.evaluate(atRest);
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const violations = await page.evaluate<axe.Result[]>(`${look}.then((results) => results.violations)`);
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(overflow > 0 ? [`${where}: ${overflow} px too wide`] : []),
  ];
}
