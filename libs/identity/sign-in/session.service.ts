import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, ActorResolver } from '#platform/authorization';
import { CONFIG, type Config } from '#platform/config';
import { type Locale, NotFound, SignedOut } from '#platform/errors';
import { noTenant, recordId, Tenancy, type Tx } from '#platform/tenancy';
import { type Client, SessionCookies } from './session-cookies.js';
import { digestOf, newToken } from './token.js';

export interface OpenedSession {
  readonly token: string;
  readonly actor: Actor;
}

interface ActorRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly display_name: string;
  readonly locale: Locale;
  readonly role: string;
  readonly district_id: string;
  readonly municipality_id: string | null;
}

const actorOfToken = 'select * from sign_in.actor_of($1)';

/** Sessions live in PostgreSQL: ending one ends it at once, on every replica. */
@Injectable()
export class Sessions extends ActorResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Actor | null> {
    const { token } = this.cookies.clientOf(request);
    if (!token) return null;
    const statement = { name: 'identity.actor', text: actorOfToken, values: [digestOf(token)] };
    const [rows = []] = await this.tenancy.read(noTenant('sign-in'), [statement]);
    const row = rows[0] as ActorRow | undefined;
    return row ? toActor(row) : null;
  }

  /** Opens a session under a fresh token and ends the one the browser came with; null when the membership has ended. */
  async open(tx: Tx, accountId: string, membershipId: string, client: Client): Promise<OpenedSession | null> {
    const token = newToken();
    await tx.query('select sign_in.open_session($1, $2, $3, $4, $5, $6, $7, $8)', [
      accountId,
      membershipId,
      digestOf(token),
      client.token && digestOf(client.token),
      `${this.config.sessionIdleMinutes} minutes`,
      `${this.config.sessionHours} hours`,
      client.userAgent,
      client.address,
    ]);
    return opened(tx, token);
  }

  /** Goes on in another membership of the same account, under a fresh token. Foreign and absent memberships answer alike. */
  async actAs(actor: Actor, client: Client, membershipId: string): Promise<OpenedSession> {
    const token = newToken();
    return this.tenancy.transaction(actor.context, async (tx) => {
      await tx.query('select sign_in.act_as($1, $2, $3)', [
        client.token && digestOf(client.token),
        digestOf(token),
        recordId(membershipId),
      ]);
      const session = await opened(tx, token);
      if (!session) throw new NotFound();
      return session;
    });
  }

  async close(actor: Actor): Promise<void> {
    await this.tenancy.transaction(actor.context, (tx) =>
      tx.query('update session set revoked_at = now() where id = $1 and revoked_at is null', [actor.sessionId]),
    );
  }

  async closeAll(actor: Actor): Promise<void> {
    await this.tenancy.transaction(actor.context, (tx) =>
      tx.query('update session set revoked_at = now() where account_id = $1 and revoked_at is null', [actor.context.accountId]),
    );
  }

  /** Stores a new password, ends every other session and goes on in this one under a fresh token. */
  async keepAfterPasswordChange(tx: Tx, client: Client, passwordHash: string): Promise<OpenedSession> {
    const token = newToken();
    await tx.query('select sign_in.change_password($1, $2, $3)', [client.token && digestOf(client.token), digestOf(token), passwordHash]);
    const session = await opened(tx, token);
    if (!session) throw new SignedOut();
    return session;
  }
}

async function opened(tx: Tx, token: string): Promise<OpenedSession | null> {
  const [row] = await tx.query<ActorRow[]>(actorOfToken, [digestOf(token)]);
  return row ? { token, actor: toActor(row) } : null;
}

function toActor(row: ActorRow): Actor {
  return {
    context: {
      purpose: row.municipality_id ? 'municipal' : 'district',
      accountId: row.account_id,
      districtId: row.district_id,
      municipalityId: row.municipality_id,
    },
    role: row.role,
    name: row.display_name,
    locale: row.locale,
    sessionId: row.session_id,
  };
}
