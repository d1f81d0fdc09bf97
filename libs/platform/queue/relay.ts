import type { Handover, OutboxLedger, OverdueHandover } from '#platform/outbox';
import type { Handlers } from './handlers.js';
import type { QueueConnection, QueueSide } from './backend/queue-connection.js';

const batch = 100;
const stuckAfterMs = 10 * 60_000;

/** Hands due outbox rows to the queue, and once more those that the queue or its worker lost. */
export class Relay {
  constructor(
    private readonly handlers: Handlers,
    private readonly ledger: OutboxLedger,
    private readonly queue: () => QueueConnection | null,
  ) {}

  /** Only jobs this version can handle: during a rollout the newer worker takes the others. */
  private get jobs(): string[] {
    return [...this.handlers.keys()];
  }

  async handOverDue(): Promise<void> {
    for (let queue = this.queue(); queue; queue = this.queue()) {
      const handovers = await this.ledger.claim(batch, this.jobs);
      const refusals = [await this.handOver(queue, 'inside', handovers), await this.handOver(queue, 'outside', handovers)];
      if (refusals.some(Boolean)) throw refusals.find(Boolean);
      if (handovers.length < batch) return;
    }
  }

  /** A row that still waits in the queue or runs is only late; its number stays good. */
  async recoverOverdue(): Promise<void> {
    for (let queue = this.queue(); queue; queue = this.queue()) {
      const overdue = await this.ledger.overdue(batch, this.jobs);
      for (const handover of overdue) if (await this.isLost(queue, handover)) await this.ledger.lost(handover);
      if (overdue.length < batch) return;
    }
  }

  private async isLost(queue: QueueConnection, handover: OverdueHandover): Promise<boolean> {
    const stuck = Date.parse(handover.started_at ?? '') < Date.now() - stuckAfterMs;
    return stuck || !(await queue.holds(this.sideOf(handover), handover));
  }

  /** What the queue refuses goes back; returns why, so that the other side still gets its turn. */
  private async handOver(queue: QueueConnection, side: QueueSide, handovers: readonly Handover[]): Promise<unknown> {
    const own = handovers.filter((handover) => this.sideOf(handover) === side);
    if (own.length === 0) return null;
    try {
      await queue.add(side, own);
      return null;
    } catch (error) {
      await this.ledger.release(own);
      return error;
    }
  }

  private sideOf({ job }: Handover): QueueSide {
    return this.handlers.get(job)?.outside ? 'outside' : 'inside';
  }
}
