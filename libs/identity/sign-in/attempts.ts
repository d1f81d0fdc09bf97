import { Inject, Injectable } from '@nestjs/common';
import { noTenant, Tenancy, type Tx } from '#platform/tenancy';
import type { Owner } from './sign-in.audit.js';
import type { Client } from './session/session-cookies.js';
import { accountThrottle, addressThrottle } from './sign-in.domain.js';
import { mustWait } from './sign-in.refusals.js';

type AttemptRow = { readonly wait_seconds: number; readonly password_hash: string | null } & {
  readonly [key in keyof Owner]: Owner[key] | null;
};

/** What a counted attempt may try. Without a hash the account is unknown or disabled, without an owner it has no membership. */
export interface Attempt {
  readonly passwordHash: string | null;
  readonly owner: Owner | null;
}

@Injectable()
export class Attempts {
  constructor(@Inject(Tenancy) private readonly tenancy: Tenancy) {}

  /** Counts the attempt in a transaction of its own, before the password is looked at; refuses when it comes too soon. */
  async begin(email: string, client: Client): Promise<Attempt> {
    const row = await this.tenancy.transaction(noTenant('sign-in'), async (tx) => {
      const [first] = await tx.query<[AttemptRow]>('select * from sign_in.begin_attempt($1, $2, $3, $4, $5, $6)', [
        email,
        client.address,
        accountThrottle.delays,
        accountThrottle.window,
        addressThrottle.delays,
        addressThrottle.window,
      ]);
      return first;
    });
    if (row.wait_seconds > 0) throw mustWait(row.wait_seconds);
    return { passwordHash: row.password_hash, owner: row.membership_id ? (row as Owner) : null };
  }

  /** The password was right, so the attempt was no guess. */
  async forgive(tx: Tx, email: string, client: Client): Promise<void> {
    await tx.query('select sign_in.forgive($1, $2)', [email, client.address]);
  }
}
