import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';

/** Presses Tab until the element with this name has the focus: what cannot be reached so does not exist for many people. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    await page.keyboard.press('Tab');
    if (matches(await focusedName(page), name)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Replaces what stands in a field. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

const matches = (name: string, wanted: string | RegExp) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

// Functions of the page are texts here: the tests are compiled without the types of a browser.
const focusedName = (page: Page) =>
  page.evaluate<string>(`(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const labelledBy = element.getAttribute('aria-labelledby');
    const label = labelledBy ? document.getElementById(labelledBy) : element.labels?.[0];
    const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '';
    return name.replace(/\\s+/g, ' ').trim();
  })()`);

/** Waits until the focus is where this JavaScript expression about the focused element holds. */
export async function focusIs(page: Page, expression: string): Promise<void> {
  await eventually(() => page.evaluate<boolean>(`((element) => ${expression})(document.activeElement)`), Boolean);
}
