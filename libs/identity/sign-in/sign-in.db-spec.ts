import { jest } from '@jest/globals';
import { Refused } from '#platform/errors';
import {
  actorOf,
  client,
  createPeople,
  createPerson,
  goodPassword,
  type IdentityApp,
  type People,
  startIdentity,
} from '../../../test/support/identity.js';
import { execute } from '../../../test/support/sql.js';
import { Attempts } from './attempts.js';
import { PasswordHashing } from './password/password-hashing.js';
import { accountThrottle, addressThrottle } from './sign-in.domain.js';
import { SignIn } from './sign-in.service.js';

let identity: IdentityApp;
let people: People;
let signIn: SignIn;

beforeAll(async () => {
  identity = await startIdentity();
  people = await createPeople(identity.setup);
  signIn = identity.app.get(SignIn);
}, 60_000);

afterEach(() => execute(identity.database.superuserUrl, 'delete from sign_in_throttle; delete from session'));
afterAll(() => identity.close());

describe('signing in', () => {
  it('opens a session for the membership used last, whatever the case of the address', async () => {
    const { token, actor } = await signIn.signIn(' Koordination@Hier.example ', goodPassword, client());
    expect(actor).toMatchObject({
      role: 'coordinator',
      name: 'Łukasz Żółkowski',
      locale: 'de',
      context: {
        purpose: 'municipal',
        accountId: people.coordinator.accountId,
        districtId: people.districtId,
        municipalityId: people.melleId,
      },
    });
    expect(await actorOf(identity.app, token)).toEqual(actor);
  });

  it('gives staff of the district the district as context', async () => {
    const { actor } = await signIn.signIn(people.planner.email, goodPassword, client());
    expect(actor.context).toMatchObject({ purpose: 'district', districtId: people.districtId, municipalityId: null });
  });

  it('answers a wrong password, an unknown account and a disabled account alike', async () => {
    const disabled = await createPerson(identity.setup, 'weg@hier.example', 'Weg');
    await execute(identity.database.superuserUrl, 'update account set disabled_at = now() where id = $1', [disabled.accountId]);
    const answers = [
      await refusal(people.planner.email, 'falsch geraten'),
      await refusal('niemand@hier.example', goodPassword),
      await refusal(disabled.email, goodPassword),
      await refusal('kein @ address', ''),
    ];
    expect(new Set(answers.map(({ code, text, path }) => JSON.stringify({ code, text, path }))).size).toBe(1);
    expect(answers[0]?.code).toBe('SIGN_IN_FAILED');
  });

  it('does the same work for an account that does not exist, and answers neither before the other', async () => {
    const verify = jest.spyOn(identity.app.get(PasswordHashing), 'verify');
    const times = [
      await timeOf(() => refusal(people.planner.email, 'falsch geraten')),
      await timeOf(() => refusal('niemand@hier.example', 'falsch geraten')),
    ];
    expect(verify).toHaveBeenCalledTimes(2);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(295);
    verify.mockRestore();
  });

  it('tells an account without membership only after the right password', async () => {
    const { email } = await createPerson(identity.setup, 'neu@hier.example', 'Neu');
    expect((await refusal(email, 'falsch geraten')).code).toBe('SIGN_IN_FAILED');
    expect((await refusal(email, goodPassword)).code).toBe('NO_MEMBERSHIP');
  });

  it('writes both outcomes into the audit trail of the tenant, without personal data in the hashed body', async () => {
    await refusal(people.stranger.email, 'falsch geraten');
    await signIn.signIn(people.stranger.email, goodPassword, client());
    const entries = await execute(
      identity.database.superuserUrl,
      `select e.action, e.actor_id, e.body, p.body as personal from audit.entry e join audit.personal p using (chain_id, sequence)
       where e.district_id = $1 and action like 'session.%' order by sequence desc limit 2`,
      [people.otherDistrictId],
    );
    const personal = { actor: 'Ulf Fremd', address: '192.0.2.1' };
    expect(entries).toEqual([
      { action: 'session.opened', actor_id: people.stranger.accountId, body: {}, personal },
      { action: 'session.refused', actor_id: people.stranger.accountId, body: {}, personal },
    ]);
  });
});

