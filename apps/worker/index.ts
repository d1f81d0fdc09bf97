export { createWorker, type Health, type RunningWorker } from './worker.js';
