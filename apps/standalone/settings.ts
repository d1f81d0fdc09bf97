import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '#platform/config';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The three ways into a database. */
export interface DatabaseUrls {
  readonly app: string;
  readonly owner: string;
  readonly queue: string | undefined;
}

export interface Settings {
  /** An outside PostgreSQL, when the environment names one. */
  readonly outside: DatabaseUrls | null;
  readonly dataDirectory: string;
  readonly demoDirectory: string;
  readonly port: number;
  readonly host: string;
  configFor(urls: DatabaseUrls): Config;
}

const compiled = import.meta.url.includes('/dist/apps/');
const projectFolder = fileURLToPath(new URL(compiled ? '../../../' : '../../', import.meta.url));
const placeholder = 'postgresql://kreisweit_app@localhost/kreisweit';

/** Reads the environment before anything starts, so that a wrong value stops nothing half-way. */
export function readSettings(environment: Environment): Settings {
  const env = { ...environment, KREISWEIT_DATA: environment['KREISWEIT_DATA'] || resolve(projectFolder, '.data') };
  const configFor = ({ app, queue }: DatabaseUrls, further: readonly string[] = []): Config =>
    loadConfig({ ...env, DATABASE_URL: app, QUEUE_URL: environment['QUEUE_URL'] || queue }, further);
  const { outside, problems } = outsideDatabase(environment);
  const config = configFor(outside ?? { app: placeholder, owner: placeholder, queue: undefined }, problems);
  const demoDirectory = resolve(environment['KREISWEIT_DEMO'] || fileURLToPath(new URL('demo', import.meta.url)));
  return { outside, dataDirectory: config.dataDirectory, demoDirectory, port: config.port, host: config.host, configFor };
}

function outsideDatabase(env: Environment): { outside: DatabaseUrls | null; problems: readonly string[] } {
  const app = env['DATABASE_URL'];
  const owner = env['DATABASE_OWNER_URL'];
  if (!app && !owner) return { outside: null, problems: [] };
  if (!app)
    return { outside: null, problems: ['DATABASE_URL: is needed beside DATABASE_OWNER_URL (the application’s role, kreisweit_app)'] };
  const problems = URL.canParse(owner ?? '') ? [] : ['DATABASE_OWNER_URL: is needed beside DATABASE_URL (migrates and seeds)'];
  return { outside: { app, owner: owner ?? '', queue: undefined }, problems };
}
