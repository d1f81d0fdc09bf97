import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/index.js';
import { loadConfig } from '../../libs/platform/config/index.js';
import { Setup } from '../../libs/identity/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { createPeople, goodPassword, type People } from '../support/identity.js';
import { execute } from '../support/sql.js';

let database: TestDatabase;
let api: NestFastifyApplication;
let people: People;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await start({});
  people = await createPeople(api.get(Setup));
}, 60_000);

afterEach(() => superuser('delete from sign_in_throttle'));

afterAll(async () => {
  await api.close();
  await database.drop();
});

const superuser = (sql: string, values: unknown[] = []) => execute(database.superuserUrl, sql, values);

function start(env: Record<string, string>): Promise<NestFastifyApplication> {
  return createApi(loadConfig({ DATABASE_URL: database.appUrl, ...env }));
}

interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

/** A browser as far as sessions go: it keeps the cookies it is given. */
class Browser {
  cookie = '';
  setCookie = '';

  constructor(
    private readonly language = 'de',
    private readonly app = api,
  ) {}

  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'accept-language': this.language, cookie: this.cookie },
        payload: { query, variables },
      });
    this.setCookie = String(response.headers['set-cookie'] ?? '');
    if (this.setCookie) this.cookie = this.setCookie.split(';')[0] ?? '';
    return response.json();
  }

  signIn(email: string, password = goodPassword): Promise<Answer> {
    return this.ask(
      `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
         ... on SignedIn { viewer { name acting { role municipality { slug } } } } ... on Problem { code message path } } }`,
      { email, password },
    );
  }
}

async function signedIn(email: string, language = 'de'): Promise<Browser> {
  const browser = new Browser(language);
  await browser.signIn(email);
  return browser;
}

const who = '{ viewer { name locale acting { id role } memberships { id role municipality { slug } } sessions { current userAgent } } }';

describe('signing in', () => {
  it('sets a cookie that scripts cannot read and the viewer knows the account', async () => {
    const browser = new Browser();
    expect(await browser.ask(who)).toEqual({ data: { viewer: null } });
    const answer = await browser.signIn(people.coordinator.email);
    expect(answer.data).toEqual({
      signIn: { viewer: { name: 'Łukasz Żółkowski', acting: { role: 'coordinator', municipality: { slug: 'melle' } } } },
    });
    expect(browser.setCookie).toMatch(/^kreisweit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { data } = await browser.ask(who);
    expect(data).toMatchObject({ viewer: { name: 'Łukasz Żółkowski', locale: 'de', sessions: [{ current: true }] } });
  });

  it('binds the cookie to host and https where the product is served over https', async () => {
    const secure = await start({ PUBLIC_URL: 'https://kreisweit.example' });
    const browser = new Browser('de', secure);
    await browser.signIn(people.planner.email);
    expect(browser.setCookie).toMatch(/^__Host-kreisweit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await browser.ask(who)).data?.['viewer']).not.toBeNull();
    await secure.close();
  });

  it('answers a wrong password and an unknown account with the same bytes, in the language of the browser', async () => {
    const wrong = await new Browser().signIn(people.planner.email, 'falsch geraten');
    const unknown = await new Browser().signIn('niemand@hier.example', 'falsch geraten');
    expect(wrong).toEqual({
      data: { signIn: { code: 'SIGN_IN_FAILED', message: 'E-Mail-Adresse oder Passwort stimmen nicht.', path: null } },
    });
    expect(unknown).toEqual(wrong);
    const english = await new Browser('en-GB').signIn('niemand@hier.example', 'x');
    expect(english.data).toMatchObject({ signIn: { message: 'E-mail address or password are not right.' } });
  });

  it('delays guesses and says for how long, sets no cookie, and lets the owner in when the time is over', async () => {
    const browser = new Browser();
    for (let round = 0; round < 5; round += 1) await browser.signIn(people.planner.email, 'falsch geraten');
    const delayed = await browser.signIn(people.planner.email);
    expect(delayed.data).toMatchObject({
      signIn: { code: 'SIGN_IN_DELAYED', message: expect.stringMatching(/in \d Sekunden? noch einmal/) as string },
    });
    expect(browser.cookie).toBe('');
    await superuser('update sign_in_throttle set blocked_until = now()');
    expect((await browser.signIn(people.planner.email)).data).toMatchObject({ signIn: { viewer: { name: 'Almuth Tegeder' } } });
  });
});

