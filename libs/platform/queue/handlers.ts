import type { DiscoveryService } from '@nestjs/core';
import { definedJobs } from '#platform/outbox';
import { handledJob, type HandledJob, type InsideMethod, type OutsideMethod } from './handles-job.js';

export type Handler = HandledJob &
  ({ readonly outside: false; readonly run: InsideMethod } | { readonly outside: true; readonly run: OutsideMethod });

export type Handlers = ReadonlyMap<string, Handler>;

/** Finds the handler of every defined job; a job with two handlers or none stops the start. */
export function discoverHandlers(discovery: DiscoveryService): Handlers {
  const found = discovery.getProviders().flatMap(({ instance }) => handlersOf(instance as object | null));
  const names = found.map((handler) => handler.definition.name);
  const problems = [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} has two handlers`),
    ...definedJobs()
      .filter((job) => !names.includes(job.name))
      .map((job) => `${job.name} has no handler`),
  ];
  if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}.`);
  return new Map(found.map((handler) => [handler.definition.name, handler]));
}

function handlersOf(provider: object | null): Handler[] {
  if (!provider) return [];
  return methodsOf(provider).flatMap((method) => {
    const job = handledJob(method);
    return job ? [{ ...job, run: method.bind(provider) } as Handler] : [];
  });
}

type Method = (...parameters: unknown[]) => unknown;

// Descriptors, not properties: reading a property would call the provider's getters.
function methodsOf(provider: object): Method[] {
  const prototype = Object.getPrototypeOf(provider) as object | null;
  if (!prototype || prototype === Object.prototype) return [];
  const own = Object.values(Object.getOwnPropertyDescriptors(prototype)).map((descriptor) => descriptor.value as unknown);
  return own.filter((value): value is Method => typeof value === 'function');
}
