import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRoles, migrate, prepareDatabase } from '#platform/database';
import { type EmbeddedPostgres, startPostgres } from '../../apps/standalone/postgres/index.js';
import { publish, rolePasswords, templates } from '../support/server-address.js';
import { execute } from '../support/sql.js';

/** A PostgreSQL that only this test file uses and may kill; it keeps what it acknowledges, unlike the one of the other tests. */
export class OwnPostgres {
  private constructor(
    private readonly dataDirectory: string,
    private server: EmbeddedPostgres,
  ) {}

  /** From here on every test database of this file lies there. */
  static async start(): Promise<OwnPostgres> {
    const dataDirectory = join(process.cwd(), '.test', `run-${process.pid}-own`);
    const server = await startPostgres({ dataDirectory, log: () => undefined, settings });
    const passwords = rolePasswords(server);
    await createRoles(server.superuserUrl(), passwords);
    await prepareDatabase(server.superuserUrl(), templates.schema);
    await migrate(server.url('kreisweit_owner', templates.schema));
    await execute(server.superuserUrl(), `alter database ${templates.schema} with is_template true allow_connections false`);
    publish({ port: server.port, superuserPassword: server.password('postgres'), passwords, demoData: null });
    return new OwnPostgres(dataDirectory, server);
  }

  /** As if the machine had lost power, apart from what the disk's own cache would lose. */
  async killAndRestart(): Promise<void> {
    process.kill(this.server.pid, 'SIGKILL');
    const { port } = this.server;
    await this.server.stop();
    this.server = await startPostgres({ dataDirectory: this.dataDirectory, port, log: () => undefined, settings });
  }

  async remove(): Promise<void> {
    await this.server.stop();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}

const settings = { max_connections: '150' };
