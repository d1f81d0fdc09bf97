import pg from 'pg';

/** Listens for newly recorded rows. Silence is no problem: the relay looks every second anyway. */
export class Alarm {
  private client: pg.Client | null = null;

  constructor(
    private readonly databaseUrl: string,
    private readonly onRing: () => void,
  ) {}

  /** Called again and again; connects when the last connection is gone. */
  async keepListening(): Promise<void> {
    if (this.client) return;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'kreisweit-relay',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => this.forget(client));
    client.on('end', () => this.forget(client));
    client.on('notification', this.onRing);
    await client.connect();
    await client.query('listen outbox');
    this.client = client;
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end();
  }

  private forget(client: pg.Client): void {
    if (this.client === client) this.client = null;
  }
}
