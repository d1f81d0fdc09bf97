import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { KeepAliveConnection, type Response } from './connection.js';
import type { BenchDatabase } from './dataset/dataset.js';
import { reads } from './reads.js';
import { askers, requestOf } from './requests.js';
import { freePort, launch, variants } from './servers.js';

/** Seconds from starting the process to its first answer to a signed-in request, several times. */
export interface ColdStart {
  readonly seconds: readonly number[];
}

const starts = 5;
const longest = 30_000;

export async function coldStart({ appUrl, municipalities }: BenchDatabase): Promise<ColdStart> {
  const [asker] = askers(municipalities, 1);
  const [read] = reads;
  if (!asker || !read) throw new Error('nothing to ask for');
  const request = requestOf('product', read, asker);
  const seconds: number[] = [];
  for (let start = 0; start < starts; start += 1) seconds.push(await secondsToFirstAnswer(request, appUrl));
  return { seconds };
}

async function secondsToFirstAnswer(request: Buffer, databaseUrl: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = launch(variants.product.command, port, databaseUrl, 'all');
  const { status } = await firstAnswer(port, request, begun + longest);
  const seconds = (performance.now() - begun) / 1_000;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
  if (status !== 200) throw new Error(`the first answer is ${status}`);
  return seconds;
}

async function firstAnswer(port: number, request: Buffer, deadline: number): Promise<Response> {
  for (;;) {
    const connection = await KeepAliveConnection.open(port).catch(() => null);
    if (connection) return connection.send(request).finally(() => connection.close());
    if (performance.now() > deadline) throw new Error('the API does not start');
    await pause(5);
  }
}
