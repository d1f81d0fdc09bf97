import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { postgresBinaries } from './binaries.js';
import { type Cluster, initialise, stopCluster, stopLeftover, superuser } from './cluster.js';
import { lockFolder } from './lock.js';
import { Passwords } from './passwords.js';
import { choosePort } from './port.js';
import { type Settings, startServer } from './server.js';
import { launcherFor } from './system-user.js';

export interface PostgresOptions {
  readonly dataDirectory: string;
  readonly port?: number | undefined;
  readonly log: (line: string) => void;
  /** Server settings on top of the small ones below; the tests switch fsync off. */
  readonly settings?: Settings;
  /** Called when the server ends without having been stopped. */
  readonly onExit?: (reason: string) => void;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  readonly password: (role: string) => string;
  /** Address for a role, its password included. */
  readonly url: (role: string, database: string) => string;
  readonly superuserUrl: (database?: string) => string;
  readonly stop: () => Promise<void>;
}

const smallInstallation: Settings = {
  shared_buffers: '64MB',
  max_connections: '60',
  jit: 'off',
  autovacuum_max_workers: '1',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  io_method: 'sync',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Runs PostgreSQL 18 as a child of this process, on a data folder of its own; no knowledge of what is stored in it. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(dirname(options.dataDirectory), { recursive: true });
  await mkdir(options.dataDirectory, { recursive: true, mode: 0o700 });
  const folder = await realpath(options.dataDirectory);
  const unlock = lockFolder(folder);
  try {
    const cluster = await clusterIn(folder);
    const passwords = new Passwords(folder);
    await prepare(cluster, passwords, options);
    const port = await choosePort(folder, options.port);
    const server = await startServer(cluster, settingsFor(port, options.settings));
    return running(cluster, server, port, passwords, unlock, options);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Stops whatever a dead launcher left running there and deletes the data folder; refuses while a launcher uses it. */
export async function removePostgres(dataDirectory: string): Promise<void> {
  const folder = await realpath(dataDirectory).catch(() => undefined);
  if (!folder) return;
  lockFolder(folder);
  await stopLeftover(dataIn(folder));
  await rm(folder, { recursive: true, force: true });
}

async function clusterIn(folder: string): Promise<Cluster> {
  const binaries = await postgresBinaries();
  const launch = await launcherFor(folder, binaries.postgres);
  return { folder, data: dataIn(folder), binaries, launch };
}

function dataIn(folder: string): string {
  return join(folder, 'cluster');
}

async function prepare(cluster: Cluster, passwords: Passwords, { log, settings }: PostgresOptions): Promise<void> {
  if (await stopLeftover(cluster.data)) log('Stopped a PostgreSQL that an earlier start had left running.');
  await initialise(cluster, passwords.of(superuser), settings?.['fsync'] !== 'off');
}

function settingsFor(port: number, extra: Settings = {}): Settings {
  return { ...smallInstallation, ...extra, port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' };
}

function running(
  cluster: Cluster,
  server: ChildProcess,
  port: number,
  passwords: Passwords,
  unlock: () => void,
  { onExit }: PostgresOptions,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  const gone = once(server, 'exit');
  server.once('exit', (code, signal) => {
    if (!stopping) onExit?.(`PostgreSQL ended by itself (${signal ?? code}).`);
  });
  // Its files are tidy a moment before the process is gone; a program with nothing else to do must wait for that, too.
  const stop = async (): Promise<void> => {
    await stopCluster(cluster.data);
    server.ref();
    await gone;
  };
  const url = (role: string, database: string): string => `postgresql://${role}:${passwords.of(role)}@127.0.0.1:${port}/${database}`;
  return {
    port,
    pid: server.pid ?? 0,
    password: (role) => passwords.of(role),
    url,
    superuserUrl: (database = superuser) => url(superuser, database),
    stop: () => (stopping ??= stop().finally(unlock)),
  };
}
