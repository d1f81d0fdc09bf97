import { isDeepStrictEqual } from 'node:util';
import { KeepAliveConnection } from './connection.js';
import type { Target } from './load.js';
import type { HotRead } from './reads.js';
import { type Asker, requestOf } from './requests.js';
import type { RunningServer } from './servers.js';

/** Asks every variant for every tenant and refuses to measure unless all give the same JSON as the raw one. */
export async function agreedTargets(
  servers: readonly RunningServer[],
  read: HotRead,
  askers: readonly Asker[],
): Promise<Map<string, Target>> {
  const reference: unknown[] = [];
  const targets = new Map<string, Target>();
  for (const server of servers) {
    const requests = [];
    const connection = await KeepAliveConnection.open(server.port);
    for (const [index, asker] of askers.entries()) {
      const bytes = requestOf(server.name, read, asker);
      // Twice: compiled variants interpret a document the first time.
      await connection.send(bytes);
      const { status, body } = await connection.send(bytes);
      const text = body.toString();
      if (status !== 200 || text.includes('"errors"')) throw new Error(`${server.name} ${read.name}: ${status} ${text.slice(0, 1_000)}`);
      const answer = JSON.parse(text) as unknown;
      reference[index] ??= answer;
      const difference = isDeepStrictEqual(answer, reference[index]) ? null : firstDifference(answer, reference[index]);
      if (difference) throw new Error(`${server.name} ${read.name} answers otherwise than ${servers[0]?.name}: ${difference}`);
      requests.push({ bytes, length: body.length });
    }
    connection.close();
    targets.set(server.name, { port: server.port, pid: server.pid, requests });
  }
  return targets;
}

function firstDifference(one: unknown, other: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return `${path} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const key of keys) {
    const found = firstDifference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return `${path} differs`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
