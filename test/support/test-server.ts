import { mkdirSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRoles, migrate, prepareDatabase } from '#platform/database';
import { DataFolderInUse, type EmbeddedPostgres, removePostgres, startPostgres } from '../../apps/standalone/postgres/index.js';
import { rolePasswords, template, type TestServer } from './server-address.js';
import { execute } from './sql.js';

const folder = fileURLToPath(new URL('../../.test', import.meta.url));
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', max_wal_size: '1GB' };

let postgres: EmbeddedPostgres | undefined;
let runFolder: string;

/** One PostgreSQL for this jest run, in a folder of its own so that two runs in one checkout never meet. */
export async function startTestServer(): Promise<TestServer> {
  mkdirSync(folder, { recursive: true });
  await removeDeadRuns();
  runFolder = join(folder, `run-${process.pid}`);
  postgres = await startPostgres({ dataDirectory: runFolder, log: console.log, settings: forgetful });
  const server = { port: postgres.port, superuserPassword: postgres.password('postgres'), passwords: rolePasswords(postgres) };
  await buildTemplate(postgres, server);
  return server;
}

export async function stopTestServer(): Promise<void> {
  await postgres?.stop();
  await rm(runFolder, { recursive: true, force: true });
}

async function buildTemplate(server: EmbeddedPostgres, { passwords }: TestServer): Promise<void> {
  await createRoles(server.superuserUrl(), passwords);
  await prepareDatabase(server.superuserUrl(), template);
  await migrate(server.url('kreisweit_owner', template));
  await execute(server.superuserUrl(), `alter database ${template} with is_template true allow_connections false`);
}

async function removeDeadRuns(): Promise<void> {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('run-'))) {
    await removePostgres(join(folder, name)).catch(unlessInUse);
  }
}

function unlessInUse(error: unknown): void {
  if (!(error instanceof DataFolderInUse)) throw error;
}
