import { randomBytes } from 'node:crypto';
import { databaseRolesSql, migrate } from '#platform/database';
import { type Command, exitCodes, ownerUrl } from './command.js';

export const databaseRoles: Command = {
  name: 'database-roles',
  summary: 'Gibt das SQL aus, mit dem ein vorhandener PostgreSQL-Server Rollen und Datenbank erhält (mit psql als Superuser ausführen).',
  options: { database: 'Name der Datenbank, ohne Angabe kreisweit' },
  run: (values, { say }) => {
    const database = values['database'] ?? 'kreisweit';
    const [owner, app] = [newPassword(), newPassword()];
    say(addresses(database, owner, app));
    // One password for both, so that the queue's address can be derived from DATABASE_URL.
    say(databaseRolesSql(database, { owner, app, queue: app }));
    return Promise.resolve(exitCodes.done);
  },
};

export const migrateDatabase: Command = {
  name: 'migrate',
  summary: 'Bringt das Schema auf den neuesten Stand. Braucht DATABASE_OWNER_URL.',
  options: {},
  run: async (_, surroundings) => {
    const applied = await migrate(ownerUrl(surroundings));
    surroundings.say(applied.length === 0 ? 'Das Schema ist auf dem neuesten Stand.' : `Angewendet: ${applied.join(', ')}`);
    return exitCodes.done;
  },
};

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function addresses(database: string, owner: string, app: string): string {
  const name = encodeURIComponent(database);
  return [
    '-- Neue Passwörter, nur hier zu sehen. In die Umgebung von Kreisweit gehören (Rechner und Port anpassen):',
    `-- DATABASE_URL=postgres://kreisweit_app:${app}@127.0.0.1:5432/${name}`,
    `-- DATABASE_OWNER_URL=postgres://kreisweit_owner:${owner}@127.0.0.1:5432/${name}`,
    '',
  ].join('\n');
}
