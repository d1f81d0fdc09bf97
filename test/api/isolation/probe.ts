import pg from 'pg';
import type { GuardedTable } from './tables.js';
import type { Tenants } from './twins.js';

export const identities = ['municipal', 'job', 'district', 'district job', 'sign-in', 'public', 'none', 'empty', 'malformed'] as const;
export type Identity = (typeof identities)[number];

export const operations = ['select', 'update', 'steal', 'delete', 'insert', 'move'] as const;
export type Operation = (typeof operations)[number];

const refused = '42501';
// Row security is judged before constraints: reaching one of these means that row security let the row pass.
const judgedAfterRowSecurity = ['23503', '23505', '23514', '23502'];

/** Tries operations of one identity on rows that are not its own; returns those that saw or touched a foreign row. */
export async function leaks(
  superuser: pg.Client,
  table: GuardedTable,
  identity: Identity,
  tenants: Tenants,
  tried: readonly Operation[] = operations,
): Promise<Operation[]> {
  await superuser.query('begin');
  try {
    // Policies must hold on their own, without guards by trigger and without missing grants.
    await superuser.query(
      `alter table ${table.name} disable trigger user; grant select, insert, update, delete on ${table.name} to kreisweit_app`,
    );
    const own = ownRows(table, identity, tenants);
    const foreign = await foreignRow(superuser, table, own);
    if (!foreign) return [];
    const found: Operation[] = [];
    for (const operation of tried) if (await leaksBy(operation)) found.push(operation);
    return found;

    async function leaksBy(operation: Operation): Promise<boolean> {
      const onlyForeign = operation === 'move' ? '' : withoutForeignKeys(`delete from ${table.name} where ${own}`);
      await superuser.query(`savepoint trial; ${onlyForeign} ${assume(identity, tenants)}`);
      const reached = await touched(superuser, statement(table, operation, foreign ?? {}, ownerFor(table, identity, tenants)));
      await superuser.query('rollback to savepoint trial');
      return reached;
    }
  } finally {
    await superuser.query('rollback');
  }
}

/** Whether an identity sees rows of its own: without it, a refusal would prove nothing. */
export async function seesOwnRows(superuser: pg.Client, table: GuardedTable, identity: Identity, tenants: Tenants): Promise<boolean> {
  await superuser.query('begin');
  try {
    await superuser.query(assume(identity, tenants));
    return await touched(superuser, { text: `select 1 from ${table.name} where ${ownRows(table, identity, tenants)} limit 1`, values: [] });
  } finally {
    await superuser.query('rollback');
  }
}

/** Whether the table holds rows of the tenant and rows of somebody else. */
export async function hasBothSides(superuser: pg.Client, table: GuardedTable, tenants: Tenants): Promise<boolean> {
  const own = ownRows(table, 'municipal', tenants);
  const { rows } = await superuser.query<{ both: boolean }>(`select count(distinct ${own}) = 2 as both from ${table.name}`);
  return rows[0]?.both ?? false;
}

const contexts: Readonly<Record<Identity, (tenants: Tenants) => readonly string[]>> = {
  municipal: ({ account, district, municipality }) => ['municipal', account, district, municipality],
  job: ({ district, municipality }) => ['job', '', district, municipality],
  district: ({ account, district }) => ['district', account, district, ''],
  'district job': ({ district }) => ['job', '', district, ''],
  'sign-in': () => ['sign-in', '', '', ''],
  public: () => ['public', '', '', ''],
  none: () => [],
  empty: () => ['', '', '', ''],
  malformed: () => ['municipal', 'nobody', 'nowhere', "' or true --"],
};

function assume(identity: Identity, tenants: Tenants): string {
  const settings = ['app.purpose', 'app.account_id', 'app.district_id', 'app.municipality_id'];
  const set = contexts[identity](tenants).map((value, index) => `set local ${settings[index]} = ${pg.escapeLiteral(value)};`);
  return `${set.join(' ')} set local role kreisweit_app;`;
}

const acting: ReadonlySet<Identity> = new Set(['municipal', 'job', 'district', 'district job']);

