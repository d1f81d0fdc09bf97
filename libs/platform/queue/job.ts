import type { Payload } from '#platform/outbox';
import type { TenancyContext, Tx } from '#platform/tenancy';

/** What a handler gets. */
export interface Job<P extends Payload = Payload> {
  /** The id of the outbox row: the same for every attempt. */
  readonly id: string;
  readonly payload: P;
  /** The context the row was recorded for, with purpose `job`. */
  readonly context: TenancyContext;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** Keeps every other attempt out until the transaction ends. */
  hold(tx: Tx): Promise<void>;
  /** Marks the row done together with what this transaction writes. */
  complete(tx: Tx): Promise<void>;
}

/** Another attempt has taken the row over: the transaction that learns it rolls back and writes nothing. */
export class JobOvertaken extends Error {}

/** No later attempt can succeed: the row is dead at once. */
export class JobImpossible extends Error {}

/** Not now, and nobody's fault: the row comes back without counting a failure. */
export class JobPostponed extends Error {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message);
  }
}
