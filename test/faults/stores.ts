import type { TestDatabase } from '../support/database.js';
import { redisAvailable, startRedis } from '../support/redis.js';
import { execute } from '../support/sql.js';

/** Where a worker of a fault test keeps its queue. */
export interface QueueStore {
  readonly url: string;
  /** Loses every job without a word, as FLUSHALL does. */
  forget(): Promise<unknown>;
  close(): Promise<void>;
}

const openings: Readonly<Record<string, (database: TestDatabase) => Promise<QueueStore>>> = {
  PostgreSQL: async ({ queueUrl }) => ({
    url: queueUrl,
    forget: () => execute(queueUrl, 'delete from bullmq.job'),
    close: async () => undefined,
  }),
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
  return { url: redis.url, forget: () => redis.command('FLUSHDB'), close: () => redis.stop() };
}