// A municipality owns its rows, a district those of all its municipalities, and who is nobody owns nothing.
function ownRows(table: GuardedTable, identity: Identity, tenants: Tenants): string {
  if (!acting.has(identity)) return 'false';
  const ofDistrict = identity.startsWith('district');
  const known = colleagues[table.name];
  if (known) return known(ofDistrict ? 'true' : `municipality_id is null or municipality_id = '${tenants.municipality}'`, tenants);
  const wholeDistrict = ofDistrict && table.columns.some(({ name }) => name === 'district_id');
  if (wholeDistrict) return `district_id = '${tenants.district}'`;
  return ofDistrict && table.owner.kind === 'chain'
    ? chainsOfDistrict(table.owner.column, tenants)
    : ownedBy[table.owner.kind](table.owner.column, tenants);
}

// People know their colleagues and the staff of their district by name.
const colleagues: Readonly<Record<string, (places: string, tenants: Tenants) => string>> = {
  'public.membership': (places, { district }) => `district_id = '${district}' and (${places})`,
  'public.account': (places, { district }) => `id in (select account_id from membership where district_id = '${district}' and (${places}))`,
};

const ownedBy: Readonly<Record<GuardedTable['owner']['kind'], (column: string, tenants: Tenants) => string>> = {
  account: (column, { account }) => `${column} = '${account}'`,
  district: (column, { district }) => `${column} = '${district}'`,
  municipality: (column, { municipality }) => `${column} = '${municipality}'`,
  chain: (column, { municipality, district }) => `${column} in ('${municipality}', '${district}')`,
};

// What its municipalities share with a district stands in their chains.
function chainsOfDistrict(column: string, { district }: Tenants): string {
  return `${column} in (select id from municipality where district_id = '${district}' union all select '${district}')`;
}

interface Owner {
  readonly column: string;
  readonly id: string;
}

// The column that says whose a row is in the eyes of this identity, and what it says on its own rows.
function ownerFor({ owner, columns }: GuardedTable, identity: Identity, tenants: Tenants): Owner {
  if (identity.startsWith('district') && columns.some(({ name }) => name === 'district_id'))
    return { column: 'district_id', id: tenants.district };
  const ids = { municipality: tenants.municipality, chain: tenants.municipality, district: tenants.district, account: tenants.account };
  return { column: owner.column, id: ids[owner.kind] };
}

function withoutForeignKeys(sql: string): string {
  return `set local session_replication_role = replica; ${sql}; set local session_replication_role = origin;`;
}

async function foreignRow(superuser: pg.Client, table: GuardedTable, own: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await superuser.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table.name} t where not (${own}) limit 1`,
  );
  return rows[0]?.row;
}

// Updates and deletes carry no condition: a condition would read, and then the policies for reading would protect the row as well.
function statement(
  table: GuardedTable,
  operation: Operation,
  foreign: Record<string, unknown>,
  owner: Owner,
): { text: string; values: unknown[] } {
  const record = [JSON.stringify(foreign)];
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
  const updatable = table.columns.find((column) => column.updatable && column.name !== table.owner.column) ?? table.columns[0]!;
  const from = `jsonb_populate_record(null::${table.name}, $1::jsonb)`;
  const statements: Record<Operation, { text: string; values: unknown[] }> = {
    select: { text: `select 1 from ${table.name} limit 1`, values: [] },
    update: { text: `update ${table.name} set "${updatable.name}" = (select "${updatable.name}" from ${from})`, values: record },
    delete: { text: `delete from ${table.name}`, values: [] },
    insert: { text: `insert into ${table.name} (${columns}) overriding system value select ${columns} from ${from}`, values: record },
    steal: { text: `update ${table.name} set "${owner.column}" = $1`, values: [owner.id] },
    move: { text: `update ${table.name} set "${owner.column}" = (select "${owner.column}" from ${from})`, values: record },
  };
  return statements[operation];
}

async function touched(client: pg.Client, { text, values }: { text: string; values: unknown[] }): Promise<boolean> {
  try {
    const { rowCount } = await client.query(text, values);
    return (rowCount ?? 0) > 0;
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === refused || code === '22P02') return false;
    if (code !== undefined && judgedAfterRowSecurity.includes(code)) return true;
    throw error;
  }
}
