import { Inject, Injectable } from '@nestjs/common';
import { domainErrorOf } from '#platform/database';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { setContext, type TenancyContext } from './context.js';
import { pipeline, type Row, type Statement } from './pipeline.js';

/** A running transaction whose context is set. It is passed on explicitly and never outlives its callback. */
export type Tx = EntityManager;

const serializationFailure = '40001';
const deadlock = '40P01';
const attempts = 3;

@Injectable()
export class Tenancy {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction bound to `context`; the whole callback runs again after a deadlock or serialisation failure. */
  async transaction<T>(context: TenancyContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(context, work);
      } catch (error) {
        if (attempt === attempts || !mayRetry(error)) throw domainErrorOf(error);
      }
    }
  }

  /** Context and prepared selects in one round trip: for the hot reads. Rows come back per statement, in order. */
  async read(context: TenancyContext, statements: readonly Statement[]): Promise<Row[][]> {
    const client = await this.pool.connect();
    client.on('error', leaveToTheQuery);
    try {
      const bind = { name: setContext.name, text: setContext.text, values: setContext.values(context) };
      const [, ...results] = await pipeline(client, [bind, ...statements]);
      return results;
    } finally {
      client.off('error', leaveToTheQuery);
      client.release();
    }
  }

  private attempt<T>(context: TenancyContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(setContext.text, setContext.values(context));
      return work(tx);
    });
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** The same statements inside a running transaction, one after the other. */
export async function select(tx: Tx, statements: readonly Statement[]): Promise<Row[][]> {
  const results: Row[][] = [];
  for (const { text, values } of statements) results.push(await tx.query(text, [...values]));
  return results;
}

// A dying server may speak between two queries; an error event without a listener would end the process.
function leaveToTheQuery(): void {}

function mayRetry(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === serializationFailure || code === deadlock;
}
