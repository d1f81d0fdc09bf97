import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Config } from '#platform/config';
import { assertServable, NotServable } from '#platform/database';
import { mailWarnings } from '#platform/mail';
import { outboxStanding } from '#platform/outbox';
import { QueueRunner } from '#platform/queue';
import { type Feature, features } from './features.js';
import { WorkerModule } from './worker.module.js';

export interface Health {
  /** What keeps jobs from running. */
  readonly reasons: readonly string[];
  /** What an administrator should look at. */
  readonly warnings: readonly string[];
}

export interface RunningWorker {
  health(): Promise<Health>;
  /** Lets running jobs end, for at most ten seconds. */
  close(): Promise<void>;
}

/** A running worker: it refuses a database that is not servable and survives every later absence of database and queue. */
export async function createWorker(config: Config, moreFeatures: readonly Feature[] = []): Promise<RunningWorker> {
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const module = WorkerModule.forRoot(config, [...features, ...moreFeatures]);
  const app = await NestFactory.createApplicationContext(module, { logger, abortOnError: false });
  const dataSource = app.get(DataSource);
  let closing: Promise<void> | undefined;
  return { health: () => healthOf(dataSource, app.get(QueueRunner), config), close: () => (closing ??= app.close()) };
}

async function healthOf(dataSource: DataSource, queue: QueueRunner, config: Config): Promise<Health> {
  try {
    await assertServable(dataSource);
    const warnings = [...(await mailWarnings(dataSource, config)), ...(await deadJobs(dataSource))];
    return { reasons: queue.problem ? [`the queue: ${queue.problem}`] : [], warnings };
  } catch (error) {
    return { reasons: error instanceof NotServable ? error.reasons : ['the database does not answer'], warnings: [] };
  }
}

async function deadJobs(dataSource: DataSource): Promise<string[]> {
  const { dead } = await outboxStanding(dataSource);
  return dead === 0 ? [] : [`${dead} jobs have failed for good`];
}
