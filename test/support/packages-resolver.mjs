import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isModuleNamespaceObject } from 'node:util/types';

const load = createRequire(import.meta.url);
const doors = fileURLToPath(new URL('../../.test/doors', import.meta.url));
const known = new Map();

/**
 * Jest evaluates every module anew for every test file, packages too, which was more than half of a test file's work. What is imported from
 * a package leads to a door instead, behind which Node loads the package once per worker (packages-environment.mjs).
 */
export function sync(path, options) {
  const file = options.defaultResolver(path, options);
  const imported = options.conditions?.includes('import') && file.includes(`${sep}node_modules${sep}`);
  return imported ? doorTo(file) : file;
}

function doorTo(file) {
  const door = known.get(file) ?? buildDoor(file);
  known.set(file, door);
  return door;
}

function buildDoor(file) {
  const door = join(doors, `${createHash('sha256').update(file).digest('hex').slice(0, 16)}.mjs`);
  if (existsSync(door)) return door;
  mkdirSync(doors, { recursive: true });
  // Several workers may build the same door: each writes its own and puts it in place at once.
  const own = `${door}.${process.pid}`;
  writeFileSync(own, doorText(file));
  renameSync(own, door);
  return door;
}

function doorText(file) {
  const loaded = load(file);
  const names = Object.keys(loaded).filter((name) => !['default', 'module.exports'].includes(name));
  return [
    `const loaded = globalThis.loadedOnce(${JSON.stringify(file)});`,
    `export default loaded${isModuleNamespaceObject(loaded) ? '.default' : ''};`,
    ...names.map((name, index) => `const $${index} = loaded[${JSON.stringify(name)}];`),
    `export { ${names.map((name, index) => `$${index} as ${JSON.stringify(name)}`).join(', ')} };`,
    '',
  ].join('\n');
}
