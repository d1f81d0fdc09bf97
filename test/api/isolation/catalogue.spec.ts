import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

// Tables that belong to no tenant, each with the reason why a key of theirs may begin with something else.
const tenantless: Readonly<Record<string, string>> = {
  migrations: 'what TypeORM has applied; readable by all, no tenant data',
  installation: 'one row about the installation itself',
  idempotency_key: 'belongs to an account, not to a tenant',
  outbox: 'jobs of all tenants, read only through narrow functions',
  membership: 'belongs to an account, which may act for several tenants',
  mail_message: 'mails of all tenants and of sign-in, read only through narrow functions',
};

// Keys and indexes that may begin with something else, each with its reason.
const forTheDistrict: Readonly<Record<string, string>> = {
  entry_chain_fkey: 'the id of a chain is the id of its municipality or district',
};

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase({ template: 'demo' });
  owner = new pg.Client({ connectionString: database.superuserUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map((row) => row.name);
}

const ourTables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'audit') and c.relkind in ('r', 'p')`;
const tenantTables = `${ourTables} join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality_id' and not a.attisdropped`;
const firstColumnIs = (index: string, column: string) =>
  `exists (select 1 from pg_attribute k where k.attrelid = ${index}.indrelid and k.attnum = ${index}.indkey[0] and k.attname = '${column}')`;

describe('every table keeps the rules of tenancy', () => {
  it('there are tables to look at', async () => {
    expect((await names(`select c.relname as name from ${tenantTables}`)).length).toBeGreaterThan(8);
  });

  it('row security is on and forced everywhere', async () => {
    const open = await names(
      `select c.relname as name from ${ourTables} where not (c.relrowsecurity and c.relforcerowsecurity) and c.relname <> 'migrations'`,
    );
    expect(open).toEqual([]);
  });

  it('every table has a policy for every command the application may use', async () => {
    const uncovered = await names(`
      select c.relname || ' ' || p.privilege as name from ${ourTables}
      cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) p (privilege, command)
      where c.relname <> 'migrations' and has_table_privilege('kreisweit_app', c.oid, p.privilege)
        and not exists (select 1 from pg_policy where polrelid = c.oid and polcmd in ('*', p.command::"char"))`);
    expect(uncovered).toEqual([]);
  });

  it('the application may never truncate, reference or add triggers', async () => {
    const granted = await names(`
      select c.relname || ' ' || p.privilege as name from ${ourTables}
      cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('MAINTAIN')) p (privilege)
      where has_table_privilege('kreisweit_app', c.oid, p.privilege)`);
    expect(granted).toEqual([]);
  });

  it('the application owns nothing and is bound by row security; the queue sees nothing of ours', async () => {
    expect(
      await names(`select rolname as name from pg_roles where rolname like 'kreisweit%' and (rolsuper or rolbypassrls or rolcreaterole)`),
    ).toEqual([]);
    expect(await names(`select c.relname as name from pg_class c where pg_get_userbyid(c.relowner) = 'kreisweit_app'`)).toEqual([]);
    expect(
      await names(
        `select c.relname as name from ${ourTables} where has_table_privilege('kreisweit_queue', c.oid, 'SELECT, INSERT, UPDATE, DELETE')`,
      ),
    ).toEqual([]);
  });

  it('tenant tables carry their district too', async () => {
    const without = await names(`
      select c.relname as name from ${tenantTables}
      where not exists (select 1 from pg_attribute d where d.attrelid = c.oid and d.attname = 'district_id')`);
    expect(without.filter((table) => !(table in tenantless))).toEqual([]);
  });

  it('keys and indexes of tenant tables begin with the municipality', async () => {
    const others = await names(`
      select distinct c.relname || '.' || ic.relname as name from ${tenantTables}
      join pg_index i on i.indrelid = c.oid join pg_class ic on ic.oid = i.indexrelid
      where not ${firstColumnIs('i', 'municipality_id')}`);
    expect(others.filter((name) => !(name.split('.')[0]! in tenantless)).filter((name) => !(name in forTheDistrict))).toEqual([]);
  });

  it('foreign keys between tenant tables contain the municipality', async () => {
    const loose = await names(`
      select k.conname as name from pg_constraint k
      join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'municipality_id'
      join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'municipality_id'
      where k.contype = 'f' and not (own.attnum = any (k.conkey) and theirs.attnum = any (k.confkey))`);
    expect(loose).toEqual([]);
  });

  it('foreign keys between district tables contain the district', async () => {
    const loose = await names(`
      select k.conname as name from pg_constraint k
      join pg_attribute own on own.attrelid = k.conrelid and own.attname = 'district_id'
      join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attname = 'district_id'
      where k.contype = 'f' and not (own.attnum = any (k.conkey) and theirs.attnum = any (k.confkey))
        and not exists (select 1 from pg_attribute m where m.attrelid = k.confrelid and m.attname = 'municipality_id' and m.attnum = any (k.confkey))`);
    expect(loose.filter((name) => !(name in forTheDistrict))).toEqual([]);
  });

  it('views read with the rights of their reader', async () => {
    const views = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'bullmq') and c.relkind in ('v', 'm')
        and not coalesce(c.reloptions @> array['security_invoker=true'], false)`);
    expect(views).toEqual([]);
  });

  it('functions with the rights of their owner fix their search path and are open to nobody by default', async () => {
    const loose = await names(`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
        and (coalesce(array_to_string(p.proconfig, ','), '') !~ 'search_path=' or has_function_privilege('public', p.oid, 'execute'))`);
    expect(loose).toEqual([]);
  });

  it('between districts there is one window: what a planning published, through two functions', async () => {
    expect(await names(`select proname as name from pg_proc where pronamespace = 'other_district'::regnamespace order by 1`)).toEqual([
      'published_content',
      'published_frameworks',
    ]);
    // What functions read with the rights of their owner is of the own district or municipality, or belongs to no tenant ("true").
    const beyond = await names(`
      select polname as name from pg_policy
      where 'kreisweit_owner'::regrole = any (polroles) and coalesce(pg_get_expr(polqual, polrelid), 'true') <> 'true'
        and pg_get_expr(polqual, polrelid) !~ '(district|municipality)_id = [(] *SELECT context.(district|municipality)[(]'`);
    expect(beyond).toEqual(['framework_publication_others']);
  });

  it('policies read the context once per statement, not once per row', async () => {
    const { rows } = await owner.query<{ name: string; text: string }>(
      `select polname as name, coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as text from pg_policy`,
    );
    const perRow = rows.filter(({ text }) => /(?<!SELECT \(*)\bcontext\.\w+\(\)/.test(text));
    expect(perRow.map(({ name }) => name)).toEqual([]);
  });
});
