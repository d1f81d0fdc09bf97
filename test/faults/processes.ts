import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { eventually } from '../support/eventually.js';

/** A process of the product that a test may kill, freeze and thaw. */
export class Process {
  private readonly ended: Promise<unknown>;
  private said = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    this.ended = once(child, 'exit');
    child.stdout?.on('data', (text: Buffer) => (this.said += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
  }

  /** Starts a script and resolves when it answers on the port it was given as the variable `portVariable`. */
  static async start(script: string, portVariable: string, env: Readonly<Record<string, string>>): Promise<Process> {
    const port = await freePort();
    const child = spawn(process.execPath, argumentsFor(script), {
      env: { ...inherited(), ...env, [portVariable]: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Process(child, port);
    await eventually(
      () => answers(port),
      (yes) => yes || !started.alive,
      60_000,
    );
    if (!started.alive) throw new Error(`${script} ended at its start: ${started.output}`);
    return started;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  get output(): string {
    return this.said;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  thaw(): void {
    this.child.kill('SIGCONT');
  }

  /** The clean way; returns the exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    await this.ended;
    return this.child.exitCode;
  }
}

// The product as it is built; only what exists for tests is compiled on the way.
function argumentsFor(script: string): string[] {
  if (script.startsWith('apps/')) return ['--enable-source-maps', script.replace(/^(.*)\.ts$/, 'dist/$1.js')];
  return ['--import', './test/support/typescript.mjs', script];
}

// Jest's own options would make the child a test run.
function inherited(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: process.env['HOME'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'] };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
