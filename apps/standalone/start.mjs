// Plain JavaScript, because it runs before anything is built: brings the build up to date, then becomes the standalone process.
import { existsSync } from 'node:fs';

requireNode(20, 19);
requirePackages();
const { bringUpToDate } = await import('./build.mjs');
await bringUpToDate().catch((error) => fail(error.message));
process.setSourceMapsEnabled(true);
endWithParent();
await import(new URL('../../dist/apps/standalone/main.js', import.meta.url));

function requireNode(major, minor) {
  const [runningMajor, runningMinor] = process.versions.node.split('.').map(Number);
  if (runningMajor > major || (runningMajor === major && runningMinor >= minor)) return;
  fail(`Kreisweit braucht Node.js ${major}.${minor} oder neuer; hier läuft ${process.version}.`);
}

function requirePackages() {
  if (!existsSync(new URL('../../node_modules', import.meta.url))) fail('Die Pakete fehlen noch. Bitte zuerst "npm ci" ausführen.');
}

// npm starts scripts through a shell and, ended by a signal, ends that shell only: without this the process would live on unseen.
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
