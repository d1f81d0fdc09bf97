import type { Handover } from '#platform/outbox';
import type { Backend, BackendQueue, BackendWorker } from './backend.js';
import { openBackend } from './open-backend.js';

/** Inside and outside jobs wait in queues of their own: a mail server that does not answer must not hold up a notice. */
const queueNames = { inside: 'kreisweit-inside', outside: 'kreisweit-outside' } as const;
export type QueueSide = keyof typeof queueNames;

// The outbox remembers; a job that BullMQ remembers would swallow a second handing over under its number.
const forgetting = { removeOnComplete: true, removeOnFail: true } as const;
const forgotten = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } } as const;
const gone: ReadonlySet<string> = new Set(['unknown', 'failed', 'completed']);

const consumption = {
  autorun: false,
  concurrency: 4,
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 3,
  runRetryDelay: 500,
  drainDelay: 2,
  ...forgotten,
} as const;

export interface QueueEvents {
  process(id: string, attempt: number): Promise<void>;
  onError(error: unknown): void;
}

/** The one place that talks to BullMQ. */
export class QueueConnection {
  private readonly queues: Readonly<Record<QueueSide, BackendQueue>>;
  private readonly workers: readonly BackendWorker[];
  private workerEnded = false;

  private constructor(
    private readonly backend: Backend,
    private readonly events: QueueEvents,
  ) {
    const onError = (error: Error): void => events.onError(error);
    const process = ({ data }: { data: { id: string; attempt: number } }): Promise<void> => events.process(data.id, data.attempt);
    this.queues = { inside: backend.queue(queueNames.inside, onError), outside: backend.queue(queueNames.outside, onError) };
    this.workers = Object.values(queueNames).map((name) => backend.worker(name, process, consumption, onError));
  }

  /** Rejects while the queue's server is absent; call it again later. */
  static async open(queueUrl: string, events: QueueEvents): Promise<QueueConnection> {
    const connection = new QueueConnection(await openBackend(queueUrl), events);
    try {
      await connection.run();
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** A known number is silently ignored, so handing over twice is harmless. */
  async add(side: QueueSide, handovers: readonly Handover[]): Promise<void> {
    await this.queues[side].addBulk(
      handovers.map(({ id, job, attempt }) => ({ name: job, data: { id, attempt }, opts: { jobId: jobIdOf(id, attempt), ...forgetting } })),
    );
  }

  async holds(side: QueueSide, { id, attempt }: Handover): Promise<boolean> {
    return !gone.has(await this.queues[side].getJobState(jobIdOf(id, attempt)));
  }

  /** A worker of BullMQ has ended by itself: this connection takes no jobs any more. */
  get broken(): boolean {
    return this.workerEnded;
  }

  /** Waits for running jobs, but not longer than a container's grace period allows. */
  async close(): Promise<void> {
    await atMost(7_000, Promise.allSettled(this.workers.map((worker) => worker.close())));
    await atMost(1_000, Promise.allSettled(Object.values(this.queues).map((queue) => queue.close())));
    await atMost(1_000, this.backend.close());
  }

  private async run(): Promise<void> {
    await Promise.all([...Object.values(this.queues), ...this.workers].map((part) => part.waitUntilReady()));
    this.workers.forEach((worker) => void this.keepRunning(worker));
  }

  private async keepRunning(worker: BackendWorker): Promise<void> {
    await worker.run().catch((error: unknown) => this.events.onError(error));
    this.workerEnded = true;
  }
}

function jobIdOf(id: string, attempt: number): string {
  return `${id}-${attempt}`;
}

function atMost(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}
