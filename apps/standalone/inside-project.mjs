// Loaded before anything else: what tools unpack and keep for themselves stays in the project's folder.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

keep('swc-native', ['SWC_NATIVE_BINDING_CACHE']);
// Chromium, test runner and build tools go where these point, whatever the machine says.
keep('tmp', ['TMPDIR', 'TEMP', 'TMP']);

function keep(name, variables) {
  const path = fileURLToPath(new URL(`../../node_modules/.cache/${name}`, import.meta.url));
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    // A checkout that belongs to somebody else: it runs as it was built, and no tool unpacks anything.
    if (['EACCES', 'EROFS'].includes(error.code)) return;
    throw error;
  }
  for (const variable of variables) process.env[variable] = path;
}
