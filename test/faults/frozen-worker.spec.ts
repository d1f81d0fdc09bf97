import { jest } from '@jest/globals';
import { outbox } from '#platform/outbox';
import { Tenancy } from '#platform/tenancy';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { execute } from '../support/sql.js';
import { createTenants, type TestTenants } from '../support/tenants.js';
import { Process } from './processes.js';
import { openStore, type QueueStore, storeNames } from './stores.js';
import { check, closeGate, openGate, outside, trialSchema } from './trial/trial.js';

jest.setTimeout(180_000);

const insideJobs = 4;

/** Longer than the lock of a job, so that a frozen worker wakes up in the past. */
describe.each(storeNames)('a worker that is frozen beyond its lock and thawed, with its queue in %s', (name) => {
  let database: TestDatabase;
  let tenants: TestTenants;
  let dataSource: DataSource;
  let tenancy: Tenancy;
  let store: QueueStore;
  const workers: Process[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    await execute(database.superuserUrl, `set role kreisweit_owner; ${trialSchema}; update installation set demo = true`);
    tenants = await createTenants(database);
    dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    tenancy = new Tenancy(dataSource);
    store = await openStore(name, database);
  });

  afterAll(async () => {
    await Promise.all(workers.filter((worker) => worker.alive).map((worker) => worker.kill()));
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  async function startWorker(name: string): Promise<Process> {
    const env = { DATABASE_URL: database.appUrl, QUEUE_URL: store.url, TRIAL_WORKER: name };
    const worker = await Process.start('test/faults/trial/worker.ts', 'WORKER_HEALTH_PORT', env);
    workers.push(worker);
    return worker;
  }

  const effects = (step: string): Promise<{ workflow: string; worker: string }[]> =>
    execute(database.superuserUrl, 'select workflow, worker from trial_effect where step = $1 order by workflow', [step]);

  const count = async (sql: string): Promise<number> => Number((await execute<{ n: string }>(database.superuserUrl, sql))[0]?.n);

  const waitingAtGate = `select count(*) as n from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  const started = `select count(*) as n from outbox where job = 'trial.outside' and attempt_token is not null`;

  it('writes nothing, while another worker finishes everything exactly once', async () => {
    const gatekeeper = new pg.Client({ connectionString: database.superuserUrl });
    gatekeeper.on('error', () => undefined);
    await gatekeeper.connect();
    await gatekeeper.query(closeGate);
    const frozen = await startWorker('frozen');
    const expected = Array.from({ length: insideJobs }, (_, index) => `inside-${index}`);
    for (const workflow of expected)
      await tenancy.transaction(tenants.one, (tx) => outbox.record(tx, tenants.one, check, { workflow, workMs: 0 }));
    await tenancy.transaction(tenants.one, (tx) => outbox.record(tx, tenants.one, outside, { workflow: 'outside', workMs: 6_000 }));
    await eventually(
      () => count(waitingAtGate),
      (waiting) => waiting === insideJobs,
    );
    await eventually(
      () => count(started),
      (n) => n === 1,
    );
    frozen.freeze();
    await gatekeeper.query(openGate);
    await gatekeeper.end();

    await startWorker('awake');
    await eventually(
      () => count(`select count(*) as n from outbox where state <> 'done'`),
      (open) => open === 0,
      60_000,
    );
    frozen.thaw();
    await eventually(
      async () => frozen.output.match(/"context":"Jobs"/g)?.length,
      (spoken) => spoken === insideJobs + 1,
    );
    expect(frozen.output).toContain('nothing written');

    const byTheOther = (workflow: string): object => ({ workflow, worker: 'awake' });
    expect(await effects('checked')).toEqual(expected.map(byTheOther));
    expect(await effects('noticed')).toEqual(expected.map(byTheOther));
    expect(await effects('called outside')).toEqual([byTheOther('outside')]);
    expect(await frozen.stop()).toBe(0);
  });
});
