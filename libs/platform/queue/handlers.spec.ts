import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { defineJob } from '#platform/outbox';
import type { Tx } from '#platform/tenancy';
import { discoverHandlers, type Handlers } from './handlers.js';
import { HandlesJob } from './handles-job.js';
import type { Job } from './job.js';

const inside = defineJob('spec.inside');
const outside = defineJob<{ id: string }>('spec.outside');

@Injectable()
class SpecJobs {
  readonly ran: string[] = [];

  get broken(): never {
    throw new Error('discovery reads no properties');
  }

  @HandlesJob(inside)
  async inside(_tx: Tx, job: Job): Promise<void> {
    this.ran.push(job.id);
  }

  @HandlesJob(outside, { outside: true })
  async outside(job: Job<{ id: string }>): Promise<void> {
    this.ran.push(job.payload.id);
  }
}

@Injectable()
class Intruder {
  @HandlesJob(inside)
  async also(): Promise<void> {}
}

async function handlersOf(...providers: (new () => object)[]): Promise<Handlers> {
  @Module({ imports: [DiscoveryModule], providers })
  class SpecModule {}
  const app = await NestFactory.createApplicationContext(SpecModule, { logger: false });
  return discoverHandlers(app.get(DiscoveryService));
}

it('finds the one handler of every job, with its form', async () => {
  const handlers = await handlersOf(SpecJobs);
  expect([...handlers.values()].map(({ definition, outside: form }) => [definition.name, form])).toEqual([
    ['spec.inside', false],
    ['spec.outside', true],
  ]);
});

it('does not start when a job has two handlers', async () => {
  await expect(handlersOf(SpecJobs, Intruder)).rejects.toThrow('spec.inside has two handlers');
});

it('does not start when jobs have none, and names all of them', async () => {
  await expect(handlersOf()).rejects.toThrow('spec.inside has no handler; spec.outside has no handler');
});

it('lets nobody define a job twice', () => {
  expect(() => defineJob('spec.inside')).toThrow('defined twice');
});
