// Plain JavaScript, because it runs before anything is built: brings server and web client up to date with their sources.
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
    except: /^apps\/web\/src\/graphql\/|\.spec\.tsx?$/,
  },
];

/** Builds what is stale; rejects with what the build said when that fails. */
export async function bringUpToDate(say = console.log) {
  await Promise.all(builds.map((build) => bringOneUpToDate(build, say)));
}

async function bringOneUpToDate({ script, name, sources, except }, say) {
  const stamp = join(root, 'dist', `${script.replace(':', '-')}.stamp`);
  const state = fingerprint(sources, except);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  say(`· ${name} wird gebaut …`);
  const began = performance.now();
  rmSync(stamp, { force: true });
  await run(script, name);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, state);
  say(`  ${name} fertig nach ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`);
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
    // Jest says NODE_ENV=test, and Vite would then bundle the development build of React.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: program === 'npm' && process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('error', () => resolve('nicht gestartet')).once('close', resolve));
  if (code !== 0) throw new Error(`${name} lässt sich nicht bauen (${code}):\n\n${output}`);
}
