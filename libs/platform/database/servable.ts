import type { DataSource } from 'typeorm';
import { pendingMigrations } from './migrate.js';

/** The database or its role is not fit to serve; the reasons say what an administrator has to do. */
export class NotServable extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(['The database cannot be served:', ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
  }
}

/** Refuses pending migrations, and a role that row security would not bind. */
export async function assertServable(dataSource: DataSource): Promise<void> {
  const reasons = [...(await roleReasons(dataSource)), ...(await migrationReasons(dataSource))];
  if (reasons.length > 0) throw new NotServable(reasons);
}

async function roleReasons(dataSource: DataSource): Promise<string[]> {
  const [role] = await dataSource.query<{ name: string; superuser: boolean; bypass: boolean; owns: boolean }[]>(
    `select rolname as name, rolsuper as superuser, rolbypassrls as bypass,
            exists (select 1 from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')) as owns
       from pg_roles where rolname = current_user`,
  );
  if (!role) return ['the database role is unknown'];
  const name = role.name;
  return [
    role.superuser ? `role ${name} is a superuser: DATABASE_URL must name kreisweit_app` : null,
    role.bypass ? `role ${name} bypasses row security: DATABASE_URL must name kreisweit_app` : null,
    role.owns ? `role ${name} owns tables: DATABASE_URL must name kreisweit_app` : null,
  ].filter((reason) => reason !== null);
}

async function migrationReasons(dataSource: DataSource): Promise<string[]> {
  const pending = await pendingMigrations(dataSource).catch(() => ['all']);
  return pending.length === 0 ? [] : [`migrations are pending (${pending.join(', ')}): run «admin migrate»`];
}
