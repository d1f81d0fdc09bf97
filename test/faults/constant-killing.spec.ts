import { jest } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { storyOf } from '../support/funding-cases.js';
import { FundingScene } from './funding-scene.js';
import type { Process } from './processes.js';
import { long, storeNames } from './stores.js';

jest.setTimeout(1_800_000);

const workflows = 50;
const kills = 50;
const clients = 4;

/** The short form of this is killed-workers.spec.ts, which kills at chosen moments. */
(long ? describe : describe.skip).each(storeNames)('whole workflows under constant killing, with their queue in %s', (name) => {
  let scene: FundingScene;

  beforeAll(async () => {
    scene = await FundingScene.open(name);
    await storyOf(scene.cases).recordResolution();
  });

  afterAll(() => scene.close());

  it(`all ${workflows} end with one check, one notice and every mail after ${kills} kills`, async () => {
    const workers = [await scene.startWorker(), await scene.startWorker()];
    const killing = killConstantly(scene, workers);
    let left = workflows;
    const client = async (): Promise<void> => {
      for (; left > 0;) {
        left -= 1;
        await carryOut(scene);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    await killing;
    await scene.untilNothingIsOpen(180_000);
    expect(await figures(scene)).toEqual({ notices: workflows, checks: workflows, mails: 4 * workflows, received: 4 * workflows, dead: 0 });
  });
});

/** From the draft to the decision; every step waits for what the workers have to do before it. */
async function carryOut({ cases }: FundingScene): Promise<void> {
  const story = storyOf(cases);
  const { officer, approver } = cases.people;
  const { id } = await story.submitted();
  const ready = await eventually(
    () => story.page(officer, id),
    ({ state }) => state === 'ready',
    120_000,
  );
  const proposal = { name: 'propose', outcome: 'grant', grantedCents: ready.requestedCents, reason: 'Gut begründet.' } as const;
  const proposed = await story.act(officer, ready, proposal);
  await story.act(approver, proposed, { name: 'grant' });
}

async function killConstantly(scene: FundingScene, workers: Process[]): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    const started = await scene.count('select coalesce(sum(attempt), 0) as n from outbox');
    // Where nothing begins any more the killing goes on, too.
    await eventually(
      () => scene.count('select coalesce(sum(attempt), 0) as n from outbox'),
      (now) => now > started,
      2_000,
    ).catch(() => 0);
    await workers[kill % workers.length]!.kill();
    workers[kill % workers.length] = await scene.startWorker();
  }
}

async function figures(scene: FundingScene): Promise<object> {
  return {
    notices: await scene.count('select count(*) as n from funding_notice'),
    checks: await scene.count(`select count(*) as n from funding_event where action = 'check_passed'`),
    mails: await scene.count(`select count(*) as n from mail_message where state = 'sent'`),
    received: new Set(scene.sink.received.map(({ messageId }) => messageId)).size,
    dead: await scene.count(`select count(*) as n from outbox where state = 'dead'`),
  };
}
