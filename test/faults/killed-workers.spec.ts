import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { verifyChains } from '#platform/audit';
import { ConceptDocuments } from '../../libs/concepts/document/concept-documents.service.js';
import type { DocumentContent } from '../../libs/concepts/document/content.domain.js';
import { renderings } from '../../libs/concepts/document/rendering/render.js';
import { ConceptReader } from '../../libs/concepts/index.js';
import { FrameworkImport } from '../../libs/frameworks/index.js';
import { eventually } from '../support/eventually.js';
import { manyProposed, storyOf } from '../support/funding-cases.js';
import { actor, releaseFramework } from '../support/local-concepts.js';
import { FundingScene } from './funding-scene.js';
import { Gate, waitingSessions } from './gate.js';
import type { Process } from './processes.js';
import { long, storeNames } from './stores.js';

jest.setTimeout(900_000);

const workflows = long ? 50 : 12;
const recipients = 2;
const handlersAtOnce = 4;

let scenes: FundingScene[];
let endings: PromiseSettledResult<unknown>[];

// Most of the time passes waiting for BullMQ's locks to run out, so the stores share it.
beforeAll(async () => {
  scenes = await Promise.all(storeNames.map((name) => FundingScene.open(name)));
  endings = await Promise.allSettled(scenes.map(tell));
});

afterAll(() => Promise.all(scenes.map((scene) => scene.close())));

it.each(storeNames)(
  'killed workers leave exactly one notice per decision, one document as if nothing had happened, and lose no mail, with their queue in %s',
  (name) => {
    expect(endings[storeNames.indexOf(name)]).toEqual({
      status: 'fulfilled',
      value: {
        interrupted: handlersAtOnce,
        notices: workflows,
        numbers: workflows,
        documents: workflows,
        conceptDocuments: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, asIfNothingHadHappened: true }],
        events: workflows,
        mails: recipients * workflows,
        messageIds: recipients * workflows,
        unsent: 0,
        dead: 0,
        brokenChains: [],
      },
    });
  },
);

async function tell(scene: FundingScene): Promise<unknown> {
  await decideAll(scene);
  const expected = await askForDocument(scene);
  const interrupted = await killInTheMiddle(scene);
  await killWhenAMailArrives(scene);
  await killAgain(scene, interrupted);
  await scene.startWorker();
  await scene.untilNothingIsOpen();
  return { interrupted: interrupted.length, ...(await figures(scene)), conceptDocuments: await conceptDocuments(scene, expected) };
}

/** The checksum that the document asked for has when nobody interrupts its making. */
async function askForDocument(scene: FundingScene): Promise<string> {
  const { cases } = scene;
  const { coordinator } = cases.people;
  const planner = actor(cases.tenants.district, 'district_planner');
  await releaseFramework({ tenancy: cases.tenancy, frameworkImport: cases.get(FrameworkImport), planner });
  const wish = { municipalityId: null, revisionId: null, format: 'docx', stanceMarkers: false } as const;
  await cases.get(ConceptReader).concept(coordinator, null);
  await cases.as(coordinator, (tx) => cases.get(ConceptDocuments).request(tx, coordinator, wish));
  const [row] = await scene.rows<{ content: DocumentContent }>('select content from concept_document');
  return createHash('sha256')
    .update(await renderings.docx.render(row!.content))
    .digest('hex');
}

function conceptDocuments(scene: FundingScene, expected: string): Promise<unknown> {
  return scene.rows(
    `select f.sha256, f.sha256 = $1 and c.state = 'done' as "asIfNothingHadHappened"
       from document f left join concept_document c on c.document_id = f.id where f.kind = 'concept'`,
    [expected],
  );
}

async function decideAll({ cases }: FundingScene): Promise<void> {
  const story = storyOf(cases);
  await story.recordResolution();
  await story.proposed();
  for (const id of await manyProposed(cases, workflows, 1_000)) {
    await story.act(cases.people.approver, { id, version: 1 }, { name: 'grant' });
  }
}

/** Kills a worker whose handlers have begun and cannot end, one of them with a document it has set; returns the applications they worked on. */
async function killInTheMiddle(scene: FundingScene): Promise<string[]> {
  const gate = await Gate.close(scene.cases.database.superuserUrl, 'lock table funding_notice, document in access exclusive mode');
  await killWhileHandlersWait(scene, await scene.startWorker(), handlersAtOnce + 1);
  const rows = await scene.rows<{ id: string }>(
    `select payload ->> 'applicationId' as id from outbox where job = 'funding.notice' and attempt_token is not null`,
  );
  await gate.open();
  return rows.map(({ id }) => id);
}

/** Kills a worker between the mail server's acknowledgement and its own commit. */
async function killWhenAMailArrives(scene: FundingScene): Promise<void> {
  const worker = await scene.startWorker();
  await new Promise<void>((resolve, reject) => {
    scene.sink.onMail = () => {
      scene.sink.onMail = () => '250 taken';
      worker.kill().then(resolve, reject);
      return '250 taken';
    };
  });
}

/** Kills the worker that takes the interrupted work up, once more in the middle. */
async function killAgain(scene: FundingScene, interrupted: readonly string[]): Promise<void> {
  const lock = 'select from funding_application where id = any ($1) for update';
  const gate = await Gate.close(scene.cases.database.superuserUrl, lock, [interrupted]);
  await killWhileHandlersWait(scene, await scene.startWorker(), handlersAtOnce);
  await gate.open();
}

async function killWhileHandlersWait(scene: FundingScene, worker: Process, handlers: number): Promise<void> {
  await eventually(
    () => scene.count(waitingSessions),
    (waiting) => waiting === handlers,
    60_000,
  );
  await worker.kill();
}

async function figures(scene: FundingScene): Promise<object> {
  const chains = await verifyChains(scene.cases.database.ownerUrl);
  return {
    notices: await scene.count('select count(*) as n from funding_notice'),
    numbers: await scene.count('select count(distinct number) as n from funding_notice'),
    documents: await scene.count(`select count(*) as n from document where kind = 'notice'`),
    events: await scene.count(`select count(*) as n from funding_event where action = 'notice_issued'`),
    mails: await scene.count(`select count(*) as n from mail_message where subject like 'Bescheid %'`),
    messageIds: new Set(scene.sink.received.map(({ messageId }) => messageId)).size,
    unsent: await scene.count(`select count(*) as n from mail_message where state <> 'sent'`),
    dead: await scene.count(`select count(*) as n from outbox where state = 'dead'`),
    brokenChains: chains.filter(({ broken }) => broken !== null),
  };
}
