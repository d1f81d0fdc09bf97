import { KeepAliveConnection } from './connection.js';
import { cpuSecondsOf, cpuSecondsOfFamily } from './machine.js';

export interface Target {
  readonly port: number;
  readonly pid: number;
  readonly databasePid: number;
  /** One request per tenant, and the length of the answer that was checked. */
  readonly requests: readonly { readonly bytes: Buffer; readonly length: number }[];
}

export interface Round {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU of the server process; null where the system does not tell. */
  readonly cpuMs: number | null;
  /** CPU of PostgreSQL. */
  readonly databaseMs: number | null;
}

// Ages in days and the like may grow by a digit between check and measurement.
const tolerance = 64;

/** Closed loop: every connection sends its next request, of the next tenant, when the last one is answered. */
export async function load(target: Target, connections: number, seconds: number): Promise<Round> {
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAliveConnection.open(target.port)));
  const latencies: number[] = [];
  const cpu = (): readonly (number | null)[] => [cpuSecondsOf(target.pid), cpuSecondsOfFamily(target.databasePid)];
  const before = cpu();
  const start = performance.now();
  await Promise.all(open.map((connection, index) => loop(connection, target, index, start + seconds * 1_000, latencies)));
  const elapsed = performance.now() - start;
  const [cpuMs = null, databaseMs = null] = cpu().map((after, part) => perRequest(before[part], after, latencies.length));
  open.forEach((connection) => connection.close());
  const sorted = Float64Array.from(latencies).sort();
  return {
    requestsPerSecond: (latencies.length * 1_000) / elapsed,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    cpuMs,
    databaseMs,
  };
}

function perRequest(before: number | null | undefined, after: number | null, requests: number): number | null {
  return before == null || after === null ? null : ((after - before) * 1_000) / requests;
}

async function loop(
  connection: KeepAliveConnection,
  { requests }: Target,
  first: number,
  until: number,
  latencies: number[],
): Promise<void> {
  for (let turn = first; performance.now() < until; turn += 1) {
    const request = requests[turn % requests.length];
    if (!request) return;
    const sent = performance.now();
    const { status, body } = await connection.send(request.bytes);
    latencies.push(performance.now() - sent);
    if (status !== 200 || Math.abs(body.length - request.length) > tolerance) {
      throw new Error(`unexpected answer ${status}: ${body.toString().slice(0, 500)}`);
    }
  }
}

export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
