import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { manyProposed, storyOf } from '../support/funding-cases.js';
import { FundingScene } from './funding-scene.js';
import { OwnPostgres } from './own-postgres.js';
import { Process } from './processes.js';
import { long, storeNames } from './stores.js';

jest.setTimeout(1_200_000);

const kills = long ? 20 : 1;
const actsBetweenKills = long ? 20 : 12;
const clients = 4;

/** One load on one database: what its clients were told has happened, and whether API and worker live on. */
interface Load {
  readonly scene: FundingScene;
  readonly api: Process;
  readonly worker: Process;
  readonly created: Set<string>;
  readonly decided: Set<string>;
  readonly clients: Promise<unknown>;
}

let postgres: OwnPostgres;
let loads: Load[];
let over = false;

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  loads = await Promise.all(storeNames.map(startLoad));
  for (let kill = 1; kill <= kills; kill += 1) {
    await Promise.all(loads.map((load) => progress(load, actsBetweenKills)));
    await postgres.killAndRestart();
    await Promise.all(loads.map(isBack));
  }
  over = true;
  await Promise.all(loads.map(({ clients }) => clients));
});

afterAll(async () => {
  for (const { api, scene } of loads) await Promise.all([api.kill(), scene.close()]);
  await postgres.remove();
});

it('serves again after every restart of PostgreSQL, without a restart of its own', () => {
  const dead = loads.flatMap(({ api, worker }) => [api, worker]).filter(({ alive }) => !alive);
  expect(dead.map(({ output }) => output.slice(-2000))).toEqual([]);
});

it.each(storeNames)('keeps every acknowledged act when PostgreSQL is killed under load, with the queue in %s', async (name) => {
  const { scene, created, decided } = loads[storeNames.indexOf(name)]!;
  await scene.untilNothingIsOpen();
  const ids = async (sql: string): Promise<Set<unknown>> => new Set((await scene.rows(sql)).map((row) => row['id']));
  expect(created.size).toBeGreaterThan(kills * actsBetweenKills);
  expect(await ids(`select id from funding_application where state = 'draft'`)).toEqual(created);
  expect(await ids(`select id from funding_application where state = 'granted'`)).toEqual(decided);
  expect(await ids('select application_id as id from funding_notice')).toEqual(decided);
  expect(await scene.count(`select count(*) as n from mail_message where subject like 'Bescheid %' and state = 'sent'`)).toBe(
    2 * decided.size,
  );
  expect(await scene.count('select committed_cents - (select sum(granted_cents) from funding_decision) as n from funding_programme')).toBe(
    0,
  );
});

async function startLoad(storeName: string): Promise<Load> {
  const scene = await FundingScene.open(storeName);
  const { appUrl, queueUrl } = scene.cases.database;
  const story = storyOf(scene.cases);
  await story.recordResolution();
  await story.proposed();
  const proposed = await manyProposed(scene.cases, kills * actsBetweenKills, 10);
  const [api, worker] = await Promise.all([
    Process.start('apps/api/main.ts', 'PORT', { DATABASE_URL: appUrl, QUEUE_URL: queueUrl }),
    scene.startWorker(),
  ]);
  const told = { created: new Set<string>(), decided: new Set<string>() };
  const client = async (): Promise<void> => {
    while (!over) {
      await create(scene, told.created);
      await decide(scene, proposed.pop(), told.decided);
    }
  };
  return { scene, api, worker, ...told, clients: Promise.all(Array.from({ length: clients }, client)) };
}

async function create({ cases }: FundingScene, created: Set<string>): Promise<void> {
  const key = randomUUID();
  created.add((await insist(() => storyOf(cases).create(cases.people.coordinator, key))).id);
}

async function decide({ cases }: FundingScene, id: string | undefined, decided: Set<string>): Promise<void> {
  if (!id) return;
  const key = randomUUID();
  const story = storyOf(cases);
  await insist(() => story.act(cases.people.approver, { id, version: 1 }, { name: 'grant' }, key));
  await insist(() => story.page(cases.people.coordinator, id));
  decided.add(id);
}

async function progress({ created }: Load, acts: number): Promise<void> {
  const before = created.size;
  await eventually(
    async () => created.size,
    (size) => size >= before + acts,
    120_000,
  );
}

async function isBack(load: Load): Promise<void> {
  await progress(load, 1);
  await eventually(
    () =>
      fetch(`http://127.0.0.1:${load.api.port}/health/ready`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    60_000,
  );
}

/** What a client does whose answer was lost: the same request with the same key, until there is an answer. */
async function insist<T>(act: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ;) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
