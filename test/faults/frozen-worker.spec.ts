import { jest } from '@jest/globals';
import { outbox } from '#platform/outbox';
import { Tenancy } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { execute } from '../support/sql.js';
import { createTenants } from '../support/tenants.js';
import { Gate, waitingSessions } from './gate.js';
import { Process } from './processes.js';
import { openStore, storeNames } from './stores.js';
import { check, closedGate, outside, trialSchema } from './trial/trial.js';

jest.setTimeout(180_000);

const inside = ['inside-1', 'inside-2', 'inside-3', 'inside-4'];

interface Ending {
  readonly effects: readonly { workflow: string; step: string; worker: string }[];
  readonly frozenOutput: string;
  readonly exitCode: number | null;
}

let endings: PromiseSettledResult<Ending>[];

// Most of the time passes waiting for BullMQ's locks to run out, so the stores share it.
beforeAll(async () => {
  endings = await Promise.allSettled(storeNames.map(tell));
});

it.each(storeNames)('a worker that is frozen beyond its lock and thawed writes nothing, with its queue in %s', (name) => {
  const ending = endings[storeNames.indexOf(name)];
  if (ending?.status !== 'fulfilled') throw ending?.reason;
  const byTheOther = (step: string) => (workflow: string) => ({ workflow, step, worker: 'awake' });
  expect(ending.value.effects).toEqual([
    ...inside.map(byTheOther('checked')),
    ...inside.map(byTheOther('noticed')),
    byTheOther('outside')('outside'),
  ]);
  expect(ending.value.frozenOutput).toContain('nothing written');
  expect(ending.value.exitCode).toBe(0);
});

async function tell(storeName: string): Promise<Ending> {
  const database = await createTestDatabase();
  const store = await openStore(storeName, database);
  const workers: Process[] = [];
  const startWorker = async (worker: string): Promise<Process> => {
    const env = { DATABASE_URL: database.appUrl, QUEUE_URL: store.url, TRIAL_WORKER: worker };
    const started = await Process.start('test/faults/trial/worker.ts', 'WORKER_HEALTH_PORT', env);
    workers.push(started);
    return started;
  };
  try {
    await execute(database.superuserUrl, `set role kreisweit_owner; ${trialSchema}; update installation set demo = true`);
    return await freezeAndThaw(database, startWorker);
  } finally {
    await Promise.all(workers.filter((worker) => worker.alive).map((worker) => worker.kill()));
    await store.close();
    await database.drop();
  }
}

async function freezeAndThaw(database: TestDatabase, startWorker: (name: string) => Promise<Process>): Promise<Ending> {
  const gate = await Gate.close(database.superuserUrl, closedGate);
  const frozen = await startWorker('frozen');
  await recordWork(database);
  await eventually(
    () => count(database, waitingSessions),
    (waiting) => waiting === inside.length,
  );
  await eventually(
    () => count(database, `select count(*) as n from outbox where job = 'trial.outside' and attempt_token is not null`),
    (started) => started === 1,
  );
  frozen.freeze();
  await gate.open();
  await startWorker('awake');
  await eventually(
    () => count(database, `select count(*) as n from outbox where state <> 'done'`),
    (open) => open === 0,
    60_000,
  );
  frozen.thaw();
  await eventually(
    async () => frozen.output.match(/"context":"Jobs"/g)?.length,
    (spoken) => spoken === inside.length + 1,
  );
  const effects = await execute<Ending['effects'][number]>(
    database.superuserUrl,
    `select workflow, step, worker from trial_effect order by step = 'outside', step, workflow`,
  );
  return { effects, frozenOutput: frozen.output, exitCode: await frozen.stop() };
}

async function recordWork(database: TestDatabase): Promise<void> {
  const { one } = await createTenants(database);
  const dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
  await new Tenancy(dataSource).transaction(one, async (tx) => {
    for (const workflow of inside) await outbox.record(tx, one, check, { workflow, workMs: 0 });
    await outbox.record(tx, one, outside, { workflow: 'outside', workMs: 6_000 });
  });
  await dataSource.destroy();
}

async function count({ superuserUrl }: TestDatabase, sql: string): Promise<number> {
  return Number((await execute<{ n: string }>(superuserUrl, sql))[0]?.n);
}
