import { loadConfig } from '#platform/config';
import { createWorker } from '../../../apps/worker/index.js';
import { serveHealth } from '../../../apps/worker/health-server.js';
import { trialFeature } from './trial.js';

// The worker as it is deployed, with the trial jobs beside the real ones.
const config = loadConfig(process.env);
const worker = await createWorker(config, [trialFeature]);
await serveHealth(worker, config.host, config.workerHealthPort);
process.once('SIGTERM', () => void worker.close().then(() => process.exit(0)));
