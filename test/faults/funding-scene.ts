import { type FundingCases, startFunding } from '../support/funding-cases.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { execute } from '../support/sql.js';
import { eventually } from '../support/eventually.js';
import { Process } from './processes.js';
import { openStore, type QueueStore } from './stores.js';

/** Funding with workers in processes of their own, a queue to lose and a mail server to vanish. */
export class FundingScene {
  private readonly workers: Process[] = [];

  private constructor(
    readonly cases: FundingCases,
    readonly sink: SmtpSink,
    private readonly store: QueueStore,
  ) {}

  static async open(storeName: string): Promise<FundingScene> {
    const cases = await startFunding({ programme: { budgetCents: 1_000_000_000 } });
    await execute(cases.database.superuserUrl, 'update installation set clock_offset_ms = $1', [cases.clock.offset]);
    return new FundingScene(cases, await SmtpSink.start(), await openStore(storeName, cases.database));
  }

  async startWorker(): Promise<Process> {
    const { database } = this.cases;
    const worker = await Process.start('apps/worker/main.ts', 'WORKER_HEALTH_PORT', {
      DATABASE_URL: database.appUrl,
      QUEUE_URL: this.store.url,
      KREISWEIT_DATA: `.test/data-${database.name}`,
      SMTP_URL: this.sink.url,
    });
    this.workers.push(worker);
    return worker;
  }

  rows<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return execute<Row>(this.cases.database.superuserUrl, sql, values);
  }

  async count(sql: string): Promise<number> {
    return Number((await this.rows<{ n: string }>(sql))[0]?.n);
  }

  /** What is to be done in months is not open. */
  untilNothingIsOpen(deadlineMs = 90_000): Promise<unknown> {
    const open = `state in ('pending', 'enqueued') and due_at < now() + interval '1 day'`;
    return eventually(
      () => this.rows(`select job, state, attempt, failures, losses, last_error from outbox where ${open}`),
      (open) => open.length === 0,
      deadlineMs,
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.filter((worker) => worker.alive).map((worker) => worker.kill()));
    this.sink.close();
    await this.store.close();
    await this.cases.close();
  }
}
