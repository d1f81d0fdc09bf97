import type { TenancyContext, Tx } from '#platform/tenancy';
import type { JobDefinition, Payload } from './job-definition.js';

export interface RecordOptions {
  /** Real time, not domain time: a job waits for a clock on the wall. */
  readonly notBefore?: Date;
}

// Without RETURNING, so that nobody needs a right to read rows he has recorded.
const insert = `
  with fresh as materialized (select uuidv7() as id),
  recorded as (
    insert into outbox (id, account_id, district_id, municipality_id, job, payload, due_at)
    select id, $1, $2, $3, $4, $5, coalesce($6, now()) from fresh
  )
  select id, pg_notify('outbox', '') from fresh`;

/** Records work to be done later in the transaction that makes it necessary: both happen or neither. */
export const outbox = {
  async record<P extends Payload>(
    tx: Tx,
    context: TenancyContext,
    job: JobDefinition<P>,
    payload: P,
    { notBefore }: RecordOptions = {},
  ): Promise<string> {
    const owner = [context.accountId, context.districtId, context.municipalityId];
    const [row] = await tx.query<[{ id: string }]>(insert, [...owner, job.name, payload, notBefore?.toISOString() ?? null]);
    return row.id;
  },
};
