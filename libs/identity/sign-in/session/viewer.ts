import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { type Locale, SignedOut } from '#platform/errors';
import { type Statement, Tenancy } from '#platform/tenancy';
import type { Role } from '../../identity.graphql.js';
import { Membership, SessionSummary, Viewer } from './viewer.graphql.js';

interface AccountRow {
  readonly email: string;
  readonly display_name: string;
  readonly locale: Locale;
}

interface MembershipRow {
  readonly id: string;
  readonly role: Role;
  readonly district_id: string;
  readonly district_name: string;
  readonly municipality_id: string | null;
  readonly slug: string;
  readonly name: string;
  readonly short_name: string;
}

interface SessionRow {
  readonly id: string;
  readonly membership_id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly user_agent: string | null;
}

@Injectable()
export class Viewers {
  constructor(@Inject(Tenancy) private readonly tenancy: Tenancy) {}

  /** The account of the actor with everything the shell of the client shows, in one round trip. */
  async of(actor: Actor): Promise<Viewer> {
    const [accounts = [], memberships = [], sessions = []] = await this.tenancy.read(actor.context, statements(actor));
    return viewerOf(
      actor,
      accounts[0] as unknown as AccountRow,
      memberships as unknown as MembershipRow[],
      sessions as unknown as SessionRow[],
    );
  }

  async setLocale(actor: Actor, locale: Locale): Promise<Viewer> {
    await this.tenancy.transaction(actor.context, (tx) =>
      tx.query('update account set locale = $1 where id = $2', [locale, actor.context.accountId]),
    );
    return this.of(actor);
  }
}

function statements({ context }: Actor): Statement[] {
  return [
    {
      name: 'identity.viewer.account',
      text: 'select email, display_name, locale from account where id = $1',
      values: [context.accountId],
    },
    { name: 'identity.viewer.memberships', text: 'select * from sign_in.memberships()', values: [] },
    {
      name: 'identity.viewer.sessions',
      text: `select id, membership_id, created_at, last_seen_at, user_agent from session
             where account_id = $1 and revoked_at is null and expires_at > now() and last_seen_at + idle_limit > now()
             order by created_at desc`,
      values: [context.accountId],
    },
  ];
}

function viewerOf(actor: Actor, account: AccountRow, memberships: MembershipRow[], sessions: SessionRow[]): Viewer {
  const views = memberships.map(membershipOf);
  const current = sessions.find(({ id }) => id === actor.sessionId);
  const acting = views.find(({ id }) => id === current?.membership_id);
  // Another request may have ended the session since the guard looked.
  if (!acting) throw new SignedOut();
  return Object.assign(new Viewer(), {
    accountId: actor.context.accountId,
    name: account.display_name,
    email: account.email,
    locale: account.locale,
    acting,
    memberships: views,
    sessions: sessions.map((session) => sessionOf(session, session === current)),
  });
}

function membershipOf(row: MembershipRow): Membership {
  const { id, role, municipality_id: municipalityId, slug, name, short_name: shortName } = row;
  const municipality = municipalityId ? { id: municipalityId, slug, name, shortName } : null;
  return { id, role, municipality, district: { id: row.district_id, name: row.district_name } };
}

function sessionOf(row: SessionRow, current: boolean): SessionSummary {
  return { id: row.id, createdAt: row.created_at, lastSeenAt: row.last_seen_at, current, userAgent: row.user_agent };
}
