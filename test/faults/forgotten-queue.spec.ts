import { jest } from '@jest/globals';
import { outbox } from '#platform/outbox';
import { Tenancy } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { execute } from '../support/sql.js';
import { createTenants } from '../support/tenants.js';
import { Process } from './processes.js';
import { long, openStore, type QueueStore, storeNames } from './stores.js';
import { check, trialSchema } from './trial/trial.js';

jest.setTimeout(300_000);

const jobs = long ? 500 : 40;
const losses = long ? 5 : 2;
const doneWithinMs = 60_000;

interface Ending {
  readonly effects: Record<string, unknown>[];
  readonly open: number;
}

let endings: PromiseSettledResult<Ending>[];

beforeAll(async () => {
  endings = await Promise.allSettled(storeNames.map(tell));
});

it.each(storeNames)(`${jobs} jobs happen exactly once although the queue in %s forgets everything ${losses} times`, (name) => {
  const ending = endings[storeNames.indexOf(name)];
  if (ending?.status !== 'fulfilled') throw ending?.reason;
  const once = { effects: 1, workflows: jobs };
  expect(ending.value).toEqual({
    open: 0,
    effects: [
      { step: 'checked', ...once },
      { step: 'noticed', ...once },
    ],
  });
});

async function tell(storeName: string): Promise<Ending> {
  const database = await createTestDatabase();
  const store = await openStore(storeName, database);
  await execute(database.superuserUrl, `set role kreisweit_owner; ${trialSchema}; update installation set demo = true`);
  const env = { DATABASE_URL: database.appUrl, QUEUE_URL: store.url };
  const worker = await Process.start('test/faults/trial/worker.ts', 'WORKER_HEALTH_PORT', env);
  try {
    await recordJobs(database);
    await forgetOnTheWay(database, store);
    return { open: await until(database, 0), effects: await effects(database) };
  } finally {
    await worker.kill();
    await store.close();
    await database.drop();
  }
}

async function recordJobs(database: TestDatabase): Promise<void> {
  const { one } = await createTenants(database);
  const dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
  await new Tenancy(dataSource).transaction(one, async (tx) => {
    for (let job = 1; job <= jobs; job += 1) await outbox.record(tx, one, check, { workflow: String(job), workMs: 20 });
  });
  await dataSource.destroy();
}

/** Each time when another part of the work is done and jobs wait and run. */
async function forgetOnTheWay(database: TestDatabase, store: QueueStore): Promise<void> {
  for (let loss = 1; loss <= losses; loss += 1) {
    await until(database, Math.floor(3 * jobs * (1 - loss / (losses + 1))));
    await store.forget();
  }
}

/** Until so many of the three rows of every workflow (check, notice, mail) are not done yet; returns how many they are. */
function until(database: TestDatabase, most: number): Promise<number> {
  const sql = `select ${3 * jobs} - count(*)::integer as n from outbox where state = 'done'`;
  return eventually(
    async () => (await execute<{ n: number }>(database.superuserUrl, sql))[0]?.n ?? 0,
    (open) => open <= most,
    doneWithinMs,
  );
}

function effects({ superuserUrl }: TestDatabase): Promise<Record<string, unknown>[]> {
  const perWorkflow = 'select step, workflow, count(*)::integer as effects from trial_effect group by step, workflow';
  return execute(
    superuserUrl,
    `select step, effects, count(*)::integer as workflows from (${perWorkflow}) as counted group by step, effects order by step, effects`,
  );
}
