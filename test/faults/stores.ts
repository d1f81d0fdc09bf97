import type { TestDatabase } from '../support/database.js';
import { redisAvailable, startRedis } from '../support/redis.js';

/** Where a worker of a fault test keeps its queue. */
export interface QueueStore {
  readonly url: string;
  close(): Promise<void>;
}

const openings: Readonly<Record<string, (database: TestDatabase) => Promise<QueueStore>>> = {
  PostgreSQL: async ({ queueUrl }) => ({ url: queueUrl, close: async () => undefined }),
  ...(redisAvailable ? { Redis: redisStore } : {}),
};

export const storeNames = Object.keys(openings);
export const long = process.env['FAULTS'] === 'long';

export function openStore(name: string, database: TestDatabase): Promise<QueueStore> {
  const open = openings[name];
  if (!open) throw new Error(`there is no store ${name}`);
  return open(database);
}

async function redisStore(): Promise<QueueStore> {
  const redis = await startRedis();
  return { url: redis.url, close: () => redis.stop() };
}
