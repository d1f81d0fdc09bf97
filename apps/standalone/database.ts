import { createRoles, migrate, prepareDatabase } from '#platform/database';
import { join } from 'node:path';
import { prepareOutside } from './outside-database.js';
import { DataFolderInUse, startPostgres } from './postgres/index.js';
import { UnusableStart } from './options.js';
import { say, step } from './progress.js';
import type { DatabaseUrls, Settings } from './settings.js';
import type { Stopping } from './stopping.js';

const databaseName = 'kreisweit';

/** Opens the database, embedded or outside, with its roles and the newest schema. */
export async function openDatabase(settings: Settings, stopping: Stopping): Promise<DatabaseUrls> {
  const urls = await (settings.outside ? openOutside(settings.outside) : openEmbedded(settings, stopping));
  await step('Datenbank wird auf den neuesten Stand gebracht', () => migrate(urls.owner));
  return urls;
}

export function postgresFolder(settings: Settings): string {
  return join(settings.dataDirectory, 'postgres');
}

async function openOutside(urls: DatabaseUrls): Promise<DatabaseUrls> {
  return step('Das angegebene PostgreSQL wird geprüft', () => prepareOutside(urls));
}

async function openEmbedded(settings: Settings, stopping: Stopping): Promise<DatabaseUrls> {
  const postgres = await step('PostgreSQL startet', () => startOrExplain(settings, stopping));
  stopping.last({ stop: () => postgres.stop(), force: () => process.kill(postgres.pid, 'SIGQUIT') });
  const of = (role: string): string => postgres.password(role);
  await createRoles(postgres.superuserUrl(), { owner: of('kreisweit_owner'), app: of('kreisweit_app'), queue: of('kreisweit_queue') });
  await prepareDatabase(postgres.superuserUrl(), databaseName);
  const url = (role: string): string => postgres.url(role, databaseName);
  return { app: url('kreisweit_app'), owner: url('kreisweit_owner'), queue: url('kreisweit_queue') };
}

async function startOrExplain(settings: Settings, stopping: Stopping) {
  try {
    const onExit = (reason: string): void => stopping.fail(new UnusableStart(reason));
    return await startPostgres({ dataDirectory: postgresFolder(settings), log: say, onExit });
  } catch (error) {
    if (error instanceof DataFolderInUse) throw new UnusableStart(inUse(settings));
    throw error;
  }
}

export function inUse(settings: Settings): string {
  return (
    `Im Datenordner ${settings.dataDirectory} läuft Kreisweit bereits. ` +
    'Beenden Sie es zuerst, oder wählen Sie mit KREISWEIT_DATA einen anderen Ordner.'
  );
}
