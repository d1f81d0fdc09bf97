import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testFolder } from '../support/folder.js';
import { execute } from '../support/sql.js';
import { freePort, isAlive, Standalone, type StandaloneOptions } from '../support/standalone.js';

const patience = 180_000;
const long = process.env['FAULTS'] === 'long';
const isRoot = process.getuid?.() === 0;
const whenLong = long ? it : it.skip;
const started: Standalone[] = [];
let folder: string;
let dataDirectory: string;
let port: number;

beforeAll(async () => {
  folder = await testFolder('standalone');
  dataDirectory = join(folder, 'data');
  port = await freePort();
  await Promise.all(['home', 'tmp'].map((name) => mkdir(join(folder, name))));
});

afterAll(async () => {
  for (const standalone of started) await standalone.stop();
  await rm(folder, { recursive: true, force: true });
});

function start(options: Partial<StandaloneOptions> = {}): Standalone {
  const env = { HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp') };
  const standalone = new Standalone({ dataDirectory, port, env, ...options });
  started.push(standalone);
  return standalone;
}

const viewer = '{ viewer { email locale } }';
const coordinator = 'koordination.melle';

async function localeOf(standalone: Standalone): Promise<string> {
  const client = await standalone.client().signInAs(coordinator);
  return (await client.graphql<{ viewer: { locale: string } }>(viewer)).viewer.locale;
}

// The tests of this block are chapters of one story on one data folder.
describe('npm start', () => {
  let running: Standalone;

  it(
    'says that the port is taken before it writes anything',
    async () => {
      const other = createServer().listen(port, '127.0.0.1');
      const refused = start();
      expect(await refused.exit()).toBe(1);
      expect(refused.output).toContain(`Port ${port} ist schon belegt`);
      expect(existsSync(dataDirectory)).toBe(false);
      await new Promise((resolve) => other.close(resolve));
    },
    patience,
  );

  it(
    'brings the demo up, says how to get in and writes nothing outside its folder',
    async () => {
      running = await start().ready();
      const said = [`http://localhost:${port}`, 'Ankommen-2018!', 'koordination.melle@kreisweit.example', dataDirectory];
      said.forEach((words) => expect(running.output).toContain(words));
      expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
      const client = await running.client().signInAs(coordinator);
      await client.graphql('mutation { setLocale(locale: en) { email } }');
      expect(await readdir(join(folder, 'home'))).toEqual([]);
      expect(await readdir(join(folder, 'tmp'))).toEqual([]);
    },
    patience,
  );

  it(
    'refuses a second start on the same data and leaves the first alone',
    async () => {
      const second = start({ port: await freePort() });
      expect(await second.exit()).toBe(1);
      expect(second.output).toContain('läuft Kreisweit bereits');
      const reset = start({ port: await freePort(), args: ['--reset', '--yes'] });
      expect(await reset.exit()).toBe(1);
      expect(await localeOf(running)).toBe('en');
    },
    patience,
  );

  it(
    'stops by itself within its deadline, PostgreSQL included, also when one Ctrl-C arrives twice',
    async () => {
      const postgres = running.postgresPid() ?? 0;
      running.signal('SIGINT');
      expect(await running.stop('SIGINT')).toBe(0);
      expect(running.output).not.toContain('abgebrochen');
      expect(isAlive(postgres)).toBe(false);
    },
    patience,
  );

  it(
    'is back with its data, and builds and seeds nothing anew',
    async () => {
      running = await start().ready();
      expect(running.output).not.toContain('wird gebaut');
      expect(running.output).not.toContain('Vorführdaten');
      expect(await localeOf(running)).toBe('en');
    },
    patience,
  );

  it(
    'recovers after kill -9 of everything, and of the launcher alone',
    async () => {
      await running.kill();
      running = await start().ready();
      expect(await localeOf(running)).toBe('en');
      await running.kill({ postgresToo: false });
      running = await start().ready();
      expect(await localeOf(running)).toBe('en');
      await running.stop();
    },
    patience,
  );

  it(
    'starts over only when told so twice',
    async () => {
      const asking = start({ args: ['--reset'] });
      expect(await asking.exit()).toBe(1);
      expect(asking.output).toContain('--yes');
      running = await start({ args: ['--reset', '--yes'] }).ready();
      expect(await localeOf(running)).toBe('de');
      await running.stop();
    },
    patience,
  );

  it(
    'refuses words it does not know',
    async () => {
      const confused = start({ args: ['--rest'] });
      expect(await confused.exit()).toBe(1);
      expect(confused.output).toContain('--rest');
    },
    patience,
  );
});

(long ? it : it.skip)(
  'goes on with a demo that was killed while it was being told, whenever that was',
  async () => {
    const own = { dataDirectory: join(folder, 'interrupted'), port: await freePort() };
    for (const waitMs of [200, 900, 1_600]) {
      const killed = start(own);
      await killed.says('Landkreis, Kommunen und Zugänge');
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await killed.kill({ postgresToo: waitMs > 900 });
    }
    const whole = await start(own).ready();
    const admin = await whole.client().signInAs('foerderung.1');
    const document = '{ fundingApplications { totalCount edges { node { state receiptNumber } } } }';
    expect(await admin.graphql(document)).toEqual({
      fundingApplications: { totalCount: 1, edges: [{ node: { state: 'granted', receiptNumber: 'KW-2017-0001' } }] },
    });
    await whole.stop();
  },
  patience,
);

describe('an outside PostgreSQL', () => {
  const outside = async (database: TestDatabase): Promise<StandaloneOptions> => {
    const env = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl, QUEUE_URL: database.queueUrl };
    return { dataDirectory: join(folder, 'outside'), port: await freePort(), env };
  };

  it(
    'is left alone when it holds a real district',
    async () => {
      const database = await createTestDatabase();
      await execute(database.superuserUrl, `insert into district (key, name) values ('03459', 'Landkreis Echt')`);
      const refused = start(await outside(database));
      expect(await refused.exit()).toBe(1);
      expect(refused.output).toContain('echten Installation');
      expect(await execute(database.superuserUrl, 'select count(*)::int as accounts from account')).toEqual([{ accounts: 0 }]);
      await database.drop();
    },
    patience,
  );

  whenLong(
    'carries the demo when it is empty',
    async () => {
      const database = await createTestDatabase();
      const running = await start(await outside(database)).ready();
      expect(await localeOf(running)).toBe('de');
      expect(existsSync(join(folder, 'outside', 'postgres'))).toBe(false);
      await running.stop();
      await database.drop();
    },
    patience,
  );
});

(isRoot ? whenLong : it.skip)(
  'runs as an ordinary user',
  async () => {
    const own = { dataDirectory: join(folder, 'user', 'data'), port: await freePort() };
    await mkdir(join(folder, 'user'));
    for (const path of [folder, join(folder, 'user')]) await chown(path, 1000, 1000);
    const prefix = ['setpriv', '--reuid=1000', '--regid=1000', '--clear-groups'];
    const running = await start({ ...own, prefix }).ready();
    expect(await localeOf(running)).toBe('de');
    expect(await running.stop()).toBe(0);
  },
  patience,
);
