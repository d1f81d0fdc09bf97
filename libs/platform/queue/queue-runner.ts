import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CONFIG, type Config } from '#platform/config';
import { cleanUp } from '#platform/database';
import { OutboxLedger } from '#platform/outbox';
import { Tenancy } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { Alarm } from './alarm.js';
import { UnsafeQueue } from './backend/backend.js';
import { Execution } from './execution.js';
import { discoverHandlers } from './handlers.js';
import { QueueConnection } from './backend/queue-connection.js';
import { Relay } from './relay.js';
import { Repeating } from './repeating.js';

/** Runs the queue of a worker process from its start to its end, through absences of PostgreSQL and Redis. */
@Injectable()
export class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private connection: QueueConnection | null = null;
  private lastProblem: string | null = 'not connected yet';
  private parts: readonly Repeating[] = [];
  private alarm: Alarm | null = null;
  private ending = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  /** Why no job runs at the moment, or null. */
  get problem(): string | null {
    return this.connection ? null : this.lastProblem;
  }

  async onApplicationBootstrap(): Promise<void> {
    const handlers = discoverHandlers(this.discovery);
    const ledger = new OutboxLedger(this.dataSource);
    const execution = new Execution(handlers, ledger, this.tenancy);
    await this.connect(execution).catch((error: unknown) => {
      if (error instanceof UnsafeQueue) throw error;
      this.onError(error);
    });
    this.repeat(execution, new Relay(handlers, ledger, () => this.connection));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    await Promise.all(this.parts.map((part) => part.stop()));
    await this.alarm?.stop();
    await this.disconnect();
  }

  private repeat(execution: Execution, relay: Relay): void {
    const every = (ms: number, work: () => Promise<void>): Repeating => new Repeating(ms, work, (error) => this.onError(error));
    const handingOver = every(1_000, () => relay.handOverDue());
    const alarm = new Alarm(this.config.databaseUrl, () => handingOver.wake());
    this.alarm = alarm;
    this.parts = [
      every(1_000, () => this.connect(execution)),
      handingOver,
      every(1_000, () => alarm.keepListening()),
      every(3_000, () => relay.recoverOverdue()),
      every(3_600_000, () => cleanUp(this.dataSource)),
    ];
    this.parts.forEach((part) => part.start());
  }

  private async connect(execution: Execution): Promise<void> {
    if (this.connection?.broken) await this.disconnect();
    this.connection ??= await QueueConnection.open(this.config.queueUrl, {
      process: (id, attempt) => execution.run(id, attempt),
      onError: (error) => this.onError(error),
    });
  }

  private async disconnect(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.close();
  }

  // The same outage speaks up every second; the log needs to hear it once, and connections that end with the process not at all.
  private onError(error: unknown): void {
    if (this.ending) return;
    const problem = error instanceof Error ? error.message || error.name : String(error);
    if (problem !== this.lastProblem) this.logger.warn(problem);
    this.lastProblem = problem;
  }
}
