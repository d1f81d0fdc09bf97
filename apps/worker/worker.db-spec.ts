import { jest } from '@jest/globals';
import { type Config, loadConfig } from '#platform/config';
import { type JobDefinition, outbox, type Payload } from '#platform/outbox';
import { Tenancy, type TenancyContext } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { openStore, type QueueStore, storeNames } from '../../test/faults/stores.js';
import { check, flaky, impossible, outside, postponed, submit, trialFeature, trialSchema } from '../../test/faults/trial/trial.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { Proxy } from '../../test/support/proxy.js';
import { execute } from '../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../test/support/tenants.js';
import { createWorker, type RunningWorker } from './worker.js';

jest.setTimeout(60_000);

describe.each(storeNames)('a worker with its queue in %s', (name) => {
  let database: TestDatabase;
  let tenants: TestTenants;
  let dataSource: DataSource;
  let tenancy: Tenancy;
  let store: QueueStore;
  let wire: Proxy;
  let config: Config;
  let worker: RunningWorker;

  beforeAll(async () => {
    database = await createTestDatabase();
    await execute(database.superuserUrl, `set role kreisweit_owner; ${trialSchema}; update installation set demo = true`);
    tenants = await createTenants(database);
    dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    tenancy = new Tenancy(dataSource);
    store = await openStore(name, database);
    wire = await Proxy.before(store.url);
    config = loadConfig({ DATABASE_URL: database.appUrl, QUEUE_URL: wire.url, PUBLIC_URL: 'https://kreis.example' });
    worker = await createWorker(config, [trialFeature]);
  });

  afterAll(async () => {
    await worker.close();
    wire.close();
    await store.close();
    await dataSource.destroy();
    await database.drop();
  });

  const record = <P extends Payload>(job: JobDefinition<P>, payload: P, context: TenancyContext = tenants.one): Promise<string> =>
    tenancy.transaction(context, (tx) => outbox.record(tx, context, job, payload));

  const effects = (workflow: string): Promise<Record<string, unknown>[]> =>
    execute(database.superuserUrl, 'select municipality_id, step, attempt from trial_effect where workflow = $1 order by at', [workflow]);

  const stepsOf = async (workflow: string): Promise<unknown[]> => (await effects(workflow)).map((row) => row['step']);

  const rowOf = async (id: string): Promise<Record<string, unknown>> =>
    (await execute(database.superuserUrl, 'select * from outbox where id = $1', [id]))[0] ?? {};

  const ended = (id: string): Promise<Record<string, unknown>> =>
    eventually(
      () => rowOf(id),
      (row) => row['finished_at'] != null,
    );

  const allDone = (): Promise<unknown> =>
    eventually(
      () =>
        execute(
          database.superuserUrl,
          `select job, state, count(*)::int from outbox where state in ('pending', 'enqueued') group by job, state`,
        ),
      (rows) => rows.length === 0,
      30_000,
    );

  it('carries a workflow to its end in the context it began in', async () => {
    await submit(tenancy, tenants.two, 'story');
    await eventually(
      () => stepsOf('story'),
      (steps) => steps.length === 3,
    );
    expect(await effects('story')).toEqual(
      ['submitted', 'checked', 'noticed'].map((step, index) => ({
        municipality_id: tenants.two.municipalityId,
        step,
        attempt: Math.min(index, 1),
      })),
    );
    await allDone();
    expect(await execute(database.superuserUrl, `select state, message_id from mail_message where subject = 'Bescheid story'`)).toEqual([
      { state: 'sent', message_id: expect.stringMatching(/^<[0-9a-f-]{36}@kreis\.example>$/) as string },
    ]);
  });

  it('tries again, postpones or gives up, and keeps nothing of a failure', async () => {
    const payload = { workflow: 'later', workMs: 0 };
    const twice = await record(flaky, { workflow: 'flaky', failures: 1 });
    const hopeless = await record(flaky, { workflow: 'hopeless', failures: 99 });
    const never = await record(impossible, payload);
    const thrice = await record(postponed, payload);
    expect(await ended(twice)).toMatchObject({ state: 'done', failures: 1, attempt: 2 });
    expect(await effects('flaky')).toMatchObject([{ attempt: 2 }]);
    expect(await ended(hopeless)).toMatchObject({ state: 'dead', failures: 2, last_error: `Error (reference ${hopeless}-2)` });
    expect(await effects('hopeless')).toEqual([]);
    expect(await ended(never)).toMatchObject({ state: 'dead', failures: 1 });
    expect(await ended(thrice)).toMatchObject({ state: 'done', failures: 0, attempt: 3 });
    expect((await worker.health()).warnings).toContain('2 jobs have failed for good');
  });

  it('runs a job that talks to the network between transactions of its own', async () => {
    expect(await ended(await record(outside, { workflow: 'outside', workMs: 0 }))).toMatchObject({ state: 'done' });
    expect(await stepsOf('outside')).toEqual(['outside']);
  });

  it('loses nothing and repeats nothing when the queue forgets all of it', async () => {
    const workflows = Array.from({ length: 20 }, (_, index) => `forgotten-${index}`);
    for (const workflow of workflows) await record(check, { workflow, workMs: 100 });
    await eventually(
      () => stepsOf('forgotten-2'),
      (steps) => steps.length > 0,
    );
    await store.forget();
    await allDone();
    for (const workflow of workflows) expect(await stepsOf(workflow)).toEqual(['checked', 'noticed']);
  });

  it('accepts work while the queue is away and does it when the queue is back', async () => {
    wire.cut();
    await submit(tenancy, tenants.one, 'away');
    await eventually(
      () => rowStates(),
      (states) => states.includes('pending'),
    );
    wire.mend();
    await eventually(
      () => stepsOf('away'),
      (steps) => steps.length === 3,
      30_000,
    );
    await allDone();
    expect(await worker.health()).toMatchObject({ reasons: [] });
  });

  const rowStates = async (): Promise<unknown[]> =>
    (await execute(database.superuserUrl, 'select state from outbox')).map((row) => row['state']);

  it('starts without its queue, cleans up meanwhile and finds the queue later', async () => {
    await worker.close();
    wire.cut();
    await execute(
      database.superuserUrl,
      `insert into idempotency_key (account_id, mutation, key, request_hash, created_at)
       select gen_random_uuid(), 'trial', 'key-of-' || days || '-days', '', now() - days * interval '1 day' from generate_series(6, 8) days`,
    );
    worker = await createWorker(config, [trialFeature]);
    expect((await worker.health()).reasons).toHaveLength(1);
    await submit(tenancy, tenants.one, 'late');
    wire.mend();
    await eventually(
      () => stepsOf('late'),
      (steps) => steps.length === 3,
    );
    expect((await worker.health()).reasons).toEqual([]);
    await eventually(
      () => execute(database.superuserUrl, `select key from idempotency_key where mutation = 'trial'`),
      (keys) => keys.length === 1 && keys[0]?.['key'] === 'key-of-6-days',
    );
  });

  it('lets a running job end before it stops', async () => {
    const id = await record(check, { workflow: 'stopping', workMs: 700 });
    await eventually(
      () => rowOf(id),
      (row) => row['attempt_token'] != null,
    );
    await worker.close();
    expect(await stepsOf('stopping')).toEqual(['checked']);
    worker = await createWorker(config, [trialFeature]);
    await eventually(
      () => stepsOf('stopping'),
      (steps) => steps.length === 2,
    );
    await allDone();
  });
});

it('refuses a role that row security does not bind', async () => {
  const database = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: database.ownerUrl, QUEUE_URL: database.queueUrl });
  await expect(createWorker(config)).rejects.toThrow('role kreisweit_owner owns tables');
  await database.drop();
});
