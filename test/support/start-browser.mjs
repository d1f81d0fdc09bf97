import startDemo from './start-demo.mjs';

/** Unpacks the browser before the test files run: two of them would write the same program while the other one starts it. */
export default async function startBrowser() {
  const { chromiumPath } = await import('../browser/support/chromium.ts');
  await chromiumPath();
  await startDemo();
}
