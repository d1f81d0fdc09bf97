import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Tenancy } from '#platform/tenancy';
import { Attempts } from './attempts.js';
import { PasswordHashing } from './password/password-hashing.js';
import type { Client } from './session/session-cookies.js';
import { type OpenedSession, Sessions } from './session/session.service.js';
import { appendAccountAct, type Owner, signingIn } from './sign-in.audit.js';
import { normaliseEmail } from './sign-in.domain.js';
import { noMembership, signInFailed } from './sign-in.refusals.js';
import { steadyAnswer } from './steady-answer.js';

@Injectable()
export class SignIn {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(PasswordHashing) private readonly hashing: PasswordHashing,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async signIn(email: string, password: string, client: Client): Promise<OpenedSession> {
    const answered = steadyAnswer();
    const attempt = await this.attempts.begin(normaliseEmail(email), client);
    const right = await this.hashing.verify(attempt.passwordHash, password);
    if (right && attempt.passwordHash) return this.open(attempt.owner, client);
    await this.recordFailure(attempt.owner, client);
    await answered;
    throw signInFailed();
  }

  private async open(owner: Owner | null, client: Client): Promise<OpenedSession> {
    if (!owner) throw noMembership();
    return this.tenancy.transaction(signingIn(owner).context, async (tx) => {
      const session = await this.sessions.open(tx, owner.account_id, owner.membership_id, client);
      if (!session) throw noMembership();
      await appendAccountAct(tx, session.actor, 'session.opened', client, this.clock.now());
      return session;
    });
  }

  private async recordFailure(owner: Owner | null, client: Client): Promise<void> {
    if (!owner) return;
    const actor = signingIn(owner);
    await this.tenancy.transaction(actor.context, (tx) => appendAccountAct(tx, actor, 'session.refused', client, this.clock.now()));
  }
}
