// Loaded before anything else: what tools unpack and keep for themselves stays in the project's folder.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.env.SWC_NATIVE_BINDING_CACHE ??= folder('swc-native');
// Chromium, test runner and build tools go where these point, whatever the machine says.
const temporary = folder('tmp');
for (const variable of ['TMPDIR', 'TEMP', 'TMP']) process.env[variable] = temporary;

function folder(name) {
  const path = fileURLToPath(new URL(`../../node_modules/.cache/${name}`, import.meta.url));
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
