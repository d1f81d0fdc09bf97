import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { commandOf, isAlive } from './processes.js';
import type { Launch } from './system-user.js';

/** A PostgreSQL data directory and the programs that work on it. */
export interface Cluster {
  readonly folder: string;
  readonly data: string;
  readonly binaries: Binaries;
  readonly launch: Launch;
}

export const superuser = 'postgres';

/** Creates the data directory once. Built beside and renamed, so that a start killed half-way leaves nothing that looks complete. */
export async function initialise(cluster: Cluster, password: string, durable: boolean): Promise<void> {
  if (await exists(join(cluster.data, 'PG_VERSION'))) return;
  const draft = `${cluster.data}.new`;
  const passwordFile = join(cluster.folder, 'initial-password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = await stat(cluster.folder);
  if (process.getuid?.() === 0) await Promise.all([draft, passwordFile].map((path) => chown(path, uid, gid)));
  try {
    await finished(cluster.launch(cluster.binaries.initdb, initArguments(draft, passwordFile, durable), { cwd: cluster.folder }), 'initdb');
    await rename(draft, cluster.data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Stops a PostgreSQL that a killed launcher left behind on this data directory. */
export async function stopLeftover(data: string): Promise<boolean> {
  const pid = postmasterPid(data);
  if (!pid || !isAlive(pid)) return false;
  if (isOurs(pid, data)) {
    await stopCluster(data);
    return true;
  }
  // After a reboot the number may belong to any program; PostgreSQL would take that for a running server and refuse to start.
  await rm(join(data, 'postmaster.pid'), { force: true });
  return false;
}

/** First without waiting for sessions, then at once; PostgreSQL recovers from both. */
export async function stopCluster(data: string): Promise<void> {
  if (await ends(data, 'SIGINT', 6_000)) return;
  if (!(await ends(data, 'SIGQUIT', 3_000))) throw new Error(`PostgreSQL on ${data} does not stop.`);
}

async function ends(data: string, signal: NodeJS.Signals, within: number): Promise<boolean> {
  const pid = postmasterPid(data);
  if (pid && isAlive(pid)) process.kill(pid, signal);
  for (const deadline = Date.now() + within; isRunning(data); await pause(20)) if (Date.now() > deadline) return false;
  return true;
}

/** What PostgreSQL says about itself in postmaster.pid: its last line reads "ready" once it accepts connections. */
export function isReady(data: string, pid: number): boolean {
  const lines = postmasterFile(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function initArguments(data: string, passwordFile: string, durable: boolean): string[] {
  return [
    ...['--pgdata', data, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'de', '--data-checksums'],
    ...(durable ? [] : ['--no-sync']),
  ];
}

async function finished(child: ChildProcess, name: string): Promise<void> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${name} failed (${code ?? 'killed'}): ${output.trim()}`);
}

function isRunning(data: string): boolean {
  const pid = postmasterPid(data);
  return pid !== undefined && isAlive(pid);
}

function postmasterPid(data: string): number | undefined {
  return Number(postmasterFile(data)[0]) || undefined;
}

function postmasterFile(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isOurs(pid: number, data: string): boolean {
  return commandOf(pid)?.includes(data) ?? process.platform === 'win32';
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
