import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { eventually } from './eventually.js';
import { testFolder } from './folder.js';

export interface TestRedis {
  readonly url: string;
  /** One command without arguments that contain spaces; the first line of the answer. */
  command(text: string): Promise<string>;
  stop(): Promise<void>;
}

const binary = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
const outside = [process.env['QUEUE_TEST_REDIS_URL'], process.env['QUEUE_URL']].find((url) => url?.startsWith('redis:'));

export const redisAvailable = binary !== undefined || outside !== undefined;

/** A Redis of its own for a test file; of an outside one it takes the database with the number of the jest worker. */
export async function startRedis(settings: readonly string[] = []): Promise<TestRedis> {
  if (binary === undefined) return outsideRedis();
  const folder = await testFolder('redis');
  const port = await freePort();
  const child = spawn(binary, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...settings], {
    stdio: 'ignore',
  });
  await eventually(
    () => say(port, 'PING'),
    (answer) => answer === '+PONG',
  );
  return { url: `redis://127.0.0.1:${port}`, command: (text) => say(port, text), stop: () => stop(child, folder) };
}

function outsideRedis(): TestRedis {
  const url = new URL(outside ?? '');
  url.pathname = `/${process.env['JEST_WORKER_ID'] ?? '0'}`;
  const command = (text: string): Promise<string> => say(Number(url.port || '6379'), `SELECT ${url.pathname.slice(1)}\r\n${text}`);
  return { url: url.href, command, stop: async () => void (await command('FLUSHDB')) };
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  await rm(folder, { recursive: true, force: true });
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

function say(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${text}\r\n`));
    socket.once('error', (error) => resolve(error.message));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().split('\r\n')[0] ?? '');
    });
  });
}
