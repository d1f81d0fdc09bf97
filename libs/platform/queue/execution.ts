import { Logger } from '@nestjs/common';
import type { OutboxLedger, StartedRow } from '#platform/outbox';
import type { Tenancy, Tx } from '#platform/tenancy';
import type { Handler, Handlers } from './handlers.js';
import { type Job, JobImpossible, JobOvertaken, JobPostponed } from './job.js';

// Shorter than BullMQ's lock: PostgreSQL ends the transaction of a frozen worker before another one gets the job.
const endFrozenTransaction = `set local idle_in_transaction_session_timeout = '8s'`;

const longestPauseSeconds = 3_600;

/** Carries one handing over out: start, effect and mark, or a later try. */
export class Execution {
  private readonly logger = new Logger('Jobs');

  constructor(
    private readonly handlers: Handlers,
    private readonly ledger: OutboxLedger,
    private readonly tenancy: Tenancy,
  ) {}

  async run(id: string, attempt: number): Promise<void> {
    const row = await this.ledger.start(id, attempt);
    if (!row) return;
    try {
      await this.handle(row);
    } catch (error) {
      await this.settle(row, error);
    }
  }

  private async handle(row: StartedRow): Promise<void> {
    const handler = this.handlers.get(row.job);
    if (!handler) throw new Error(`no handler for ${row.job}`);
    const job = this.jobOf(row);
    await (handler.outside ? this.outside(handler, row, job) : this.inside(handler, job));
  }

  private async inside(handler: Handler & { outside: false }, job: Job): Promise<void> {
    await this.tenancy.transaction(job.context, async (tx) => {
      await tx.query(endFrozenTransaction);
      await job.hold(tx);
      await handler.run(tx, job);
      await job.complete(tx);
    });
  }

  private async outside(handler: Handler & { outside: true }, row: StartedRow, job: Job): Promise<void> {
    await handler.run(job);
    await this.ledger.completeAlone(row);
  }

  private jobOf(row: StartedRow): Job {
    const { id, payload, context, attempt } = row;
    const owned = async (answer: Promise<boolean>): Promise<void> => {
      if (!(await answer)) throw new JobOvertaken(`attempt ${attempt} of ${id} was overtaken`);
    };
    const hold = (tx: Tx): Promise<void> => owned(this.ledger.hold(tx, row));
    const complete = (tx: Tx): Promise<void> => owned(this.ledger.complete(tx, row));
    return { id, payload, context, attempt, hold, complete };
  }

  private async settle(row: StartedRow, error: unknown): Promise<void> {
    const reference = `${row.id}-${row.attempt}`;
    if (error instanceof JobOvertaken) return this.logger.warn(`${row.job}: ${error.message}, nothing written`);
    if (error instanceof JobPostponed) return this.ledger.putBack(row, null, error.seconds);
    this.logger.error(`${row.job} failed (reference ${reference})`, error instanceof Error ? error.stack : String(error));
    await this.ledger.putBack(row, `${kindOf(error)} (reference ${reference})`, this.retryInSeconds(row, error));
  }

  private retryInSeconds(row: StartedRow, error: unknown): number | null {
    const attempts = this.handlers.get(row.job)?.definition.attempts ?? 1;
    const failures = row.failures + 1;
    if (error instanceof JobImpossible || failures >= attempts) return null;
    return Math.min(4 ** (failures - 1), longestPauseSeconds);
  }
}

// The message may carry personal data (an address the mail server refused): it belongs to the log, not to the table.
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${error.constructor.name} ${code}` : error.constructor.name;
}
