import pg from 'pg';

/**
 * For every pool, also for one that a package uses: a dying server may speak between two queries of a client that is in use, and an error
 * event without a listener would end the process. Whoever asks next is told by the query.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
