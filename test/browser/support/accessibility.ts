import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [1280, 390] as const;

/** What is wrong with the page as it stands, on a desk and on a phone; the page is left as wide as it was. */
export async function faultsAtBothWidths(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 800 });
    // At the end of a page its bar of actions covers nothing, as it would in the middle of a line.
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    faults.push(...(await faultsHere(page)));
  }
  if (before) await page.setViewportSize(before);
  return faults;
}

export async function faultsHere(page: Page): Promise<string[]> {
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...violations.map((violation) => `${where}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ...(overflow > 0 ? [`${where}: ${overflow} px too wide`] : []),
  ];
}
