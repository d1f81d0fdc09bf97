import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { demoPassword } from '#features/identity';
import { run } from '../../apps/admin/run.js';
import type { TestApi } from './api.js';
import { testFolder } from './folder.js';

interface Person {
  readonly email: string;
  readonly role: string;
  readonly municipality?: string;
}

export const exampleTemplate = 'apps/admin/templates/landkreis-beispiel.json';

/** Beispielheide from its template, beside the demo district, with people who sign in with the demo's password. */
export async function createSecondDistrict(api: TestApi, people: readonly Person[]): Promise<void> {
  await applyTemplate(api, exampleTemplate);
  for (const person of people) await admin(api, 'account create', { name: `Test ${person.role}`, district: '03998', ...person });
}

/** What an operator does with Beispielheide's template, new or edited. */
export function applyTemplate(api: TestApi, template: string): Promise<void> {
  return admin(api, 'district create', { template, municipalities: 'apps/admin/templates/kommunen-beispiel.csv' });
}

async function admin(api: TestApi, command: string, options: Record<string, string>): Promise<void> {
  const said: string[] = [];
  const folder = await testFolder('admin');
  const env = { DATABASE_URL: api.database.appUrl, KREISWEIT_DATA: folder };
  const args = [...command.split(' '), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
  const code = await run(args, { env, input: Readable.from([`${demoPassword}\n`]), say: (text) => said.push(text) });
  await rm(folder, { recursive: true });
  if (code !== 0) throw new Error(said.join('\n'));
}
