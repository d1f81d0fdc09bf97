import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Adds the addresses of the PostgreSQL that `npm start` keeps in its data folder, for who names no other. */
export async function withLocalDatabase(env: Environment): Promise<Environment> {
  if (env['DATABASE_URL'] || env['DATABASE_OWNER_URL']) return env;
  const folder = join(resolve(env['KREISWEIT_DATA'] || '.data'), 'postgres');
  try {
    const port = (await readFile(join(folder, 'port'), 'utf8')).trim();
    const passwords = JSON.parse(await readFile(join(folder, 'passwords.json'), 'utf8')) as Record<string, string>;
    const address = (role: string): string => `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/kreisweit`;
    return { ...env, DATABASE_URL: address('kreisweit_app'), DATABASE_OWNER_URL: address('kreisweit_owner') };
  } catch {
    return env;
  }
}
