import { Inject, Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { OutboxLedger, type StartedRow } from '#platform/outbox';
import { Tenancy } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { Execution } from './execution.js';
import { discoverHandlers, type Handlers } from './handlers.js';

const atOnce = 50;

/** Runs due jobs in this process, in the order they were recorded and without a queue: seeding and tests wait for nothing. */
@Injectable()
export class JobDrain {
  private handlers: Handlers | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  /** Until nothing is due, jobs recorded by jobs included; returns how many ran. Throws when one failed. */
  async drain(): Promise<number> {
    this.handlers ??= discoverHandlers(this.discovery);
    const ledger = new NoticingLedger(this.dataSource);
    const execution = new Execution(this.handlers, ledger, this.tenancy);
    for (let count = 0; ;) {
      const due = await ledger.claim(atOnce, [...this.handlers.keys()]);
      if (due.length === 0) return count;
      for (const { id, attempt } of due.sort((a, b) => (a.id < b.id ? -1 : 1))) await execution.run(id, attempt);
      if (ledger.failures.length > 0) throw new Error(`jobs failed: ${ledger.failures.join('; ')}`);
      count += due.length;
    }
  }
}

@Module({ imports: [DiscoveryModule], providers: [JobDrain], exports: [JobDrain] })
export class JobDrainModule {}

class NoticingLedger extends OutboxLedger {
  readonly failures: string[] = [];

  override async putBack(row: StartedRow, error: string | null, retryInSeconds: number | null): Promise<void> {
    if (error !== null) this.failures.push(`${row.job}: ${error}`);
    await super.putBack(row, error, retryInSeconds);
  }
}