describe('a signed-in browser', () => {
  it('acts as another membership under a new cookie; the old one is worth nothing', async () => {
    const browser = await signedIn(people.coordinator.email);
    const before = browser.cookie;
    const { data } = await browser.ask(who);
    const other = (data as unknown as { viewer: { memberships: { id: string; role: string }[] } }).viewer.memberships.find(
      ({ role }) => role === 'contributor',
    );
    const switched = await browser.ask(
      'mutation ($id: ID!) { actAs(membershipId: $id) { ... on Viewer { acting { role municipality { slug } } } } }',
      { id: other?.id },
    );
    expect(switched.data).toEqual({ actAs: { acting: { role: 'contributor', municipality: { slug: 'bohmte' } } } });
    expect(browser.cookie).not.toBe(before);
    expect((await browser.ask('{ municipality { slug } }')).data).toEqual({ municipality: { slug: 'bohmte' } });
    browser.cookie = before;
    expect((await browser.ask('{ municipality { slug } }')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await superuser('delete from session');
  });

  it('ends its session on signing out, which may be repeated', async () => {
    const browser = await signedIn(people.planner.email);
    const cookie = browser.cookie;
    expect((await browser.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(browser.setCookie).toMatch(/^kreisweit=; .*Expires=Thu, 01 Jan 1970/);
    browser.cookie = cookie;
    expect((await browser.ask(who)).data).toEqual({ viewer: null });
    expect((await browser.ask('mutation { signOut }')).data).toEqual({ signOut: true });
  });

  it('signs out everywhere', async () => {
    const [office, phone] = [await signedIn(people.planner.email), await signedIn(people.planner.email)];
    const { data } = await office.ask(who);
    expect((data as unknown as { viewer: { sessions: unknown[] } }).viewer.sessions.length).toBeGreaterThanOrEqual(2);
    await phone.ask('mutation { signOutEverywhere }');
    expect((await office.ask(who)).data).toEqual({ viewer: null });
    expect((await office.ask('mutation { signOutEverywhere }')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is signed out when the session has idled or aged out', async () => {
    const browser = await signedIn(people.planner.email);
    await superuser(`update session set last_seen_at = now() - interval '61 minutes'`);
    expect((await browser.ask(who)).data).toEqual({ viewer: null });
    await superuser(`update session set last_seen_at = now(), expires_at = now() - interval '1 second'`);
    expect((await browser.ask(who)).data).toEqual({ viewer: null });
  });

  it('chooses a language, which messages follow', async () => {
    const browser = await signedIn(people.planner.email);
    expect((await browser.ask('mutation { setLocale(locale: en) { locale } }')).data).toEqual({ setLocale: { locale: 'en' } });
    const refused = await browser.ask(change('falsch geraten', 'kiebitz im grabenrand'));
    expect(refused.data).toMatchObject({
      changePassword: { path: 'currentPassword', issues: [{ message: 'The current password is not right.' }] },
    });
    await browser.ask('mutation { setLocale(locale: de) { locale } }');
  });

  it('changes its password and goes on under a new cookie', async () => {
    const [browser, other] = [await signedIn(people.stranger.email), await signedIn(people.stranger.email)];
    const changed = await browser.ask(change(goodPassword, 'kiebitz im grabenrand'));
    expect(changed.data).toEqual({ changePassword: { viewer: { name: 'Ulf Fremd' } } });
    expect((await browser.ask(who)).data?.['viewer']).not.toBeNull();
    expect((await other.ask(who)).data).toEqual({ viewer: null });
    await browser.ask(change('kiebitz im grabenrand', goodPassword));
  });
});

const change = (current: string, next: string): string =>
  `mutation { changePassword(currentPassword: "${current}", newPassword: "${next}") {
     ... on PasswordChanged { viewer { name } } ... on Problem { code path message } ... on InvalidInput { issues { code message } } } }`;

describe('a forgotten password', () => {
  const request = (email: string): Promise<Answer> => new Browser().ask(`mutation { requestPasswordReset(email: "${email}") }`);
  const reset = (token: string, password: string): Promise<Answer> =>
    new Browser().ask(
      'mutation ($token: String!, $password: String!) { resetPassword(token: $token, newPassword: $password) { __typename ... on Problem { code } } }',
      { token, password },
    );

  it('is set anew through the mailed link, once; every session ends', async () => {
    const browser = await signedIn(people.stranger.email);
    const known = await request(people.stranger.email);
    expect(known).toEqual({ data: { requestPasswordReset: true } });
    expect(await request('niemand@hier.example')).toEqual(known);
    const [mail] = await superuser('select text from mail_message order by id desc limit 1');
    const token = /#token=([\w-]+)/.exec(String(mail?.['text']))?.[1] ?? '';
    expect((await reset(token, 'kurz')).data).toEqual({ resetPassword: { __typename: 'InvalidInput', code: 'INVALID_INPUT' } });
    expect((await reset(token, 'regenbogen im moor')).data).toEqual({ resetPassword: { __typename: 'PasswordChanged' } });
    expect((await reset(token, 'noch ein versuch')).data).toEqual({ resetPassword: { __typename: 'Refusal', code: 'RESET_LINK_INVALID' } });
    expect((await browser.ask(who)).data).toEqual({ viewer: null });
    expect((await new Browser().signIn(people.stranger.email, 'regenbogen im moor')).data).toMatchObject({ signIn: { viewer: {} } });
  });
});

describe('the district and its municipalities', () => {
  const names =
    '{ municipalities(first: 1) { totalCount edges { node { slug kind ags population { value } localities { name } } } pageInfo { hasNextPage endCursor } } }';

  it('shows a municipality only itself; foreign, absent and malformed ids answer alike', async () => {
    const browser = await signedIn(people.coordinator.email);
    const one = (id: string): Promise<Answer> => browser.ask('query ($id: ID) { municipality(id: $id) { slug } }', { id });
    const [foreign] = await superuser(`select id from municipality where slug = 'espelkamp'`);
    const answers = [
      await one(people.bohmteId),
      await one(String(foreign?.['id'])),
      await one('01900000-0000-7000-8000-000000000000'),
      await one('x'),
    ];
    expect(answers.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual(Array(4).fill('NOT_FOUND'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await one(people.melleId)).data).toEqual({ municipality: { slug: 'melle' } });
    expect((await browser.ask(names)).data).toMatchObject({ municipalities: { totalCount: 1 } });
  });

  it('shows its staff all of the own district, page by page, and not the neighbour', async () => {
    const browser = await signedIn(people.planner.email);
    const first = await browser.ask(names);
    expect(first.data).toMatchObject({
      municipalities: { totalCount: 2, edges: [{ node: { slug: 'bohmte' } }], pageInfo: { hasNextPage: true } },
    });
    const cursor = (first.data as unknown as { municipalities: { pageInfo: { endCursor: string } } }).municipalities.pageInfo.endCursor;
    const second = await browser.ask(
      'query ($after: String) { municipalities(after: $after) { edges { node { slug } } pageInfo { hasNextPage } } }',
      { after: cursor },
    );
    expect(second.data).toEqual({ municipalities: { edges: [{ node: { slug: 'melle' } }], pageInfo: { hasNextPage: false } } });
    expect((await browser.ask('{ districtOverview { key name figures { code } timeline { label } } }')).data).toEqual({
      districtOverview: { key: '03459', name: 'Landkreis Hier', figures: [], timeline: [] },
    });
  });

  it('tells nothing to whoever is signed out', async () => {
    for (const query of [names, '{ districtOverview { name } }', '{ municipality { slug } }'])
      expect((await new Browser().ask(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
