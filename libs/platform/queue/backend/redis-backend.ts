import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, type HandoverData, production, UnsafeQueue } from './backend.js';

/** Handing over fails fast while Redis is away, so that the outbox keeps the row; workers wait for it to come back. */
export async function openRedisBackend(queueUrl: string): Promise<Backend> {
  const producer = new Redis(queueUrl, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 5_000 });
  producer.on('error', () => undefined);
  const consumer = new Redis(queueUrl, { lazyConnect: true, maxRetriesPerRequest: null });
  consumer.on('error', () => undefined);
  const close = async (): Promise<void> => [producer, consumer].forEach((connection) => connection.disconnect());
  try {
    await producer.connect();
    await assertKeepsJobs(producer);
    return { ...backendOn(producer, consumer), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function backendOn(producer: Redis, consumer: Redis): Omit<Backend, 'close'> {
  return {
    queue: (name, onError) => new Queue<HandoverData>(name, { connection: producer, ...production }).on('error', onError),
    worker: (name, process, consumption, onError) =>
      new Worker<HandoverData>(name, process, { ...consumption, connection: consumer }).on('error', onError),
  };
}

// BullMQ only warns: a Redis that evicts keys under memory pressure loses jobs without a word.
async function assertKeepsJobs(redis: Redis): Promise<void> {
  const memory = await redis.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? 'unknown';
  if (policy !== 'noeviction') throw new UnsafeQueue(`QUEUE_URL: maxmemory-policy is ${policy}, it must be noeviction`);
}
