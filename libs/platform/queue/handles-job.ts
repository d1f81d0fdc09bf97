import type { JobDefinition, Payload } from '#platform/outbox';
import type { Tx } from '#platform/tenancy';
import type { Job } from './job.js';

/** Runs inside the transaction that marks the job done: its effect happens exactly once. */
export type InsideMethod<P extends Payload = Payload> = (tx: Tx, job: Job<P>) => Promise<void>;

/** Talks to the network between transactions of its own, which begin with `job.hold` and end with `job.complete`. */
export type OutsideMethod<P extends Payload = Payload> = (job: Job<P>) => Promise<void>;

export interface HandledJob {
  readonly definition: JobDefinition;
  readonly outside: boolean;
}

type DecoratorOf<Method> = <M extends Method>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<M>) => void;

const handled = Symbol('HANDLED_JOB');

/** Makes a provider's method the one handler of a job. */
export function HandlesJob<P extends Payload>(definition: JobDefinition<P>): DecoratorOf<InsideMethod<P>>;
export function HandlesJob<P extends Payload>(definition: JobDefinition<P>, form: { outside: true }): DecoratorOf<OutsideMethod<P>>;
export function HandlesJob(definition: JobDefinition, { outside } = { outside: false }) {
  return (_target: object, _key: string | symbol, descriptor: PropertyDescriptor): void => {
    Reflect.defineMetadata(handled, { definition, outside } satisfies HandledJob, descriptor.value as object);
  };
}

export function handledJob(method: object): HandledJob | undefined {
  return Reflect.getMetadata(handled, method) as HandledJob | undefined;
}
