import { jest } from '@jest/globals';
import { loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { ConfigModule } from '#platform/config';
import { Test, type TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { noTenant, Tenancy, type TenancyContext, TenancyModule } from './index.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let app: TestingModule;
let tenancy: Tenancy;
const tenants = Array.from({ length: 21 }, () => context(randomUUID()));

function context(municipalityId: string): TenancyContext {
  return { purpose: 'municipal', accountId: randomUUID(), districtId: null, municipalityId };
}

const note = { name: 'test.notes', text: 'select body from trial order by body', values: [] };

beforeAll(async () => {
  database = await createTestDatabase();
  await createTrialTable();
  const config = loadConfig({ DATABASE_URL: database.appUrl, DATABASE_POOL_SIZE: '1' });
  app = await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), DatabaseModule, TenancyModule] }).compile();
  tenancy = app.get(Tenancy);
  for (const tenant of tenants)
    await tenancy.transaction(tenant, (tx) =>
      tx.query(`insert into trial values ($1, $2)`, [tenant.municipalityId, tenant.municipalityId]),
    );
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

async function createTrialTable(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    create table trial (municipality_id uuid not null, body text not null check (body <> 'forbidden'));
    alter table trial enable row level security;
    alter table trial force row level security;
    create policy own on trial using (municipality_id = (select context.municipality()));
    grant select, insert on trial to kreisweit_app;`);
  await owner.end();
}

describe('one connection, 21 tenants in turn', () => {
  it('shows each its own rows and nothing else, through reads, transactions, errors and rollbacks', async () => {
    for (let round = 0; round < 20; round += 1) {
      for (const [index, tenant] of tenants.entries()) {
        const [rows] = await tenancy.read(tenant, [note]);
        expect(rows).toEqual([{ body: tenant.municipalityId }]);
        await disturb(index, tenant);
        expect(await tenancy.transaction(tenant, (tx) => tx.query(note.text))).toEqual([{ body: tenant.municipalityId }]);
      }
    }
  });

  it('shows nothing without a tenant, also on a connection that served one before', async () => {
    await tenancy.read(tenants[0]!, [note]);
    expect(await tenancy.read(noTenant('public'), [note])).toEqual([[]]);
    expect(await tenancy.transaction(noTenant('sign-in'), (tx) => tx.query(note.text))).toEqual([]);
  });
});

// Ways in which a unit of work goes wrong; none may leave its tenant behind.
const disturbances = [
  (tenant: TenancyContext) => tenancy.read(tenant, [note, { name: 'test.broken', text: 'select 1 / $1::int', values: [0] }]),
  (tenant: TenancyContext) => tenancy.read(tenant, [{ name: 'test.syntax', text: 'selekt', values: [] }]),
  (tenant: TenancyContext) =>
    tenancy.transaction(tenant, (tx) => tx.query(`insert into trial values ($1, 'forbidden')`, [tenant.municipalityId])),
  (tenant: TenancyContext) =>
    tenancy.transaction(tenant, async (tx) => {
      await tx.query(`insert into trial values ($1, 'undone')`, [tenant.municipalityId]);
      throw new Error('changed my mind');
    }),
  (tenant: TenancyContext) => tenancy.transaction({ ...tenant, municipalityId: "x' or true --" }, (tx) => tx.query(note.text)),
];

async function disturb(index: number, tenant: TenancyContext): Promise<void> {
  await expect(disturbances[index % disturbances.length]!(tenant)).rejects.toThrow();
}

describe('reads in one round trip', () => {
  const tenant = tenants[0]!;

  it('gives typed rows per statement: days and instants as text, counts as numbers, null as null', async () => {
    const text = `select date '2018-04-16' as day, timestamptz '2018-04-16 08:00+02' as instant, 12::bigint as cents, null::text as nothing, true as yes, '{"a":1}'::jsonb as json`;
    const [first, second] = await tenancy.read(tenant, [
      { name: 'test.types', text, values: [] },
      {
        name: 'test.values',
        text: 'select $1::text as text, $2::int as number, $3::text[] as list',
        values: ['ß', 7, ['a"b', 'c\\d', 'e,f']],
      },
    ]);
    expect(first).toEqual([
      { day: '2018-04-16', instant: '2018-04-16T06:00:00.000Z', cents: 12, nothing: null, yes: true, json: { a: 1 } },
    ]);
    expect(second).toEqual([{ text: 'ß', number: 7, list: ['a"b', 'c\\d', 'e,f'] }]);
  });

  it('prepares a name again when its text changed, and after an error', async () => {
    const numbered = (text: string) => tenancy.read(tenant, [{ name: 'test.changing', text, values: [] }]);
    expect(await numbered('select 1 as n')).toEqual([[{ n: 1 }]]);
    expect(await numbered('select 2 as n')).toEqual([[{ n: 2 }]]);
    await expect(numbered('select n from nowhere')).rejects.toThrow('nowhere');
    expect(await numbered('select 1 as n')).toEqual([[{ n: 1 }]]);
  });
});

describe('transactions', () => {
  it('run the whole callback again after a serialisation failure', async () => {
    let runs = 0;
    const result = await tenancy.transaction(tenants[0]!, async (tx) => {
      runs += 1;
      if (runs < 3) await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
      return runs;
    });
    expect(result).toBe(3);
  });

  it('give up after three attempts', async () => {
    const failing = tenancy.transaction(tenants[0]!, (tx) =>
      tx.query(`do $$ begin raise exception 'never' using errcode = '40P01'; end $$`),
    );
    await expect(failing).rejects.toMatchObject({ code: 'TRY_AGAIN', cause: { message: 'never' } });
  });
});

describe('a database that is busy for a moment asks to try again, and nothing was saved', () => {
  const [tenant] = tenants as [TenancyContext];
  const tryAgain = { code: 'TRY_AGAIN', text: { de: expect.stringContaining('noch einmal') as string } };
  const limited = (setting: string, statement: string) =>
    tenancy.transaction(tenant, async (tx) => {
      await tx.query(`set local ${setting} = '20ms'`);
      await tx.query(`insert into trial values ($1, 'lost')`, [tenant.municipalityId]);
      await tx.query(statement);
    });

  it('when somebody else holds the lock for too long', async () => {
    const other = new pg.Client({ connectionString: database.ownerUrl });
    await other.connect();
    await other.query('begin; lock table trial in share mode');
    await expect(limited('lock_timeout', 'select 1')).rejects.toMatchObject(tryAgain);
    await other.end();
  });

  it('when a statement takes too long, in a transaction and in a read', async () => {
    await expect(limited('statement_timeout', 'select pg_sleep(60)')).rejects.toMatchObject(tryAgain);
    const slow = { name: 'test.slow', text: `select set_config('statement_timeout', '20', true), pg_sleep(0)`, values: [] };
    const sleeping = { name: 'test.sleeping', text: 'select pg_sleep(60)', values: [] };
    await expect(tenancy.read(tenant, [slow, sleeping])).rejects.toMatchObject(tryAgain);
    expect(await tenancy.read(tenant, [note])).toEqual([[{ body: tenant.municipalityId }]]);
  });

  it('after limits that every connection has', async () => {
    const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
    const text = 'select name, current_setting(name) as value from unnest($1::text[]) as name';
    const [rows] = await tenancy.read(tenant, [{ name: 'test.limits', text, values: [names] }]);
    expect(rows?.map(({ value }) => value)).toEqual(['10s', '8s', '15s']);
  });

  it('when all connections are taken', async () => {
    const crowded = await new DataSource({
      type: 'postgres',
      url: database.appUrl,
      extra: { max: 1, connectionTimeoutMillis: 100 },
    }).initialize();
    const own = new Tenancy(crowded);
    await own.transaction(tenant, async () => {
      await expect(own.transaction(tenant, async () => undefined)).rejects.toMatchObject(tryAgain);
      await expect(own.read(tenant, [note])).rejects.toMatchObject(tryAgain);
    });
    await crowded.destroy();
  });
});
