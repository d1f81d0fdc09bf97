import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';

export interface StandaloneOptions {
  readonly dataDirectory: string;
  readonly port: number;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Put before node, for another system user. */
  readonly prefix?: readonly string[];
}

/** `npm start` without npm: the standalone process on a data folder of its own. */
export class Standalone {
  readonly url: string;
  output = '';
  private readonly process: ChildProcess;

  constructor(private readonly options: StandaloneOptions) {
    this.url = `http://127.0.0.1:${options.port}`;
    const node = [process.execPath, 'apps/standalone/start.mjs'];
    const [program = '', ...args] = [...(options.prefix ?? []), ...node, ...(options.args ?? [])];
    const own = { PORT: String(options.port), KREISWEIT_DATA: options.dataDirectory };
    const env = { PATH: process.env['PATH'], ...own, ...options.env };
    this.process = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Until it says that it runs; fails with everything it said when it ends instead. */
  async ready(): Promise<this> {
    await this.says('Beenden: Strg+C');
    return this;
  }

  async says(words: string): Promise<void> {
    const look = () => Promise.resolve(this.output.includes(words) || this.ended);
    await eventually(look, Boolean, 180_000).catch(() => undefined);
    if (!this.output.includes(words)) throw new Error(`never said "${words}":\n${this.output}`);
  }

  client(): ApiClient {
    return new ApiClient(this.url);
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }

  /** Exit code, null when a signal ended it. */
  async exit(): Promise<number | null> {
    if (!this.ended) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  /** Exit code: 0 when everything ended by itself within the product's own deadline. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.signal(signal);
    return this.exit();
  }

  /** SIGKILL for the process, and for PostgreSQL with it unless it shall be left behind. */
  async kill({ postgresToo = true } = {}): Promise<void> {
    const postmaster = this.postgresPid();
    this.signal('SIGKILL');
    if (postgresToo && postmaster) process.kill(postmaster, 'SIGKILL');
    await this.exit();
  }

  postgresPid(): number | undefined {
    try {
      return Number(readFileSync(join(this.options.dataDirectory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return undefined;
    }
  }

  private get ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
