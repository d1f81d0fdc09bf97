import { cleanUp } from '#platform/database';
import { noTenant, Tenancy, type TenancyContext } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { execute } from '../../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../../test/support/tenants.js';
import { defineJob } from './job-definition.js';
import { type Handover, OutboxLedger, outboxStanding, type StartedRow } from './ledger.js';
import { outbox, type RecordOptions } from './outbox.js';

const sampleJob = defineJob<{ sampleId: string }>('sample.work');
const payload = { sampleId: '01a208dc-6ba4-7f68-8176-c3d3db93ce48' };

let database: TestDatabase;
let tenants: TestTenants;
let dataSource: DataSource;
let tenancy: Tenancy;
let ledger: OutboxLedger;

beforeAll(async () => {
  database = await createTestDatabase();
  tenants = await createTenants(database);
  dataSource = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
  tenancy = new Tenancy(dataSource);
  ledger = new OutboxLedger(dataSource);
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(() => execute(database.superuserUrl, 'truncate outbox'));

function record(context: TenancyContext, as = context, options?: RecordOptions): Promise<string> {
  return tenancy.transaction(context, (tx) => outbox.record(tx, as, sampleJob, payload, options));
}

async function claimOne(): Promise<Handover> {
  const [handover] = await ledger.claim(1, [sampleJob.name]);
  if (!handover) throw new Error('nothing was due');
  return handover;
}

async function startOne({ id, attempt }: Handover): Promise<StartedRow> {
  const row = await ledger.start(id, attempt);
  if (!row) throw new Error('the row could not be started');
  return row;
}

const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await execute(database.superuserUrl, 'select * from outbox where id = $1', [id]))[0];

const makeDue = (): Promise<unknown> => execute(database.superuserUrl, `update outbox set due_at = now() - interval '1 minute'`);

describe('recording', () => {
  it('exists exactly when the transaction commits', async () => {
    const rollBack = tenancy.transaction(tenants.one, async (tx) => {
      await outbox.record(tx, tenants.one, sampleJob, payload);
      throw new Error('changed my mind');
    });
    await expect(rollBack).rejects.toThrow('changed my mind');
    expect(await ledger.claim(10, [sampleJob.name])).toEqual([]);
    const id = await record(tenants.one);
    expect(await ledger.claim(10, [sampleJob.name])).toEqual([{ id, job: 'sample.work', attempt: 1 }]);
  });

  it('carries the context back to the worker with purpose job', async () => {
    await record(tenants.two);
    const row = await startOne(await claimOne());
    expect(row.context).toEqual({ ...tenants.two, purpose: 'job' });
    expect(row.payload).toEqual(payload);
  });

  it('waits until it may begin', async () => {
    await record(tenants.one, tenants.one, { notBefore: new Date(Date.now() + 60_000) });
    expect(await ledger.claim(10, [sampleJob.name])).toEqual([]);
  });

  it('lets a district start work in a municipality of its own, and of no other district', async () => {
    const forMunicipality = ({ municipalityId }: TenancyContext): TenancyContext => ({ ...tenants.district, municipalityId });
    await expect(record(tenants.district, forMunicipality(tenants.one))).resolves.toMatch(/^[0-9a-f-]{36}$/);
    await expect(record(tenants.district, forMunicipality(tenants.elsewhere))).rejects.toThrow('outbox_municipality_fkey');
  });

  it.each<[string, () => [TenancyContext, TenancyContext]]>([
    ['a neighbour', () => [tenants.one, tenants.two]],
    ['another district', () => [tenants.one, tenants.elsewhere]],
    ['its district', () => [tenants.one, tenants.district]],
    ['another account', () => [tenants.one, { ...tenants.one, accountId: payload.sampleId }]],
    ['a tenant, signed out', () => [noTenant('public'), tenants.one]],
  ])('refuses a row in the name of %s', async (_, contexts) => {
    await expect(record(...contexts())).rejects.toThrow('row-level security');
  });

  it('refuses a row without any context', async () => {
    const bare = dataSource.transaction((tx) => outbox.record(tx, noTenant('public'), sampleJob, payload));
    await expect(bare).rejects.toThrow('row-level security');
  });

  it('shows no row to anybody and lets nobody choose its bookkeeping', async () => {
    const attempt = (sql: string): Promise<unknown> => tenancy.transaction(tenants.one, (tx) => tx.query(sql));
    await expect(attempt('select * from outbox')).rejects.toThrow('permission denied');
    await expect(attempt(`update outbox set state = 'done'`)).rejects.toThrow('permission denied');
    await expect(attempt(`insert into outbox (id, job, payload, state) values (uuidv7(), 'a.b', '{}', 'dead')`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('handing over', () => {
  it('never gives one row to two relays', async () => {
    await Promise.all(Array.from({ length: 20 }, () => record(tenants.one)));
    const claims = await Promise.all(Array.from({ length: 5 }, () => ledger.claim(10, [sampleJob.name])));
    const ids = claims.flat().map((handover) => handover.id);
    expect(new Set(ids).size).toBe(20);
    expect(ids).toHaveLength(20);
  });

  it('leaves jobs alone that this version does not know', async () => {
    await record(tenants.one);
    expect(await ledger.claim(10, ['other.work'])).toEqual([]);
  });

  it('takes back what the queue did not accept, under the same number', async () => {
    await record(tenants.one);
    await ledger.release([await claimOne()]);
    await makeDue();
    expect((await claimOne()).attempt).toBe(1);
  });

  it('hands a lost row over under the next number and forgets the lost one', async () => {
    await record(tenants.one);
    const first = await claimOne();
    await makeDue();
    expect(await ledger.overdue(10, [sampleJob.name])).toMatchObject([first]);
    await ledger.lost(first);
    const second = await claimOne();
    expect(second).toEqual({ ...first, attempt: 2 });
    expect(await ledger.start(first.id, first.attempt)).toBeNull();
    expect(await ledger.start(second.id, second.attempt)).toMatchObject({ id: first.id });
  });

  it('does not mistake a new handing over for one that began long ago', async () => {
    await record(tenants.one);
    await ledger.putBack(await startOne(await claimOne()), 'Error', 0);
    await claimOne();
    await makeDue();
    expect(await ledger.overdue(10, [sampleJob.name])).toMatchObject([{ attempt: 2, started_at: null }]);
  });

  it('gives up on a row that takes its worker down every time', async () => {
    const id = await record(tenants.one);
    await execute(database.superuserUrl, 'update outbox set losses = 24');
    await ledger.lost(await claimOne());
    expect(await rowOf(id)).toMatchObject({ state: 'dead', losses: 25 });
  });
});

describe('executing', () => {
  it('lets only the latest start write', async () => {
    await record(tenants.one);
    const handover = await claimOne();
    const zombie = await startOne(handover);
    const current = await startOne(handover);
    await tenancy.transaction(zombie.context, async (tx) => {
      expect(await ledger.hold(tx, zombie)).toBe(false);
      expect(await ledger.complete(tx, zombie)).toBe(false);
      expect(await ledger.hold(tx, current)).toBe(true);
      expect(await ledger.complete(tx, current)).toBe(true);
    });
    await ledger.putBack(zombie, 'Error', 0);
    expect(await rowOf(handover.id)).toMatchObject({ state: 'done', failures: 0 });
    expect(await ledger.start(handover.id, handover.attempt)).toBeNull();
  });

  it('counts failures, not postponements, and ends a row without another try', async () => {
    const id = await record(tenants.one);
    await ledger.putBack(await startOne(await claimOne()), null, 0);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', failures: 0 });
    await ledger.putBack(await startOne(await claimOne()), 'Error (reference 1)', 0);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', failures: 1, last_error: 'Error (reference 1)' });
    await ledger.putBack(await startOne(await claimOne()), 'Error (reference 2)', null);
    expect(await ledger.dead(10)).toMatchObject([
      { id, failures: 2, last_error: 'Error (reference 2)', municipality_id: tenants.one.municipalityId },
    ]);
    expect(Number((await outboxStanding(dataSource)).dead)).toBe(1);
  });

  it('brings a dead row back when an administrator asks for it', async () => {
    const id = await record(tenants.one);
    await ledger.putBack(await startOne(await claimOne()), 'Error', null);
    expect(await ledger.revive(id)).toBe(true);
    expect((await claimOne()).id).toBe(id);
    expect(await ledger.revive(id)).toBe(false);
  });

  it('purges what was done long ago, and nothing else', async () => {
    const done = await record(tenants.one);
    const row = await startOne(await claimOne());
    await ledger.completeAlone(row);
    const waiting = await record(tenants.one);
    await cleanUp(dataSource);
    expect(await rowOf(done)).toBeDefined();
    await execute(database.superuserUrl, `update outbox set finished_at = now() - interval '31 days' where id = $1`, [done]);
    await cleanUp(dataSource);
    expect(await rowOf(done)).toBeUndefined();
    expect(await rowOf(waiting)).toBeDefined();
  });
});
