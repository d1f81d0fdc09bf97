import { DataSource } from 'typeorm';

type MigrationClass = new () => unknown;

/** Applies what is pending as kreisweit_owner, each migration in its own transaction; returns their names. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return withDataSource(ownerUrl, async (dataSource) => {
    await dataSource.query(`set lock_timeout = '10s'`);
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  });
}

/** Names of the migrations the database still lacks; readable by the application's role. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = await knownMigrations();
  const applied = await dataSource.query<{ name: string }[]>('select name from migrations');
  const names = new Set(applied.map((row) => row.name));
  return known.map((migration) => migration.name).filter((name) => !names.has(name));
}

async function withDataSource<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: await knownMigrations(),
    migrationsTableName: 'migrations',
    extra: { max: 1 },
  });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

// Loaded on demand: an API that serves does not carry the migrations in memory.
async function knownMigrations(): Promise<MigrationClass[]> {
  const { migrations } = await import('../../../migrations/index.js');
  return migrations;
}
