import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { onCore } from './machine.js';

const fromSource = ['--import', './test/support/typescript.mjs'];

/** How each variant is started; all of them answer the same JSON. */
export const variants = {
  raw: { title: 'node:http + pg (the limit)', command: [...fromSource, 'test/bench/variants/raw/main.ts'] },
  product: { title: 'Kreisweit, everything on', command: ['dist/bundle/api/api.mjs'] },
  unkept: { title: 'Kreisweit, framework read anew', command: [...fromSource, 'test/bench/variants/product-unkept.ts'] },
  mercurius: { title: 'Mercurius + jit, same services', command: [...fromSource, 'test/bench/variants/mercurius.ts'] },
  relations: {
    title: 'Nest + Apollo + TypeORM, find with relations',
    command: [...fromSource, 'test/bench/variants/usual/main.ts', 'relations'],
  },
  naive: { title: 'Nest + Apollo + TypeORM, field resolvers', command: [...fromSource, 'test/bench/variants/usual/main.ts', 'naive'] },
} as const;

export type VariantName = keyof typeof variants;

export interface RunningServer {
  readonly name: VariantName;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const longestStart = 30_000;

/** Starts a variant in a process of its own on the core that belongs to servers; `profile` names a folder for a CPU profile. */
export async function startServer(name: VariantName, databaseUrl: string, profile?: string): Promise<RunningServer> {
  const port = await freePort();
  const child = launch([...profiling(profile), ...variants[name].command], port, databaseUrl);
  await answering(child, port, name);
  return {
    name,
    port,
    pid: child.pid ?? 0,
    stop: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([exited, pause(5_000, undefined, { ref: false })]);
      child.kill('SIGKILL');
    },
  };
}

export function launch(command: readonly string[], port: number, databaseUrl: string, cores: 'server' | 'all' = 'server'): ChildProcess {
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: String(port), KREISWEIT_DATA: '.test/bench/data' };
  const [program, ...rest] = onCore(cores, [process.execPath, ...command]);
  return spawn(program, rest, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

function profiling(folder: string | undefined): string[] {
  if (!folder) return [];
  mkdirSync(folder, { recursive: true });
  return ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

async function answering(child: ChildProcess, port: number, name: string): Promise<void> {
  const deadline = Date.now() + longestStart;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${name} does not answer`);
    await pause(20);
  }
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health/live`).then(
    () => true,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
