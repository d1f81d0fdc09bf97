export { HandlesJob } from './handles-job.js';
export { type Job, JobImpossible, JobPostponed } from './job.js';
export { JobDrain, JobDrainModule } from './job-drain.js';
export { QueueModule } from './queue.module.js';
export { QueueRunner } from './queue-runner.js';
export { Repeating } from './repeating.js';
