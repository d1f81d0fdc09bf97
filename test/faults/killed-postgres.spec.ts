import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { manyProposed, storyOf } from '../support/funding-cases.js';
import { FundingScene } from './funding-scene.js';
import { OwnPostgres } from './own-postgres.js';
import { Process } from './processes.js';
import { long } from './stores.js';

jest.setTimeout(900_000);

const kills = long ? 20 : 1;
const actsBetweenKills = long ? 20 : 12;
const clients = 6;

let postgres: OwnPostgres;
let scene: FundingScene;
let api: Process;

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  scene = await FundingScene.open('PostgreSQL');
  const { appUrl, queueUrl } = scene.cases.database;
  api = await Process.start('apps/api/main.ts', 'PORT', { DATABASE_URL: appUrl, QUEUE_URL: queueUrl });
});

afterAll(async () => {
  await api.kill();
  await scene.close();
  await postgres.remove();
});

it('keeps every acknowledged act when PostgreSQL is killed and restarted under load, and goes on by itself', async () => {
  const { cases } = scene;
  const story = storyOf(cases);
  await story.recordResolution();
  await story.proposed();
  const proposed = await manyProposed(cases, kills * actsBetweenKills, 10);
  const worker = await scene.startWorker();
  const acknowledged = { created: new Set<string>(), decided: new Set<string>() };
  const recoveries: number[] = [];
  let over = false;

  const create = async (): Promise<void> => {
    const key = randomUUID();
    acknowledged.created.add((await insist(() => story.create(cases.people.coordinator, key))).id);
  };
  const decide = async (): Promise<void> => {
    const id = proposed.pop();
    if (!id) return;
    const key = randomUUID();
    await insist(() => story.act(cases.people.approver, { id, version: 1 }, { name: 'grant' }, key));
    await insist(() => story.page(cases.people.coordinator, id));
    acknowledged.decided.add(id);
  };
  const client = async (): Promise<void> => {
    while (!over) {
      await create();
      await decide();
    }
  };
  const load = Promise.all(Array.from({ length: clients }, client));

  for (let kill = 1; kill <= kills; kill += 1) {
    const before = acknowledged.created.size;
    await eventually(
      async () => acknowledged.created.size,
      (size) => size >= before + actsBetweenKills,
      120_000,
    );
    await postgres.killAndRestart();
    recoveries.push(await recovery(acknowledged.created));
  }
  over = true;
  await load;
  await scene.untilNothingIsOpen();

  const created = await scene.rows<{ id: string }>('select id from funding_application');
  expect([...acknowledged.created].filter((id) => !created.some((row) => row.id === id))).toEqual([]);
  expect(await scene.count(`select count(*) as n from funding_application where state = 'draft'`)).toBe(acknowledged.created.size);
  const notices = await scene.rows<{ id: string }>('select application_id as id from funding_notice');
  expect(new Set(notices.map(({ id }) => id))).toEqual(acknowledged.decided);
  expect(await scene.count(`select count(*) as n from mail_message where subject like 'Bescheid %' and state = 'sent'`)).toBe(
    2 * notices.length,
  );
  expect(await scene.count('select committed_cents - (select sum(granted_cents) from funding_decision) as n from funding_programme')).toBe(
    0,
  );
  expect(Math.max(...recoveries)).toBeLessThan(10_000);
  expect({ worker: worker.alive, api: api.alive }).toEqual({ worker: true, api: true });
  expect((await fetch(`http://127.0.0.1:${api.port}/health/ready`)).status).toBe(200);
});

/** Milliseconds from the restart to the next acknowledged act and a ready API. */
async function recovery(acts: ReadonlySet<string>): Promise<number> {
  const began = Date.now();
  const before = acts.size;
  await eventually(
    async () => acts.size,
    (size) => size > before,
    60_000,
  );
  await eventually(
    () =>
      fetch(`http://127.0.0.1:${api.port}/health/ready`).then(
        ({ status }) => status,
        () => 0,
      ),
    (status) => status === 200,
    60_000,
  );
  return Date.now() - began;
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
