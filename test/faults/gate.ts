import pg from 'pg';

/** Holds locks that handlers need, so that they certainly are between their first and their last statement. */
export class Gate {
  private constructor(private readonly client: pg.Client) {}

  static async close(url: string, lock: string, values: readonly unknown[] = []): Promise<Gate> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query(lock, [...values]);
    return new Gate(client);
  }

  async open(): Promise<void> {
    await this.client.query('rollback');
    await this.client.end();
  }
}

/** How many sessions of the database wait for a lock. */
export const waitingSessions = `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
