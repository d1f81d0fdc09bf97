import pg from 'pg';

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly queue: string;
}

/** Creates the four roles where they are missing and sets their passwords; needs a role that may create roles. */
export async function createRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  await run(superuserUrl, rolesSql(passwords));
}

/** Creates the database where it is missing, or takes over the one an administrator made, with the schemas that must not belong to the migrating role. */
export async function prepareDatabase(superuserUrl: string, database: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    const name = pg.escapeIdentifier(database);
    await client.query(
      found.rowCount === 0 ? `create database ${name} owner kreisweit_owner` : `alter database ${name} owner to kreisweit_owner`,
    );
  });
  const inside = new URL(superuserUrl);
  inside.pathname = `/${database}`;
  await run(inside.href, databaseSql(database));
}

/** The same as one text, for the administrator of an outside server. */
export function databaseRolesSql(database: string, passwords: RolePasswords): string {
  const create = `create database ${pg.escapeIdentifier(database)} owner kreisweit_owner;`;
  return [rolesSql(passwords), create, `\\connect ${pg.escapeIdentifier(database)}`, databaseSql(database)].join('\n\n');
}

function rolesSql({ owner, app, queue }: RolePasswords): string {
  const login = (role: string, password: string): string => `
do $$ begin create role ${role} login; exception when duplicate_object then null; end $$;
alter role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(password)};`;
  return `${login('kreisweit_owner', owner)}${login('kreisweit_app', app)}${login('kreisweit_queue', queue)}
do $$ begin create role kreisweit_audit nologin; exception when duplicate_object then null; end $$;
grant kreisweit_audit to kreisweit_owner with inherit false, set true;`;
}

function databaseSql(database: string): string {
  const name = pg.escapeIdentifier(database);
  return `revoke all on database ${name} from public;
grant connect on database ${name} to kreisweit_app;
-- BullMQ plans larger batches in temporary tables.
grant connect, temporary on database ${name} to kreisweit_queue;
revoke all on schema public from public;
grant usage on schema public to kreisweit_app;
create schema if not exists audit authorization kreisweit_audit;
create schema if not exists bullmq authorization kreisweit_queue;
alter role kreisweit_queue in database ${name} set search_path = bullmq;`;
}

async function run(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
