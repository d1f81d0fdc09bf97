// Loaded before anything else: what tools unpack for themselves stays in the project's folder instead of the user's.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/swc-native', import.meta.url));
mkdirSync(folder, { recursive: true, mode: 0o700 });
process.env.SWC_NATIVE_BINDING_CACHE ??= folder;
