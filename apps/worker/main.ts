import { ConfigurationError, loadConfig } from '#platform/config';
import { NotServable } from '#platform/database';
import { serveHealth } from './health-server.js';
import { createWorker } from './worker.js';

try {
  const config = loadConfig(process.env);
  const worker = await createWorker(config);
  const health = await serveHealth(worker, config.host, config.workerHealthPort);
  const stop = async (): Promise<void> => {
    health.close();
    await worker.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
} catch (error) {
  const expected = error instanceof ConfigurationError || error instanceof NotServable;
  console.error(expected ? error.message : error);
  process.exit(1);
}
