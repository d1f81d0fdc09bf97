import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What keeps people from using these pages: violations of WCAG, and what is wider than the screen. */
export async function faultsOfAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsOf(page, path)));
  return faults;
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  return faultsHere(page);
}

export async function faultsHere(page: Page): Promise<string[]> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map((violation) => `${where}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ...(overflow > 0 ? [`${where}: ${overflow} px too wide`] : []),
  ];
}
