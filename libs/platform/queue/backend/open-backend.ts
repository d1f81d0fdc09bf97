import type { Backend } from './backend.js';

/** Rejects while the server cannot be reached, and with UnsafeQueue when it is no place for jobs. */
export async function openBackend(queueUrl: string): Promise<Backend> {
  // Loaded only here: an API, which never opens a queue, starts without BullMQ.
  if (queueUrl.startsWith('redis')) return (await import('./redis-backend.js')).openRedisBackend(queueUrl);
  return (await import('./postgres-backend.js')).openPostgresBackend(queueUrl);
}
