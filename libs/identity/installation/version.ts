import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Version of the product as package.json states it. */
export const productVersion = versionAbove(dirname(fileURLToPath(import.meta.url)));

// Sources and compiled code lie at different depths below the package.
function versionAbove(folder: string): string {
  const path = join(folder, 'package.json');
  if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  return versionAbove(dirname(folder));
}
