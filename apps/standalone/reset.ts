import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { inUse, postgresFolder } from './database.js';
import { type Options, UnusableStart } from './options.js';
import { DataFolderInUse, removePostgres } from './postgres/index.js';
import { say, step } from './progress.js';
import type { Settings } from './settings.js';

/** Deletes the data after asking; false when the person thought better of it. Only what Kreisweit itself put there goes. */
export async function reset(settings: Settings, options: Options): Promise<boolean> {
  if (settings.outside) throw new UnusableStart(outsideAdvice);
  if (!existsSync(postgresFolder(settings))) return true;
  if (!options.yes && !(await agreed(settings))) {
    say('Nichts gelöscht.');
    return false;
  }
  await step('Die bisherigen Daten werden gelöscht', () => erase(settings));
  return true;
}

const outsideAdvice =
  '--reset löscht nur die mitgelieferte Datenbank. Eine Datenbank auf einem anderen Server löscht deren Administrator: ' +
  'drop database …; danach legt npm start die Demo neu an.';

async function agreed(settings: Settings): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UnusableStart('--reset fragt vorher nach. Ohne Terminal bitte --yes ergänzen: npm start -- --reset --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort()).once('SIGINT', () => terminal.close());
  const question = `Alle Daten in ${settings.dataDirectory} unwiderruflich löschen? [j/N] `;
  const answer = await terminal.question(question, { signal: gone.signal }).catch(() => '');
  terminal.close();
  return /^(j|ja|y|yes)$/i.test(answer.trim());
}

async function erase(settings: Settings): Promise<void> {
  try {
    await removePostgres(postgresFolder(settings));
  } catch (error) {
    if (error instanceof DataFolderInUse) throw new UnusableStart(inUse(settings));
    throw error;
  }
  await rm(join(settings.dataDirectory, 'files'), { recursive: true, force: true });
}
