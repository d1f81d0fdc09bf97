import {
  type BackendFactory,
  type PgPool,
  type PgQueryable,
  PostgresConnection,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  runMigrations,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { SteadyClient } from '#platform/database';
import { type Backend, type HandoverData, production } from './backend.js';

const schema = 'bullmq';

// After an error BullMQ's worker waits as long as this allows, by default an hour, for a notification that a job which is there already never sends (ADR 10).
class ImpatientBackend extends PostgresQueueBackend {
  override get maximumBlockTimeout(): number {
    return 2;
  }
}

const createBackend: BackendFactory<ImpatientBackend, PostgresConnectionOptions> = (name, options) =>
  new ImpatientBackend(new PostgresConnection(options.connection), name, options);

const { Queue, Worker } = withBackend(createBackend);

/** The schema belongs to kreisweit_queue, who migrates it here: the application's migrations run as another role. */
export async function openPostgresBackend(queueUrl: string): Promise<Backend> {
  const pool = new pg.Pool({
    Client: SteadyClient,
    connectionString: queueUrl,
    max: 8,
    options: `-c search_path=${schema}`,
    application_name: 'kreisweit-queue',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 8_000,
  });
  pool.on('error', () => undefined);
  try {
    await migrateQueue(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { ...backendOn(pool as PgPool), close: () => pool.end() };
}

function backendOn(connection: PgPool): Omit<Backend, 'close'> {
  return {
    queue: (name, onError) => new Queue<HandoverData>(name, { connection, ...production }).on('error', onError),
    worker: (name, process, consumption, onError) =>
      new Worker<HandoverData>(name, process, { ...consumption, connection }).on('error', onError),
  };
}

async function migrateQueue(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(withoutCreateSchema(client), schema);
  } finally {
    client.release();
  }
}

// `create schema if not exists` needs the right to create schemas even where the schema is there; the queue's role lacks it on purpose.
function withoutCreateSchema(client: pg.PoolClient): PgQueryable {
  const query = (text: string, values?: unknown[]): Promise<pg.QueryResult> =>
    client.query(text.startsWith('CREATE SCHEMA') ? 'select 1' : text, values);
  return { query } as PgQueryable;
}
