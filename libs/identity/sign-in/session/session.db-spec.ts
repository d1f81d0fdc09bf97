import type { FastifyRequest } from 'fastify';
import { cleanUp } from '#platform/database';
import { NotFound } from '#platform/errors';
import type { TenancyContext } from '#platform/tenancy';
import { DataSource } from 'typeorm';
import {
  actorOf,
  client,
  createPeople,
  goodPassword,
  type IdentityApp,
  type People,
  startIdentity,
} from '../../../../test/support/identity.js';
import { execute } from '../../../../test/support/sql.js';
import { Sessions } from './session.service.js';
import { SignIn } from '../sign-in.service.js';
import { Viewers } from './viewer.js';

let identity: IdentityApp;
let people: People;
let sessions: Sessions;

beforeAll(async () => {
  identity = await startIdentity();
  people = await createPeople(identity.setup);
  sessions = identity.app.get(Sessions);
}, 60_000);

afterEach(() => superuser('delete from session'));
afterAll(() => identity.close());

const enter = (email: string, token: string | null = null) => identity.app.get(SignIn).signIn(email, goodPassword, client({ token }));
const superuser = (sql: string, values: unknown[] = []) => execute(identity.database.superuserUrl, sql, values);

describe('a session', () => {
  it('has a token of 256 bits that the database never holds', async () => {
    const { token } = await enter(people.planner.email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await superuser('select s::text as everything, token_sha256 = sha256($1) as hashed from session s', [token]);
    expect(row).toMatchObject({ hashed: true });
    expect(String(row!['everything'])).not.toContain(token);
  });

  it('replaces the one the browser came with', async () => {
    const first = await enter(people.planner.email);
    const second = await enter(people.planner.email, first.token);
    expect(second.token).not.toBe(first.token);
    expect(await actorOf(identity.app, first.token)).toBeNull();
    expect(await actorOf(identity.app, second.token)).not.toBeNull();
  });

  it.each([
    ['an hour without use', `last_seen_at = now() - interval '61 minutes'`],
    ['twelve hours in use', `expires_at = now() - interval '1 second'`],
    ['being revoked', `revoked_at = now()`],
  ])('ends after %s', async (_, change) => {
    const { token } = await enter(people.planner.email);
    await superuser(`update session set ${change}`);
    expect(await actorOf(identity.app, token)).toBeNull();
  });

  it('lives by the configured limits, and use does not move its absolute end', async () => {
    const { token } = await enter(people.planner.email);
    const limits =
      'select idle_limit::text, round(extract(epoch from expires_at - created_at) / 3600)::int as hours, expires_at from session';
    const [before] = await superuser(limits);
    expect(before).toMatchObject({ idle_limit: '01:00:00', hours: 12 });
    await superuser(`update session set last_seen_at = now() - interval '59 minutes'`);
    await actorOf(identity.app, token);
    expect(await superuser(limits)).toEqual([before]);
  });

  it('notes its use at most once a minute', async () => {
    const { token } = await enter(people.planner.email);
    const seen = (minutes: number) =>
      superuser(`select last_seen_at > now() - interval '${minutes} minutes' as lately, xmin::text from session`);
    await superuser(`update session set last_seen_at = now() - interval '2 minutes'`);
    await actorOf(identity.app, token);
    const [noted] = await seen(1);
    expect(noted).toMatchObject({ lately: true });
    await actorOf(identity.app, token);
    expect(await seen(1)).toEqual([noted]);
  });

  it('ends with its membership and with its account', async () => {
    const { token } = await enter(people.stranger.email);
    await superuser('update membership set ended_at = now() where account_id = $1', [people.stranger.accountId]);
    expect(await actorOf(identity.app, token)).toBeNull();
    await superuser('update membership set ended_at = null where account_id = $1', [people.stranger.accountId]);
    expect(await actorOf(identity.app, token)).not.toBeNull();
    await superuser('update account set disabled_at = now() where id = $1', [people.stranger.accountId]);
    expect(await actorOf(identity.app, token)).toBeNull();
    await superuser('update account set disabled_at = null where id = $1', [people.stranger.accountId]);
  });

  it.each(['', 'x', `${'a'.repeat(42)}'`, 'a'.repeat(44)])('is not opened by the cookie %p', async (token) => {
    expect(await actorOf(identity.app, token)).toBeNull();
    expect(await sessions.resolve({ cookies: {}, headers: {}, ip: '::1' } as unknown as FastifyRequest)).toBeNull();
  });
});

describe('acting as', () => {
  it('goes on in another membership under a fresh token; the next sign-in starts there', async () => {
    const { token, actor } = await enter(people.coordinator.email);
    const other = await membershipOf(people.coordinator.accountId, 'contributor');
    const switched = await sessions.actAs(actor, client({ token }), other);
    expect(switched.actor).toMatchObject({ role: 'contributor', sessionId: actor.sessionId, context: { municipalityId: people.bohmteId } });
    expect(await actorOf(identity.app, token)).toBeNull();
    expect(await actorOf(identity.app, switched.token)).toEqual(switched.actor);
    expect((await enter(people.coordinator.email)).actor.role).toBe('contributor');
    const viewer = await identity.app.get(Viewers).of(switched.actor);
    expect(viewer.acting.municipality).toMatchObject({ slug: 'bohmte' });
    expect(viewer.memberships.map(({ role }) => role)).toEqual(['coordinator', 'contributor']);
  });

  it('keeps the absolute end of the session', async () => {
    const { token, actor } = await enter(people.coordinator.email);
    const before = await superuser('select expires_at from session');
    await sessions.actAs(actor, client({ token }), await membershipOf(people.coordinator.accountId, 'contributor'));
    expect(await superuser('select expires_at from session')).toEqual(before);
  });

  it('somebody else, nobody and nonsense answer alike and change nothing', async () => {
    const { token, actor } = await enter(people.coordinator.email);
    const foreign = await membershipOf(people.stranger.accountId, 'mayor');
    for (const id of [foreign, '00000000-0000-7000-8000-000000000000', 'x'])
      await expect(sessions.actAs(actor, client({ token }), id)).rejects.toEqual(new NotFound());
    expect(await actorOf(identity.app, token)).toEqual(actor);
  });

  it('needs the session itself, not only its account', async () => {
    const { actor } = await enter(people.coordinator.email);
    const { token } = await enter(people.stranger.email);
    const other = await membershipOf(people.coordinator.accountId, 'contributor');
    await expect(sessions.actAs(actor, client({ token }), other)).rejects.toEqual(new NotFound());
  });
});

describe('signing out', () => {
  it('ends this session and leaves the others', async () => {
    const [first, second] = [await enter(people.planner.email), await enter(people.planner.email)];
    await sessions.close(first.actor, client());
    expect(await actorOf(identity.app, first.token)).toBeNull();
    expect(await actorOf(identity.app, second.token)).not.toBeNull();
  });

  it('everywhere ends all of the account, and nobody else’s', async () => {
    const [first, second, other] = [
      await enter(people.planner.email),
      await enter(people.planner.email),
      await enter(people.stranger.email),
    ];
    await sessions.closeAll(second.actor, client());
    expect(await actorOf(identity.app, first.token)).toBeNull();
    expect(await actorOf(identity.app, second.token)).toBeNull();
    expect(await actorOf(identity.app, other.token)).not.toBeNull();
  });
});

describe('the audit trail', () => {
  const acts = (chainId: string) =>
    superuser('select action, role, body from audit.entry where chain_id = $1 order by sequence desc limit 2', [chainId]);

  it('says who came, in the chain of the place they then act for, and who left', async () => {
    const { token, actor } = await enter(people.coordinator.email);
    const from = actor.context.municipalityId ?? '';
    const to = { id: people.bohmteId, role: 'contributor' };
    const there = from === to.id ? { id: people.melleId, role: 'coordinator' } : to;
    const switched = await sessions.actAs(actor, client({ token }), await membershipOf(people.coordinator.accountId, there.role));
    expect(await acts(there.id)).toMatchObject([{ action: 'session.acting-as', role: there.role, body: { role: there.role } }, {}]);
    await sessions.close(switched.actor, client());
    await sessions.closeAll(switched.actor, client());
    expect(await acts(there.id)).toMatchObject([{ action: 'session.closed-everywhere' }, { action: 'session.closed' }]);
  });

  it('keeps quiet about a switch that did not happen', async () => {
    const { actor } = await enter(people.coordinator.email);
    const { token } = await enter(people.stranger.email);
    const other = await membershipOf(people.coordinator.accountId, 'contributor');
    const before = await acts(people.bohmteId);
    await expect(sessions.actAs(actor, client({ token }), other)).rejects.toEqual(new NotFound());
    expect(await acts(people.bohmteId)).toEqual(before);
  });
});

describe('the clean-up', () => {
  it('forgets sessions, links and counts whose time is over, and nothing that still counts', async () => {
    const { token } = await enter(people.planner.email);
    await enter(people.coordinator.email);
    const long = `now() - interval '31 days'`;
    await superuser(`update session set created_at = ${long}, last_seen_at = ${long} where account_id = $1`, [
      people.coordinator.accountId,
    ]);
    await superuser(`update session set created_at = ${long} where account_id = $1`, [people.planner.accountId]);
    await superuser(
      `insert into password_reset (token_sha256, account_id, expires_at)
       select sha256(d::text::bytea), $1, now() - d * interval '1 hour' from generate_series(-1, 39, 20) d`,
      [people.planner.accountId],
    );
    await superuser(
      `delete from sign_in_throttle; insert into sign_in_throttle (key_sha256, attempts, counted_since, blocked_until)
       select sha256(d::text::bytea), 3, now() - interval '2 days', now() + d * interval '1 hour' from generate_series(-1, 1, 2) d`,
    );
    await cleanUp(identity.app.get(DataSource));
    expect(await superuser('select account_id from session')).toEqual([{ account_id: people.planner.accountId }]);
    expect(await actorOf(identity.app, token)).not.toBeNull();
    expect(await superuser('select expires_at > now() as valid from password_reset order by 1')).toEqual([
      { valid: false },
      { valid: true },
    ]);
    expect(await superuser('select blocked_until > now() as blocked from sign_in_throttle')).toEqual([{ blocked: true }]);
    await superuser('delete from password_reset');
  });
});

describe('the application’s role in the database', () => {
  it.each([
    'select password_hash from account',
    'select token_sha256 from session',
    'select * from sign_in_throttle',
    'select * from password_reset',
    'update account set disabled_at = null',
    `update session set expires_at = now() + interval '1 year'`,
    'delete from session',
    'select sign_in.set_password(null, null, null)',
    `select * from sign_in.live_session('\\x00')`,
  ])('may not: %s', async (sql) => {
    await expect(inContext(contextOf(people.planner.accountId), sql)).rejects.toThrow('permission denied');
  });

  it('sees the sessions and the data of the own account only', async () => {
    await enter(people.planner.email);
    await enter(people.stranger.email);
    const mine = contextOf(people.planner.accountId);
    expect(await inContext(mine, 'select account_id from session')).toEqual([{ account_id: people.planner.accountId }]);
    const [, touched] = (await inContext(mine, 'update session set revoked_at = now()')) as [unknown, number];
    expect(touched).toBe(1);
    const [, renamed] = (await inContext(mine, `update account set locale = 'en'`)) as [unknown, number];
    expect(renamed).toBe(1);
  });

  it('knows by name the colleagues of the own tenant and the staff of the own district', async () => {
    const names = async (context: TenancyContext) =>
      (await inContext(context, 'select display_name from account order by 1')).map(
        (row) => (row as { display_name: string }).display_name,
      );
    const melle: TenancyContext = { purpose: 'municipal', accountId: null, districtId: people.districtId, municipalityId: people.melleId };
    expect(await names(melle)).toEqual(['Almuth Tegeder', 'Łukasz Żółkowski']);
    expect(await names({ ...melle, purpose: 'district', municipalityId: null })).toEqual(['Almuth Tegeder', 'Łukasz Żółkowski']);
    expect(await names({ ...melle, purpose: 'district', districtId: people.otherDistrictId, municipalityId: null })).toEqual(['Ulf Fremd']);
    expect(await names({ ...melle, purpose: 'public', districtId: null, municipalityId: null })).toEqual([]);
  });

  it('creates no account outside an administrator’s command', async () => {
    const sql = `select sign_in.create_account('x@y.example', 'x', 'de', '$argon2id$x')`;
    await expect(inContext(contextOf(people.planner.accountId), sql)).rejects.toThrow('administrator');
  });
});

function contextOf(accountId: string): TenancyContext {
  return { purpose: 'district', accountId, districtId: people.districtId, municipalityId: null };
}

function inContext(context: TenancyContext, sql: string): Promise<unknown[]> {
  return identity.tenancy.transaction(context, (tx) => tx.query<unknown[]>(sql));
}

async function membershipOf(accountId: string, role: string): Promise<string> {
  const [row] = await superuser('select id from membership where account_id = $1 and role = $2', [accountId, role]);
  return String(row!['id']);
}
