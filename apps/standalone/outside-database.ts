import { createRoles, databaseRolesSql, prepareDatabase, type RolePasswords } from '#platform/database';
import { withConnection } from './owner.js';
import { UnusableStart } from './options.js';
import type { DatabaseUrls } from './settings.js';

const roles = ['kreisweit_owner', 'kreisweit_app', 'kreisweit_queue', 'kreisweit_audit'];

/** Creates what an outside server still lacks, when the given role may; otherwise tells an administrator what to run. */
export async function prepareOutside(urls: DatabaseUrls): Promise<DatabaseUrls> {
  const owner = new URL(urls.owner);
  try {
    if (!(await isPrepared(urls.owner))) {
      await createRoles(urls.owner, passwordsFor(urls));
      await prepareDatabase(urls.owner, databaseOf(owner));
    }
  } catch (error) {
    throw new UnusableStart(instructions(urls, error));
  }
  return { ...urls, owner: asOwner(owner) };
}

async function isPrepared(url: string): Promise<boolean> {
  const [found] = await withConnection(url, (query) =>
    query<{ roles: number; schemas: number }>(
      `select (select count(*) from pg_roles where rolname = any ($1))::int as roles,
              (select count(*) from pg_namespace where nspname in ('audit', 'bullmq'))::int as schemas`,
      [roles],
    ),
  );
  return found?.roles === roles.length && found.schemas === 2;
}

// Whoever else may act as kreisweit_owner does so: tables must never belong to a superuser, whom row security does not bind.
function asOwner(url: URL): string {
  if (url.username === 'kreisweit_owner') return url.href;
  const acting = new URL(url);
  acting.searchParams.set('options', '-c role=kreisweit_owner');
  return acting.href;
}

function passwordsFor({ app, owner }: DatabaseUrls): RolePasswords {
  const password = decodeURIComponent(new URL(app).password);
  const owned = new URL(owner);
  return { owner: owned.username === 'kreisweit_owner' ? decodeURIComponent(owned.password) : password, app: password, queue: password };
}

function databaseOf(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1));
}

function instructions(urls: DatabaseUrls, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const sql = databaseRolesSql(databaseOf(new URL(urls.owner)) || 'kreisweit', { owner: '…', app: '…', queue: '…' });
  return [
    `Mit DATABASE_OWNER_URL lässt sich die Datenbank nicht vorbereiten: ${reason}`,
    'Ein Administrator des Servers führt dieses SQL aus und setzt dabei Kennwörter ein (für kreisweit_queue dasselbe wie für kreisweit_app);',
    'gibt es die Datenbank schon, steht statt „create database“ dort: alter database … owner to kreisweit_owner.',
    'Danach nennt DATABASE_OWNER_URL die Rolle kreisweit_owner und DATABASE_URL die Rolle kreisweit_app:',
    '',
    sql,
  ].join('\n');
}
