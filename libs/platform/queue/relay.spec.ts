import type { Handover, OutboxLedger, OverdueHandover } from '#platform/outbox';
import type { Handlers } from './handlers.js';
import type { QueueConnection } from './backend/queue-connection.js';
import { Relay } from './relay.js';

const handover = (id: string, job = 'spec.inside'): Handover => ({ id, job, attempt: 1 });
const overdue = (id: string, started_at: string | null): OverdueHandover => ({ ...handover(id), started_at });

const handlers = new Map([
  ['spec.inside', { outside: false }],
  ['spec.outside', { outside: true }],
]) as unknown as Handlers;

interface World {
  readonly due: Handover[];
  readonly overdue?: OverdueHandover[];
  readonly held?: readonly string[];
  readonly refuses?: boolean;
}

function relayIn({ due, overdue: late = [], held = [], refuses = false }: World) {
  const seen = { added: [] as string[], released: [] as string[], lost: [] as string[] };
  const ledger = {
    claim: async (most: number) => due.splice(0, most),
    release: async (all: Handover[]) => void seen.released.push(...all.map(({ id }) => id)),
    overdue: async () => late,
    lost: async ({ id }: Handover) => void seen.lost.push(id),
  } as unknown as OutboxLedger;
  const queue = {
    add: async (side: string, all: Handover[]) => {
      if (refuses) throw new Error('the queue is away');
      seen.added.push(...all.map(({ id }) => `${side} ${id}`));
    },
    holds: async (_: string, { id }: Handover) => held.includes(id),
  } as unknown as QueueConnection;
  return { seen, relay: new Relay(handlers, ledger, () => queue) };
}

it('hands every due row to the queue of its kind, batch after batch', async () => {
  const due = Array.from({ length: 150 }, (_, index) => handover(String(index)));
  const { seen, relay } = relayIn({ due: [...due, handover('mail', 'spec.outside')] });
  await relay.handOverDue();
  expect(seen.added).toHaveLength(151);
  expect(seen.added).toContain('outside mail');
  expect(seen.added[0]).toBe('inside 0');
});

it('gives back everything the queue refuses', async () => {
  const { seen, relay } = relayIn({ due: [handover('1'), handover('mail', 'spec.outside')], refuses: true });
  await expect(relay.handOverDue()).rejects.toThrow('the queue is away');
  expect(seen.released).toEqual(['1', 'mail']);
});

it('claims nothing while there is no queue', async () => {
  const due = [handover('1')];
  const ledger = { claim: async () => due.splice(0) } as unknown as OutboxLedger;
  await new Relay(handlers, ledger, () => null).handOverDue();
  expect(due).toHaveLength(1);
});

it('calls a late row lost only when the queue does not know it or it has hung for ten minutes', async () => {
  const justNow = new Date().toISOString();
  const longAgo = new Date(Date.now() - 11 * 60_000).toISOString();
  const late = [overdue('waits', null), overdue('runs', justNow), overdue('hangs', longAgo), overdue('gone', null)];
  const { seen, relay } = relayIn({ due: [], overdue: late, held: ['waits', 'runs', 'hangs'] });
  await relay.recoverOverdue();
  expect(seen.lost).toEqual(['hangs', 'gone']);
});
