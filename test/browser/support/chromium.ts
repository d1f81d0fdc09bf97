import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';

const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The browser of the machine, or else the one from the packages, which is unpacked on its first use. */
export async function chromiumPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'] ?? installed.find((path) => existsSync(path));
  return given ?? sparticuz.executablePath();
}
