import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../../support/eventually.js';

const root = process.cwd();
const built = join(root, 'dist/web/index.html');
const lock = join(root, '.test/web-build.lock');
const sources = ['apps/web', 'schema.graphql'];

/** Builds the client once when its sources are newer, whichever test file comes first. */
export async function ensureWebBuilt(): Promise<void> {
  if (isFresh()) return;
  if (!takeLock()) {
    await eventually(() => Promise.resolve(isFresh()), Boolean, 120_000);
    return;
  }
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'error'], {
      cwd: root,
    });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

const isFresh = () => changedAt(built) >= Math.max(...sources.map((source) => newestIn(join(root, source))));

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  // The generated operations are written by the build itself.
  const entries = readdirSync(path).filter((name) => name !== 'graphql' || !path.endsWith('src'));
  return Math.max(0, ...entries.map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
