import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { Mail } from '#platform/mail';
import { noTenant, Tenancy } from '#platform/tenancy';
import { Attempts } from '../attempts.js';
import { commonPasswords } from './common-passwords.js';
import { passwordFlaw } from './password.domain.js';
import { PasswordHashing } from './password-hashing.js';
import { resetMail } from './reset-mail.js';
import type { Client } from '../session/session-cookies.js';
import { type OpenedSession, Sessions } from '../session/session.service.js';
import { appendAccountAct, type Owner, signingIn } from '../sign-in.audit.js';
import { normaliseEmail, resetDelaysOfAddress, resetLifetime, resetThrottle } from '../sign-in.domain.js';
import { passwordRefused, resetLinkInvalid, wrongCurrentPassword } from '../sign-in.refusals.js';
import { steadyAnswer } from '../steady-answer.js';
import { digestOf, newToken } from '../session/token.js';

interface ResetRow extends Owner {
  readonly email: string;
}

@Injectable()
export class Passwords {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(PasswordHashing) private readonly hashing: PasswordHashing,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hash of a password that is good enough; refuses one that is not. */
  async accept(password: string, email: string, path: string): Promise<string> {
    const flaw = passwordFlaw(password, commonPasswords, email);
    if (flaw) throw passwordRefused(flaw, path);
    return this.hashing.hash(password);
  }

  async change(actor: Actor, current: string, next: string, client: Client): Promise<OpenedSession> {
    const email = await this.emailOf(actor);
    const hash = await this.accept(next, email, 'newPassword');
    const { passwordHash } = await this.attempts.begin(email, client);
    if (!(await this.hashing.verify(passwordHash, current))) throw wrongCurrentPassword();
    return this.tenancy.transaction(actor.context, async (tx) => {
      const session = await this.sessions.keepAfterPasswordChange(tx, client, hash);
      await this.attempts.forgive(tx, email, client);
      await appendAccountAct(tx, actor, 'password.changed', client, this.clock.now());
      return session;
    });
  }

  /** Answers the same, after the same time, whether or not the account exists. */
  async requestReset(email: string, client: Client): Promise<void> {
    const answered = steadyAnswer();
    const token = newToken();
    const context = noTenant('sign-in');
    await this.tenancy.transaction(context, async (tx) => {
      const [reset] = await tx.query<ResetRow[]>('select * from sign_in.open_reset($1, $2, $3, $4, $5, $6, $7)', [
        normaliseEmail(email),
        client.address,
        digestOf(token),
        resetLifetime,
        resetThrottle.delays,
        resetDelaysOfAddress,
        resetThrottle.window,
      ]);
      if (reset) await this.mail.send(tx, context, resetMail(reset, `${this.config.publicUrl}/passwort-neu#token=${token}`));
    });
    await answered;
  }

  /** Sets the password the link was asked for; the link works once and every session of the account ends. */
  async reset(token: string, password: string, client: Client): Promise<void> {
    const reset = await this.openReset(token);
    const hash = await this.accept(password, reset.email, 'newPassword');
    const actor = signingIn(reset);
    await this.tenancy.transaction(actor.context, async (tx) => {
      const [result] = await tx.query<[{ used: boolean }]>('select sign_in.use_reset($1, $2, $3) as used', [
        digestOf(token),
        hash,
        client.address,
      ]);
      if (!result.used) throw resetLinkInvalid();
      await appendAccountAct(tx, actor, 'password.reset', client, this.clock.now());
    });
  }

  private async openReset(token: string): Promise<ResetRow> {
    const statement = { name: 'identity.open-reset', text: 'select * from sign_in.open_reset_of($1)', values: [digestOf(token)] };
    const [rows = []] = await this.tenancy.read(noTenant('sign-in'), [statement]);
    if (!rows[0]) throw resetLinkInvalid();
    return rows[0] as unknown as ResetRow;
  }

  private async emailOf(actor: Actor): Promise<string> {
    const statement = { name: 'identity.email', text: 'select email from account where id = $1', values: [actor.context.accountId] };
    const [rows = []] = await this.tenancy.read(actor.context, [statement]);
    return rows[0]?.['email'] as string;
  }
}
