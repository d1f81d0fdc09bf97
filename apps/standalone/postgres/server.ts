import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, isReady } from './cluster.js';

export type Settings = Readonly<Record<string, string>>;

const startWithin = 60_000;
const largestLog = 5_000_000;

/** Starts the server process and returns when it accepts connections. */
export async function startServer(cluster: Cluster, settings: Settings): Promise<ChildProcess> {
  const deadline = Date.now() + startWithin;
  for (;;) {
    const server = launchServer(cluster, settings);
    if (await becomesReady(cluster, server, deadline)) return server;
    const reason = lastWords(cluster);
    // Children of a killed server hold its shared memory for a moment longer.
    if (!/still in use|is being used/.test(reason) || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${reason}`);
    await pause(250);
  }
}

// Its own process group: Ctrl-C in the terminal must reach the launcher alone, which stops PostgreSQL last.
function launchServer(cluster: Cluster, settings: Settings): ChildProcess {
  const log = openSync(logOf(cluster), isLarge(logOf(cluster)) ? 'w' : 'a', 0o600);
  try {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const options = { cwd: cluster.folder, detached: true, stdio: ['ignore', log, log] as ('ignore' | number)[] };
    const server = cluster.launch(cluster.binaries.postgres, ['-D', cluster.data, ...args], options);
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}

async function becomesReady(cluster: Cluster, server: ChildProcess, deadline: number): Promise<boolean> {
  let failed = false;
  server.once('error', () => (failed = true));
  while (!failed && server.exitCode === null && server.signalCode === null) {
    if (server.pid && isReady(cluster.data, server.pid)) return true;
    if (Date.now() > deadline) server.kill('SIGQUIT');
    await pause(20);
  }
  return false;
}

function lastWords(cluster: Cluster): string {
  return readFileSync(logOf(cluster), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

function logOf(cluster: Cluster): string {
  return join(cluster.folder, 'server.log');
}

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
}
