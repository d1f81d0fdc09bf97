import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '../../apps/api/index.js';
import { openStage, type Stage } from '../../apps/standalone/seed/stage.js';
import { Clock } from '#platform/clock';
import { type Config, loadConfig } from '#platform/config';
import { ApiClient, type DemoMail } from './api-client.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface TestApi {
  readonly url: string;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly server: Server;
  /** A browser of its own: cookies are shared with nobody. */
  client(): ApiClient;
  /** A browser that is signed in; `koordination.melle` stands for the demo account with this address. */
  signInAs(account: string): Promise<ApiClient>;
  /** Runs every due job in this process, jobs of jobs included, at the API's domain time; returns how many. */
  runJobs(): Promise<number>;
  /** The mails of the demo mailbox, newest first. */
  readMails(): Promise<DemoMail[]>;
  /** Moves domain time. */
  travelTo(instant: Date): void;
  close(): Promise<void>;
}

interface ApiOptions {
  /** Without one: a fresh copy of the demo, dropped at the end. */
  readonly database?: TestDatabase;
  readonly env?: Readonly<Record<string, string>>;
}

/** The API as it is deployed, in this process, on a database of its own and a free port. */
export async function startApi({ database: given, env = {} }: ApiOptions = {}): Promise<TestApi> {
  const database = given ?? (await createTestDatabase({ template: 'demo' }));
  const dataDirectory = await ownData(database);
  const config = loadConfig({
    DATABASE_URL: database.appUrl,
    QUEUE_URL: database.queueUrl,
    KREISWEIT_DATA: dataDirectory,
    TRUSTED_PROXIES: '127.0.0.1',
    ...env,
  });
  const app = await createApi(config);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const clock = app.get(Clock);
  const jobs = new Jobs(config, clock);
  const client = (): ApiClient => new ApiClient(url, { 'x-forwarded-for': freshAddress() });
  return {
    url,
    config,
    database,
    server: app.getHttpServer(),
    client,
    signInAs: (account) => client().signInAs(account),
    runJobs: () => jobs.run(),
    readMails: () => client().mails(),
    travelTo: (instant) => clock.travelTo(instant),
    close: async () => {
      await app.close();
      await jobs.close();
      if (!given) await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

let addresses = 0;

/** Every browser sits at an address of its own, so that stories told at once do not slow each other's sign-in down. */
function freshAddress(): string {
  addresses += 1;
  return `10.${process.pid % 256}.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
}

/** The files that belong to the rows of the template, copied because several databases come from it. */
async function ownData({ name, templateData }: TestDatabase): Promise<string> {
  const dataDirectory = join(templateData ?? join(process.cwd(), '.test'), '..', `data-${name}`);
  if (templateData && existsSync(templateData)) await cp(templateData, dataDirectory, { recursive: true });
  return dataDirectory;
}

/** Opened when a story first needs it. */
class Jobs {
  private stage: Promise<Stage> | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const stage = await (this.stage ??= openStage(this.config));
    stage.clock.travelTo(this.clock.now());
    return stage.runJobs();
  }

  async close(): Promise<void> {
    await (await this.stage)?.close();
  }
}
