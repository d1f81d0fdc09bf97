import { registerCleanUp } from '#platform/database';
import type { TenancyContext, Tx } from '#platform/tenancy';
import type { DataSource } from 'typeorm';
import type { Payload } from './job-definition.js';

/** A row handed to the queue: the number tells one handing over from the next. */
export interface Handover {
  readonly id: string;
  readonly job: string;
  readonly attempt: number;
}

export interface OverdueHandover extends Handover {
  readonly started_at: string | null;
}

/** A started row. Whoever starts it again takes the token over. */
export interface StartedRow {
  readonly id: string;
  readonly job: string;
  readonly attempt: number;
  readonly failures: number;
  readonly token: string;
  readonly payload: Payload;
  readonly context: TenancyContext;
}

export interface OutboxStanding {
  readonly due: number;
  readonly oldestSeconds: number;
  readonly dead: number;
}

export interface DeadRow {
  readonly id: string;
  readonly job: string;
  readonly municipality_id: string | null;
  readonly failures: number;
  readonly losses: number;
  readonly last_error: string | null;
  readonly finished_at: string;
}

type OutboxRow = Handover & {
  attempt_token: string;
  account_id: string | null;
  district_id: string | null;
  municipality_id: string | null;
  failures: number;
  payload: Payload;
};

registerCleanUp(`outbox_purge('30 days', $1)`);

/** Losses that make a row dead: its job takes the worker down every time. */
const mostLosses = 25;

/** The queue's side of the outbox. It acts for nobody, so it goes through the narrow functions of the migration. */
export class OutboxLedger {
  constructor(private readonly dataSource: DataSource) {}

  claim(most: number, jobs: readonly string[]): Promise<Handover[]> {
    return this.dataSource.query<Handover[]>('select * from outbox_claim($1, $2)', [most, jobs]);
  }

  /** Takes back what the queue did not accept. */
  async release(handovers: readonly Handover[]): Promise<void> {
    await this.dataSource.query('select outbox_release($1)', [handovers.map((handover) => handover.id)]);
  }

  overdue(most: number, jobs: readonly string[]): Promise<OverdueHandover[]> {
    return this.dataSource.query<OverdueHandover[]>('select * from outbox_overdue($1, $2)', [most, jobs]);
  }

  async lost({ id, attempt }: Handover): Promise<void> {
    await this.dataSource.query('select outbox_lost($1, $2, $3)', [id, attempt, mostLosses]);
  }

  /** Null when the row is done, dead or handed over again: there is nothing left to do under this number. */
  async start(id: string, attempt: number): Promise<StartedRow | null> {
    const [row] = await this.dataSource.query<OutboxRow[]>('select * from outbox_start($1, $2)', [id, attempt]);
    return row ? startedRow(row) : null;
  }

  /** Locks the row until the transaction ends; false when somebody else took it over. */
  hold(tx: Tx, row: StartedRow): Promise<boolean> {
    return answer(tx, 'select outbox_hold($1, $2) as yes', [row.id, row.token]);
  }

  complete(tx: Tx, row: StartedRow): Promise<boolean> {
    return answer(tx, 'select outbox_complete($1, $2) as yes', [row.id, row.token]);
  }

  completeAlone(row: StartedRow): Promise<boolean> {
    return this.complete(this.dataSource.manager, row);
  }

  /** Returns a started row for a later try, or ends it when `retryInSeconds` is null. An error counts as a failure. */
  async putBack(row: StartedRow, error: string | null, retryInSeconds: number | null): Promise<void> {
    const interval = retryInSeconds === null ? null : `${retryInSeconds} seconds`;
    await this.dataSource.query('select outbox_put_back($1, $2, $3, $4)', [row.id, row.token, error, interval]);
  }

  dead(most: number): Promise<DeadRow[]> {
    return this.dataSource.query<DeadRow[]>('select * from outbox_dead($1)', [most]);
  }

  revive(id: string): Promise<boolean> {
    return answer(this.dataSource.manager, 'select outbox_revive($1) as yes', [id]);
  }
}

/** How far the queue is behind, for the health page. */
export async function outboxStanding(dataSource: DataSource): Promise<OutboxStanding> {
  const [row] = await dataSource.query<[{ due: number; oldest_seconds: number; dead: number }]>('select * from outbox_standing()');
  return { due: row.due, oldestSeconds: Math.round(row.oldest_seconds), dead: row.dead };
}

function startedRow(row: OutboxRow): StartedRow {
  const { id, job, attempt, failures, payload } = row;
  const owner = { accountId: row.account_id, districtId: row.district_id, municipalityId: row.municipality_id };
  return { id, job, attempt, failures, payload, token: row.attempt_token, context: { purpose: 'job', ...owner } };
}

async function answer(tx: Tx, sql: string, parameters: readonly unknown[]): Promise<boolean> {
  const [row] = await tx.query<[{ yes: boolean }]>(sql, [...parameters]);
  return row.yes;
}
