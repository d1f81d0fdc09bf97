import { InvalidInput, Refused, SignedOut } from '#platform/errors';
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
import { Attempts } from '../attempts.js';
import { Passwords } from './passwords.service.js';
import type { OpenedSession } from '../session/session.service.js';
import { SignIn } from '../sign-in.service.js';

const newPassword = 'kiebitz im grabenrand';

let identity: IdentityApp;
let people: People;
let passwords: Passwords;
let storedHash: string;

beforeAll(async () => {
  identity = await startIdentity();
  people = await createPeople(identity.setup);
  passwords = identity.app.get(Passwords);
  const [account] = await superuser('select password_hash from account where id = $1', [people.planner.accountId]);
  storedHash = String(account!['password_hash']);
}, 60_000);

afterEach(async () => {
  await superuser('update account set password_hash = $1', [storedHash]);
  await superuser('delete from session');
  await superuser('delete from sign_in_throttle');
  await superuser('delete from password_reset');
  await superuser('delete from mail_message');
});
afterAll(() => identity.close());

const superuser = (sql: string, values: unknown[] = []) => execute(identity.database.superuserUrl, sql, values);
const enter = (password = goodPassword): Promise<OpenedSession> =>
  identity.app.get(SignIn).signIn(people.planner.email, password, client());

describe('changing the password', () => {
  it('needs the current one, ends every other session and goes on under a fresh token', async () => {
    const [other, own] = [await enter(), await enter()];
    const changed = await passwords.change(own.actor, goodPassword, newPassword, client({ token: own.token }));
    expect(await actorOf(identity.app, other.token)).toBeNull();
    expect(await actorOf(identity.app, own.token)).toBeNull();
    expect(await actorOf(identity.app, changed.token)).toEqual(own.actor);
    await expect(enter()).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(enter(newPassword)).resolves.toBeDefined();
  });

  it('refuses a wrong current password at its field, and guessing it waits like signing in', async () => {
    const { actor, token } = await enter();
    const guess = () => passwords.change(actor, 'falsch geraten', newPassword, client({ token })).catch((error: unknown) => error);
    const first = await guess();
    expect(first).toBeInstanceOf(InvalidInput);
    expect(first).toMatchObject({ path: 'currentPassword' });
    for (let round = 0; round < 4; round += 1) await identity.app.get(Attempts).begin(people.planner.email, client());
    expect(await guess()).toMatchObject({ code: 'SIGN_IN_DELAYED' });
  });

  it.each([
    ['kurz', 'too_short'],
    ['baseball', 'common'],
    ['Football2018!', 'common'],
    ['planung-2018', 'guessable'],
  ])('refuses %s as %s', async (weak, flaw) => {
    const { actor, token } = await enter();
    const refused = await passwords.change(actor, goodPassword, weak, client({ token })).catch((error: unknown) => error);
    expect(refused).toMatchObject({ issues: [{ path: 'newPassword', code: flaw }] });
  });

  it('needs the session it comes with', async () => {
    const { actor } = await enter();
    await expect(passwords.change(actor, goodPassword, newPassword, client())).rejects.toBeInstanceOf(SignedOut);
    await expect(enter()).resolves.toBeDefined();
  });
});

describe('resetting the password', () => {
  it('works once through the mailed link, within the hour, and ends every session', async () => {
    const { token: session } = await enter();
    const token = await requestedToken();
    const [stored] = await superuser('select r::text as everything, expires_at - created_at as lifetime from password_reset r');
    expect(String(stored!['everything'])).not.toContain(token);
    expect(stored!['lifetime']).toMatchObject({ hours: 1 });
    await passwords.reset(token, newPassword, client());
    expect(await actorOf(identity.app, session)).toBeNull();
    await expect(enter(newPassword)).resolves.toBeDefined();
    await expect(passwords.reset(token, 'noch einmal versucht', client())).rejects.toMatchObject({ code: 'RESET_LINK_INVALID' });
  });

  it('mails in the language of the account, to its address only, with a link of this installation', async () => {
    await superuser(`update account set locale = 'en' where id = $1`, [people.planner.accountId]);
    await passwords.requestReset('Planung@HIER.example ', client());
    const [mail] = await superuser('select recipients, subject, text from mail_message');
    expect(mail).toMatchObject({
      recipients: [{ name: 'Almuth Tegeder', address: 'planung@hier.example' }],
      subject: 'Kreisweit: new password',
    });
    expect(mail!['text']).toMatch(/https:\/\/kreisweit\.test\/passwort-neu#token=[\w-]{43}\n/);
    await superuser(`update account set locale = 'de'`);
  });

  it('answers for an unknown account like for a known one, and mails nothing', async () => {
    const known = await timeOf(() => passwords.requestReset(people.planner.email, client()));
    const unknown = await timeOf(() => passwords.requestReset('niemand@hier.example', client()));
    expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(295);
    expect(await superuser('select 1 from mail_message')).toHaveLength(1);
  });

  it('does not flood a mailbox', async () => {
    for (let round = 0; round < 8; round += 1)
      await passwords.requestReset(people.planner.email, client({ address: `203.0.113.${round}` }));
    expect(await superuser('select 1 from mail_message')).toHaveLength(4);
  });

  it('reaches everybody of a town hall that stands behind one address', async () => {
    for (const email of ['a', 'b', 'c', 'd', 'e']) await passwords.requestReset(`${email}@hier.example`, client());
    await passwords.requestReset(people.planner.email, client());
    expect(await superuser('select 1 from mail_message')).toHaveLength(1);
  });

  it('refuses a link that has expired, was replaced by a change of password, or never existed', async () => {
    const expired = await requestedToken();
    await superuser(`update password_reset set expires_at = now() - interval '1 second'`);
    await expect(passwords.reset(expired, newPassword, client())).rejects.toBeInstanceOf(Refused);
    const outdated = await requestedToken();
    const { actor, token } = await enter();
    await passwords.change(actor, goodPassword, newPassword, client({ token }));
    await expect(passwords.reset(outdated, 'noch ein anderes', client())).rejects.toMatchObject({ code: 'RESET_LINK_INVALID' });
    await expect(passwords.reset('x', newPassword, client())).rejects.toMatchObject({ code: 'RESET_LINK_INVALID' });
  });

  it('keeps the link usable when the new password is refused', async () => {
    const token = await requestedToken();
    await expect(passwords.reset(token, 'kurz', client())).rejects.toBeInstanceOf(InvalidInput);
    await expect(passwords.reset(token, newPassword, client())).resolves.toBeUndefined();
  });

  it('lets only one of two at once through', async () => {
    const token = await requestedToken();
    const both = await Promise.allSettled([
      passwords.reset(token, newPassword, client()),
      passwords.reset(token, 'etwas ganz anderes', client()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lets the owner in at once after strangers had made the account wait', async () => {
    for (let round = 0; round < 5; round += 1) await identity.app.get(Attempts).begin(people.planner.email, client());
    await expect(enter()).rejects.toMatchObject({ code: 'SIGN_IN_DELAYED' });
    const token = await requestedToken();
    await passwords.reset(token, newPassword, client());
    await expect(enter(newPassword)).resolves.toBeDefined();
  });
});

async function requestedToken(): Promise<string> {
  await superuser('delete from mail_message');
  await passwords.requestReset(people.planner.email, client());
  const [mail] = await superuser('select text from mail_message');
  return /#token=([\w-]+)/.exec(String(mail!['text']))![1]!;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
