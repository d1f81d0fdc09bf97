import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, ActorResolver } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { CONFIG, type Config } from '#platform/config';
import { type Locale, NotFound, SignedOut } from '#platform/errors';
import { noTenant, recordId, Tenancy, type TenancyContext, type Tx } from '#platform/tenancy';
import { type Client, SessionCookies } from './session-cookies.js';
import { appendAccountAct } from '../sign-in.audit.js';
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

interface MembershipRow extends Pick<ActorRow, 'district_id' | 'municipality_id'> {
  readonly id: string;
}

const actorOfToken = 'select * from sign_in.actor_of($1)';

/** Sessions live in PostgreSQL: ending one ends it at once, on every replica. */
@Injectable()
export class Sessions extends ActorResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(Clock) private readonly clock: Clock,
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
    const membership = await this.membership(actor, recordId(membershipId));
    // In the context of the new membership, so that the act stands in the chain of the place it concerns.
    return this.tenancy.transaction(contextOf({ ...membership, account_id: actor.context.accountId }), async (tx) => {
      await tx.query('select sign_in.act_as($1, $2, $3)', [client.token && digestOf(client.token), digestOf(token), membership.id]);
      const session = await opened(tx, token);
      if (!session) throw new NotFound();
      await appendAccountAct(tx, session.actor, 'session.acting-as', client, this.clock.now(), { role: session.actor.role });
      return session;
    });
  }

  async close(actor: Actor, client: Client): Promise<void> {
    await this.tenancy.transaction(actor.context, async (tx) => {
      await tx.query('update session set revoked_at = now() where id = $1 and revoked_at is null', [actor.sessionId]);
      await appendAccountAct(tx, actor, 'session.closed', client, this.clock.now());
    });
  }

  async closeAll(actor: Actor, client: Client): Promise<void> {
    await this.tenancy.transaction(actor.context, async (tx) => {
      await tx.query('update session set revoked_at = now() where account_id = $1 and revoked_at is null', [actor.context.accountId]);
      await appendAccountAct(tx, actor, 'session.closed-everywhere', client, this.clock.now());
    });
  }

  /** Stores a new password, ends every other session and goes on in this one under a fresh token. */
  async keepAfterPasswordChange(tx: Tx, client: Client, passwordHash: string): Promise<OpenedSession> {
    const token = newToken();
    await tx.query('select sign_in.change_password($1, $2, $3)', [client.token && digestOf(client.token), digestOf(token), passwordHash]);
    const session = await opened(tx, token);
    if (!session) throw new SignedOut();
    return session;
  }

  private async membership(actor: Actor, id: string): Promise<MembershipRow> {
    const text = 'select id, district_id, municipality_id from sign_in.memberships() where id = $1';
    const [[row] = []] = await this.tenancy.read(actor.context, [{ name: 'identity.membership', text, values: [id] }]);
    if (!row) throw new NotFound();
    return row as unknown as MembershipRow;
  }
}

async function opened(tx: Tx, token: string): Promise<OpenedSession | null> {
  const [row] = await tx.query<ActorRow[]>(actorOfToken, [digestOf(token)]);
  return row ? { token, actor: toActor(row) } : null;
}

function toActor(row: ActorRow): Actor {
  return {
    context: contextOf(row),
    role: row.role,
    name: row.display_name,
    locale: row.locale,
    sessionId: row.session_id,
  };
}

interface Acting extends Pick<ActorRow, 'district_id' | 'municipality_id'> {
  readonly account_id: string | null;
}

function contextOf({ account_id: accountId, district_id: districtId, municipality_id: municipalityId }: Acting): TenancyContext {
  return { purpose: municipalityId ? 'municipal' : 'district', accountId, districtId, municipalityId };
}
