import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRoles, migrate, prepareDatabase } from '#platform/database';
import { type EmbeddedPostgres, removePostgres, startPostgres } from '../../../apps/standalone/postgres/index.js';
import { rolePasswords } from '../../support/server-address.js';
import { execute } from '../../support/sql.js';
import { framework } from './framework.js';
import { funding } from './funding.js';
import { municipal } from './municipal.js';
import { places } from './places.js';

export interface BenchDatabase {
  readonly appUrl: string;
  readonly municipalities: number;
  /** Process id of PostgreSQL. */
  readonly pid: number;
  stop(): Promise<void>;
}

const name = 'bench';
const folders = ['.', '../../../migrations'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** A durable PostgreSQL with as many municipalities of realistic size; kept for the next run while nothing of its making has changed. */
export async function openDataset(dataDirectory: string, municipalities: number): Promise<BenchDatabase> {
  const stamp = join(dataDirectory, 'dataset');
  const wanted = fingerprint(municipalities);
  const kept = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!kept) await removePostgres(dataDirectory);
  const postgres = await startPostgres({ dataDirectory, log: console.log });
  if (!kept) {
    await build(postgres, municipalities);
    writeFileSync(stamp, wanted);
  }
  return { appUrl: postgres.url('kreisweit_app', name), municipalities, pid: serverOf(dataDirectory), stop: () => postgres.stop() };
}

// The process this one started may only be the launcher of PostgreSQL.
function serverOf(dataDirectory: string): number {
  return Number.parseInt(readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8'));
}

async function build(postgres: EmbeddedPostgres, municipalities: number): Promise<void> {
  console.log(`Building the dataset of ${municipalities} municipalities …`);
  await createRoles(postgres.superuserUrl(), rolePasswords(postgres));
  await prepareDatabase(postgres.superuserUrl(), name);
  await migrate(postgres.url('kreisweit_owner', name));
  // Without triggers and foreign keys: rows of a released framework and of frozen revisions go straight in.
  const rows = [places(municipalities), framework(), 'analyze framework_item;', municipal(municipalities), funding(municipalities)];
  await execute(postgres.superuserUrl(name), `set session_replication_role = replica; set work_mem = '64MB'; ${rows.join('')}`);
  await execute(postgres.superuserUrl(name), 'vacuum (analyze)');
  await execute(postgres.superuserUrl(name), 'checkpoint');
}

function fingerprint(municipalities: number): string {
  const hash = createHash('sha256').update(String(municipalities));
  folders.forEach((folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    files.sort().forEach((file) => hash.update(readFileSync(join(folder, file))));
  });
  return hash.digest('hex');
}