describe('guessing', () => {
  const { delays } = accountThrottle;
  const free = delays.findIndex((seconds) => seconds > 0);

  it('waits longer and longer, is told how long, and starts anew after the right password', async () => {
    const waits: number[] = [];
    for (let round = 0; round <= delays.length; round += 1) {
      await guess(people.planner.email, `198.51.100.${round}`);
      waits.push(await secondsToWait(people.planner.email));
      await timePasses();
    }
    expect(waits).toEqual([...delays, delays.at(-1)]);
    await signIn.signIn(people.planner.email, goodPassword, client());
    await guess(people.planner.email, '198.51.100.200');
    expect(await secondsToWait(people.planner.email)).toBe(0);
  });

  it('does not look at the password while waiting: even the right one is refused, with the seconds in both languages', async () => {
    for (let round = 0; round <= free; round += 1) await guess(people.planner.email, '198.51.100.1');
    const refused = await refusal(people.planner.email, goodPassword, '198.51.100.1');
    expect(refused.code).toBe('SIGN_IN_DELAYED');
    expect(refused.text).toMatchObject({
      de: expect.stringMatching(/\d Sekunden/) as string,
      en: expect.stringMatching(/\d seconds/) as string,
    });
  });

  it('many at once look at no more passwords than one after the other', async () => {
    const verify = jest.spyOn(identity.app.get(PasswordHashing), 'verify');
    const crowd = await Promise.all(Array.from({ length: 24 }, () => refusal(people.planner.email, 'falsch geraten', '198.51.100.2')));
    expect(verify).toHaveBeenCalledTimes(free + 1);
    expect(crowd.filter(({ code }) => code === 'SIGN_IN_DELAYED')).toHaveLength(24 - free - 1);
    verify.mockRestore();
  });

  it('from elsewhere does not keep the owner waiting where he signed in lately', async () => {
    await signIn.signIn(people.planner.email, goodPassword, client({ address: '203.0.113.5' }));
    for (let round = 0; round <= free; round += 1) await guess(people.planner.email, '198.51.100.3');
    expect((await refusal(people.planner.email, goodPassword, '198.51.100.4')).code).toBe('SIGN_IN_DELAYED');
    await expect(signIn.signIn(people.planner.email, goodPassword, client({ address: '203.0.113.5' }))).resolves.toBeDefined();
  });

  it('many accounts from one address waits too, and right passwords do not count', async () => {
    const address = '198.51.100.9';
    const many = addressThrottle.delays.findIndex((seconds) => seconds > 0);
    const counted = 'select attempts from sign_in_throttle order by attempts desc limit 1';
    await execute(
      identity.database.superuserUrl,
      `insert into sign_in_throttle values (sha256(convert_to('address:' || $1, 'UTF8')), $2, now(), now())`,
      [address, many - 1],
    );
    await signIn.signIn(people.planner.email, goodPassword, client({ address }));
    expect(await execute(identity.database.superuserUrl, counted)).toEqual([{ attempts: many - 1 }]);
    expect((await refusal('a@hier.example', 'x', address)).code).toBe('SIGN_IN_FAILED');
    expect((await refusal('b@hier.example', 'x', address)).code).toBe('SIGN_IN_FAILED');
    expect((await refusal('c@hier.example', 'x', address)).code).toBe('SIGN_IN_DELAYED');
  });
});

async function refusal(email: string, password: string, address = '192.0.2.1'): Promise<Refused> {
  const outcome = await signIn.signIn(email, password, client({ address })).catch((error: unknown) => error);
  if (outcome instanceof Refused) return outcome;
  throw new Error('was not refused', { cause: outcome });
}

/** An attempt whose password is not even looked at: what delays is the count. */
function guess(email: string, address: string): Promise<unknown> {
  return identity.app.get(Attempts).begin(email, client({ address }));
}

async function secondsToWait(email: string): Promise<number> {
  const [row] = await execute<{ seconds: number }>(
    identity.database.superuserUrl,
    `select extract(epoch from blocked_until - statement_timestamp())::float as seconds from sign_in_throttle where key_sha256 = sha256(convert_to('account:' || $1, 'UTF8'))`,
    [email],
  );
  return Math.max(0, Math.round(row?.seconds ?? 0) === 0 ? 0 : closestDelay(row!.seconds));
}

/** The answer itself takes a part of a second off. */
function closestDelay(seconds: number): number {
  return accountThrottle.delays.find((delay) => delay >= seconds) ?? 0;
}

function timePasses(): Promise<unknown> {
  return execute(identity.database.superuserUrl, `update sign_in_throttle set blocked_until = now() - interval '1 second'`);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
