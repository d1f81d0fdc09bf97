import { DataSource } from 'typeorm';

type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** What the installation says about itself. */
export interface InstallationState {
  readonly demo: boolean;
  readonly seeded: boolean;
  readonly districts: number;
}

/** One connection for a few statements that the application's own role may not run. */
export async function withConnection<T>(url: string, work: (query: Query) => Promise<T>): Promise<T> {
  const dataSource = new DataSource({ type: 'postgres', url, extra: { max: 1, connectionTimeoutMillis: 10_000 } });
  await dataSource.initialize();
  try {
    return await work((sql, values) => dataSource.query(sql, values));
  } finally {
    await dataSource.destroy();
  }
}

export async function installationState(ownerUrl: string): Promise<InstallationState> {
  const [state] = await withConnection(ownerUrl, (query) =>
    query<InstallationState>(
      'select demo, seeded_at is not null as seeded, (select count(*)::int from district) as districts from installation',
    ),
  );
  return state ?? { demo: false, seeded: false, districts: 0 };
}

/** From here on the installation is a demo; the API shows it as one when it is complete. */
export async function beginDemo(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (query) => query('update installation set demo = true'));
}

export async function completeDemo(ownerUrl: string, clockOffsetMs: number): Promise<void> {
  await withConnection(ownerUrl, async (query) => {
    await query('update installation set clock_offset_ms = $1, seeded_at = now()', [clockOffsetMs]);
    // PostgreSQL's own turn comes a minute later; until then it takes every table for small.
    await query('analyze');
  });
}
