import { randomBytes } from 'node:crypto';
import { prepareDatabase } from '#platform/database';
import { templates, testServer } from './server-address.js';
import { execute } from './sql.js';

export interface TestDatabase {
  readonly name: string;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly queueUrl: string;
  readonly superuserUrl: string;
  /** KREISWEIT_DATA that belongs to the demo template: copy its files, several databases share it. */
  readonly templateData: string | null;
  drop(): Promise<void>;
}

/** A database for one test file, copied from a template of this run: migrated only, or with the demo district in it. */
export async function createTestDatabase({ template = 'schema' }: { template?: keyof typeof templates } = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const { superuserPassword, passwords, demoData } = testServer();
  if (template === 'demo' && !demoData) throw new Error('Only the projects api, browser and faults have the demo template.');
  const superuserUrl = url('postgres', superuserPassword, name);
  const maintenanceUrl = url('postgres', superuserPassword, 'postgres');
  await execute(maintenanceUrl, `create database ${name} template ${templates[template]} owner kreisweit_owner strategy file_copy`);
  // Rights on the database itself are not copied from a template.
  await prepareDatabase(superuserUrl, name);
  return {
    name,
    appUrl: url('kreisweit_app', passwords.app, name),
    ownerUrl: url('kreisweit_owner', passwords.owner, name),
    queueUrl: url('kreisweit_queue', passwords.queue, name),
    superuserUrl,
    templateData: template === 'demo' ? demoData : null,
    drop: async () => void (await execute(maintenanceUrl, `drop database if exists ${name} with (force)`)),
  };
}

function url(role: string, password: string, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${testServer().port}/${database}`;
}
