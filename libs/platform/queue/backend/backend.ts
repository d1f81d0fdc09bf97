import type { Queue, Worker, WorkerOptions } from 'bullmq';

export interface HandoverData {
  readonly id: string;
  readonly attempt: number;
}

export type Processor = (job: { readonly data: HandoverData }) => Promise<void>;
export type Consumption = Omit<WorkerOptions, 'connection'>;
export type BackendQueue = Pick<Queue<HandoverData>, 'addBulk' | 'getJobState' | 'waitUntilReady' | 'close'>;
export type BackendWorker = Pick<Worker, 'run' | 'waitUntilReady' | 'close'>;

/** Where BullMQ keeps its jobs. */
export interface Backend {
  queue(name: string, onError: (error: Error) => void): BackendQueue;
  worker(name: string, process: Processor, consumption: Consumption, onError: (error: Error) => void): BackendWorker;
  close(): Promise<void>;
}

/** Nobody reads BullMQ's stream of events; it keeps 10,000 of them unless told otherwise. */
export const production = { streams: { events: { maxLen: 100 } } } as const;

/** The store behind the queue would lose jobs; only an administrator can mend that. */
export class UnsafeQueue extends Error {}
