import { isDeepStrictEqual } from 'node:util';
import { KeepAliveConnection } from './connection.js';
import type { Target } from './load.js';
import type { HotRead } from './reads.js';
import { type Asker, requestOf } from './requests.js';
import type { RunningServer, VariantName } from './servers.js';

/** Asks every variant for every tenant and refuses to measure unless all give the same JSON as the first one. */
export async function agreedTargets(
  servers: readonly RunningServer[],
  databasePid: number,
  read: HotRead,
  askers: readonly Asker[],
): Promise<Map<VariantName, Target>> {
  const reference: unknown[] = [];
  const targets = new Map<VariantName, Target>();
  for (const { name, port, pid } of servers) {
    const requests: Target['requests'][number][] = [];
    const connection = await KeepAliveConnection.open(port);
    for (const [index, asker] of askers.entries()) {
      const bytes = requestOf(name, read, asker);
      const { answer, length } = await answerOf(connection, bytes, `${name} ${read.name}`);
      reference[index] ??= answer;
      const difference = firstDifference(answer, reference[index]);
      if (difference) throw new Error(`${name} ${read.name} does not answer like ${servers[0]?.name}: ${difference}`);
      requests.push({ bytes, length });
    }
    connection.close();
    targets.set(name, { port, pid, databasePid, requests });
  }
  return targets;
}

async function answerOf(connection: KeepAliveConnection, request: Buffer, what: string): Promise<{ answer: unknown; length: number }> {
  // Twice: variants that compile a document interpret it the first time.
  await connection.send(request);
  const { status, body } = await connection.send(request);
  const answer = status === 200 ? (JSON.parse(body.toString()) as { errors?: unknown }) : null;
  if (!answer || answer.errors) throw new Error(`${what}: ${status} ${body.toString().slice(0, 1_000)}`);
  return { answer, length: body.length };
}

function firstDifference(one: unknown, other: unknown, path = 'answer'): string | null {
  if (isDeepStrictEqual(one, other)) return null;
  if (!isObject(one) || !isObject(other)) return `${path} is ${JSON.stringify(one)}, not ${JSON.stringify(other)}`;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const inner = keys.map((key) => firstDifference(one[key], other[key], `${path}.${key}`)).find((found) => found !== null);
  return inner ?? `${path} differs`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
