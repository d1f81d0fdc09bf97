import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRoles, migrate, prepareDatabase } from '#platform/database';
import { DataFolderInUse, type EmbeddedPostgres, removePostgres, startPostgres } from '../../apps/standalone/postgres/index.js';
import { publish, rolePasswords, templates, type TestServer } from './server-address.js';
import { execute } from './sql.js';

const folder = fileURLToPath(new URL('../../.test', import.meta.url));
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  max_wal_size: '1GB',
  scram_iterations: '1',
};

let postgres: EmbeddedPostgres | undefined;
let server: TestServer;
let runFolder: string;

/** One PostgreSQL for this jest run, in a folder of its own so that two runs in one checkout never meet. */
export async function startTestServer(): Promise<void> {
  if (postgres) return;
  mkdirSync(folder, { recursive: true });
  await removeDeadRuns();
  runFolder = join(folder, `run-${process.pid}`);
  postgres = await startPostgres({ dataDirectory: runFolder, log: console.log, settings: forgetful });
  server = { port: postgres.port, superuserPassword: postgres.password('postgres'), passwords: rolePasswords(postgres), demoData: null };
  await createRoles(postgres.superuserUrl(), server.passwords);
  await buildTemplate(postgres, templates.schema);
  publish(server);
}

/** The template of the tests that begin with the demo district; the seeded files lie beside it. */
export async function buildDemoTemplate(): Promise<void> {
  await startTestServer();
  if (!postgres || server.demoData) return;
  const { seedDemo } = await import('../../apps/standalone/seed/index.js');
  const { loadConfig } = await import('#platform/config');
  const demoData = join(runFolder, 'demo');
  const running = postgres;
  await buildTemplate(running, templates.demo, async (ownerUrl) => {
    const env = { DATABASE_URL: running.url('kreisweit_app', templates.demo), KREISWEIT_DATA: demoData };
    await seedDemo({ config: loadConfig(env), ownerUrl });
  });
  // Nest keeps the GraphQL types on globalThis, which jest hands on to a test in this process: types of another realm.
  Reflect.deleteProperty(globalThis, 'GqlTypeMetadataStorage');
  server = { ...server, demoData };
  publish(server);
}

export async function stopTestServer(): Promise<void> {
  if (!postgres) return;
  await postgres.stop();
  postgres = undefined;
  await rm(runFolder, { recursive: true, force: true });
}

async function buildTemplate(
  { superuserUrl, url }: EmbeddedPostgres,
  name: string,
  fill: (ownerUrl: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const ownerUrl = url('kreisweit_owner', name);
  await prepareDatabase(superuserUrl(), name);
  await migrate(ownerUrl);
  await fill(ownerUrl);
  await execute(superuserUrl(), `alter database ${name} with is_template true allow_connections false`);
}

async function removeDeadRuns(): Promise<void> {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('run-'))) {
    await removePostgres(join(folder, name)).catch(unlessInUse);
  }
}

function unlessInUse(error: unknown): void {
  if (!(error instanceof DataFolderInUse)) throw error;
}
