import { Inject, Injectable, Logger } from '@nestjs/common';
import { domainErrorOf } from '#platform/database';
import { TryAgain } from '#platform/errors';
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
  private readonly logger = new Logger(Tenancy.name);

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction bound to `context`; the whole callback runs again after a deadlock or serialisation failure. */
  async transaction<T>(context: TenancyContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(context, work);
      } catch (error) {
        if (attempt === attempts || !mayRetry(error)) throw this.told(error);
      }
    }
  }

  /** Context and prepared selects in one round trip: for the hot reads. Rows come back per statement, in order. */
  async read(context: TenancyContext, statements: readonly Statement[]): Promise<Row[][]> {
    const bind = { name: setContext.name, text: setContext.text, values: setContext.values(context) };
    try {
      const [, ...results] = await this.send([bind, ...statements]);
      return results;
    } catch (error) {
      throw this.told(error);
    }
  }

  private async send(statements: readonly Statement[]): Promise<Row[][]> {
    const client = await orTryAgain(this.pool.connect());
    try {
      return await pipeline(client, statements);
    } finally {
      client.release();
    }
  }

  private async attempt<T>(context: TenancyContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await orTryAgain(runner.connect());
      return await runner.manager.transaction(async (tx) => {
        await tx.query(setContext.text, setContext.values(context));
        return work(tx);
      });
    } finally {
      await runner.release();
    }
  }

  // Who is asked to try again reports nothing, so the log keeps why.
  private told(error: unknown): unknown {
    const told = domainErrorOf(error);
    if (told instanceof TryAgain) this.logger.warn(told.cause instanceof Error ? told.cause.message : told.cause);
    return told;
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

// Without a connection nothing was sent, so asking again can do no harm; a connection lost later leaves open what was saved.
async function orTryAgain<T>(connecting: Promise<T>): Promise<T> {
  try {
    return await connecting;
  } catch (error) {
    throw new TryAgain(error);
  }
}

function mayRetry(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === serializationFailure || code === deadlock;
}
