// Plain JavaScript, because it runs before anything is built: brings the build up to date, then becomes the standalone process.
import './inside-project.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const everywhere = ['package.json', 'package-lock.json'];
const builds = [
  {
    script: 'build:server',
    name: 'Server',
    sources: ['apps', 'libs', 'migrations', '.swcrc', ...everywhere],
    except: /^apps\/web|\.(db-)?spec\.ts$/,
  },
  {
    script: 'build:web',
    name: 'Weboberfläche',
    sources: ['apps/web', 'schema.graphql', ...everywhere],
    except: /^apps\/web\/src\/graphql\//,
  },
];

requireNode(20, 19);
requirePackages();
await Promise.all(builds.map(bringUpToDate));
process.setSourceMapsEnabled(true);
endWithParent();
await import(new URL('../../dist/apps/standalone/main.js', import.meta.url));

function requireNode(major, minor) {
  const [runningMajor, runningMinor] = process.versions.node.split('.').map(Number);
  if (runningMajor > major || (runningMajor === major && runningMinor >= minor)) return;
  fail(`Kreisweit braucht Node.js ${major}.${minor} oder neuer; hier läuft ${process.version}.`);
}

function requirePackages() {
  if (!existsSync(join(root, 'node_modules'))) fail('Die Pakete fehlen noch. Bitte zuerst "npm ci" ausführen.');
}

async function bringUpToDate({ script, name, sources, except }) {
  const stamp = join(root, 'dist', `${script.replace(':', '-')}.stamp`);
  const state = fingerprint(sources, except);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  console.log(`· ${name} wird gebaut …`);
  const began = performance.now();
  rmSync(stamp, { force: true });
  await run(script, name);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, state);
  console.log(`  ${name} fertig nach ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`);
}

// Names count too: a deleted source must not live on in the build.
function fingerprint(sources, except) {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap(filesUnder).filter((file) => !except.test(file))) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((entry) => filesUnder(`${path}/${entry}`));
}

async function run(script, name) {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const [program, ...args] = [...npm, 'run', '--silent', script];
  const child = spawn(program, args, {
    cwd: root,
    shell: program === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('error', () => resolve('nicht gestartet')).once('close', resolve));
  if (code !== 0) fail(`${name} lässt sich nicht bauen (${code}):\n\n${output}`);
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
