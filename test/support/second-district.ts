import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { demoPassword } from '#features/identity';
import { run } from '../../apps/admin/run.js';
import type { TestApi } from './api.js';

interface Person {
  readonly email: string;
  readonly role: string;
  readonly municipality?: string;
}

/** Beispielheide from its template, beside the demo district, with people who sign in with the demo's password. */
export async function createSecondDistrict(api: TestApi, people: readonly Person[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kreisweit-two-'));
  const admin = async (command: string, options: Record<string, string>): Promise<void> => {
    const said: string[] = [];
    const env = { DATABASE_URL: api.database.appUrl, KREISWEIT_DATA: folder };
    const args = [...command.split(' '), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
    const code = await run(args, { env, input: Readable.from([`${demoPassword}\n`]), say: (text) => said.push(text) });
    if (code !== 0) throw new Error(said.join('\n'));
  };
  const templates = 'apps/admin/templates';
  await admin('district create', {
    template: `${templates}/landkreis-beispiel.json`,
    municipalities: `${templates}/kommunen-beispiel.csv`,
  });
  for (const person of people) await admin('account create', { name: `Test ${person.role}`, district: '03998', ...person });
  await rm(folder, { recursive: true });
}
