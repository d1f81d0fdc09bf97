import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor } from '#platform/authorization';
import { Clock, ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DocumentsModule } from '#platform/documents';
import { MailModule } from '#platform/mail';
import { JobDrain, JobDrainModule } from '#platform/queue';
import { Tenancy, TenancyModule, type TenancyContext, type Tx } from '#platform/tenancy';
import { ConceptsModule } from '../../libs/concepts/index.js';
import { ConceptMergeModule } from '../../libs/concepts/merge/index.js';
import type { FundingApplication } from '../../libs/funding/application/application.graphql.js';
import { ApplicationList } from '../../libs/funding/application/list.service.js';
import type { Command } from '../../libs/funding/workflow/workflow.domain.js';
import { ApplicationDrafts, ApplicationWorkflow, FundingModule, ProgrammeImport, Programmes } from '../../libs/funding/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { execute } from './sql.js';
import { createTenants, type TestTenants } from './tenants.js';

type Person =
  'coordinator' | 'contributor' | 'mayor' | 'officer' | 'approver' | 'secondApprover' | 'admin' | 'auditor' | 'neighbour' | 'stranger';

/** Funding on a database of its own, with one programme and the people of two municipalities and of the district. */
export interface FundingCases {
  readonly database: TestDatabase;
  readonly app: TestingModule;
  readonly tenants: TestTenants;
  readonly tenancy: Tenancy;
  readonly clock: Clock;
  readonly people: Readonly<Record<Person, Actor>>;
  readonly programmeId: string;
  get<T>(service: new (...parameters: never[]) => T): T;
  as<T>(who: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  runJobs(): Promise<number>;
  close(): Promise<void>;
}

export const budgetCents = 1_000_000;

export async function startFunding({ poolSize = 4, programme = {} } = {}): Promise<FundingCases> {
  const database = await createTestDatabase();
  const tenants = await createTenants(database);
  const dataDirectory = join(process.cwd(), '.test', `data-${database.name}`);
  const config = loadConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_POOL_SIZE: String(poolSize),
    KREISWEIT_DATA: dataDirectory,
    PUBLIC_URL: 'https://kreisweit.test',
  });
  const platform = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule, MailModule, DocumentsModule];
  const app = await Test.createTestingModule({
    imports: [...platform, ConceptsModule, ConceptMergeModule, FundingModule, JobDrainModule],
  }).compile();
  await app.init();
  await execute(database.superuserUrl, 'update installation set demo = true');
  const clock = app.get(Clock);
  clock.travelTo(new Date('2018-04-09T08:00:00Z'));
  const tenancy = app.get(Tenancy);
  const people = await createPeople(database, tenants);
  await tenancy.transaction(people.admin.context, (tx) =>
    app.get(ProgrammeImport).importProgrammes(tx, people.admin, [programmeFile(programme)]),
  );
  const [row] = await execute<{ id: string }>(database.superuserUrl, 'select id from funding_programme');
  return {
    database,
    app,
    tenants,
    tenancy,
    clock,
    people,
    programmeId: row?.id ?? '',
    get: (service) => app.get(service),
    as: (who, work) => tenancy.transaction(who.context, work),
    runJobs: () => app.get(JobDrain).drain(),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

export function programmeFile(changes: object = {}): object {
  return {
    code: 'KW-2018',
    title: 'Auf- und Ausbau',
    purpose: 'Integrationsmanagement aufbauen',
    budgetYear: 2018,
    budgetCents,
    subjectToResolution: true,
    applicationWindow: { from: '2018-04-01', until: '2018-06-30' },
    spendingWindow: { from: '2018-05-01', until: '2018-12-31' },
    maximumGrantCents: 800_000,
    maximumSharePercent: 80,
    minimumOwnSharePercent: 10,
    requiredConceptState: 'draft',
    costKinds: [
      { code: 'staff', label: 'Personalausgaben', eligible: true, note: null },
      { code: 'investments', label: 'Investitionen', eligible: false, note: null },
    ],
    conditions: ['Nur für den genannten Zweck.'],
    remedyText: 'Gegen diesen Bescheid kann Klage erhoben werden.',
    noticeIntro: 'Auf Ihren Antrag bewillige ich:',
    origin: 'example',
    amountsOrigin: 'example',
    ...changes,
  };
}

const roles: Readonly<Record<Person, readonly [Exclude<keyof TestTenants, 'districtNames'>, string, string]>> = {
  coordinator: ['one', 'coordinator', 'Łukasz Żółkowski'],
  contributor: ['one', 'contributor', 'Hanna Brüggemann'],
  mayor: ['one', 'mayor', 'Friederike Vahrenhorst'],
  officer: ['district', 'funding_officer', 'Björn Hölscher'],
  approver: ['district', 'funding_approver', 'Renate Oevermann'],
  secondApprover: ['district', 'funding_approver', 'Çağrı Yıldızhan'],
  admin: ['district', 'district_admin', 'Tjark Siebelt'],
  auditor: ['district', 'auditor', 'Gisela Rottmann'],
  neighbour: ['two', 'coordinator', 'Đặng Thị Hồng'],
  stranger: ['elsewhere', 'coordinator', 'Ulf Fremd'],
};

async function createPeople(database: TestDatabase, tenants: TestTenants): Promise<Record<Person, Actor>> {
  const people: Partial<Record<Person, Actor>> = {};
  for (const [person, [tenant, role, name]] of Object.entries(roles) as [Person, (typeof roles)[Person]][]) {
    people[person] = await createPerson(database, tenants[tenant], role, name, `${person}@kreisweit.example`.toLowerCase());
  }
  return people as Record<Person, Actor>;
}

async function createPerson({ ownerUrl }: TestDatabase, tenant: TenancyContext, role: string, name: string, email: string): Promise<Actor> {
  const [account] = await execute<{ id: string }>(
    ownerUrl,
    `insert into account (email, display_name, password_hash) values ($1, $2, '$argon2id$test') returning id`,
    [email, name],
  );
  const accountId = account?.id ?? '';
  await execute(ownerUrl, 'insert into membership (account_id, district_id, municipality_id, role) values ($1, $2, $3, $4)', [
    accountId,
    tenant.districtId,
    tenant.municipalityId,
    role,
  ]);
  return { context: { ...tenant, accountId }, role, name, locale: 'de', sessionId: null };
}

/** Acts of a story, each in a transaction of its own; they return the page as the actor then sees it. */
export function storyOf(cases: FundingCases) {
  const { people, programmeId } = cases;
  const drafts = cases.get(ApplicationDrafts);
  const workflow = cases.get(ApplicationWorkflow);
  const act = (who: Actor, page: Pick<FundingApplication, 'id' | 'version'>, command: Command, key: string = randomUUID()) =>
    cases.as(who, (tx) =>
      workflow.act(tx, who, command.name, { applicationId: page.id, expectedVersion: page.version, idempotencyKey: key }, command),
    );
  const page = (who: Actor, id: string) => workflow.page((statements) => cases.tenancy.read(who.context, statements), who, id);
  const create = (who = people.coordinator, key: string = randomUUID()) => cases.as(who, (tx) => drafts.create(tx, who, programmeId, key));
  const save = (who: Actor, application: Pick<FundingApplication, 'id' | 'version'>, changes: Partial<Draft> = {}) =>
    cases.as(who, (tx) =>
      drafts.save(tx, who, { applicationId: application.id, expectedVersion: application.version, ...draft(), ...changes }),
    );
  const serve = (application: Pick<FundingApplication, 'id'>, owner: Actor) => serveItem(cases.database, application.id, owner);
  return {
    act,
    page,
    create,
    save,
    list: cases.get(ApplicationList),
    /** A complete draft of the municipality of `who`, signed off by a mayor of it. */
    async signedOff(who = people.coordinator, changes: Partial<Draft> = {}): Promise<FundingApplication> {
      const created = await create(who);
      await serve(created, who);
      const saved = await save(who, created, { title: nextTitle(), ...changes, servedItemIds: [servedItemId] });
      const requested = await act(who, saved, { name: 'request_sign_off' });
      const mayor: Actor = { ...who, role: 'mayor', name: 'Bürgermeisteramt', context: { ...who.context, accountId: randomUUID() } };
      return act(mayor, requested, { name: 'sign_off' });
    },
    async submitted(who = people.coordinator, changes: Partial<Draft> = {}): Promise<FundingApplication> {
      return act(who, await this.signedOff(who, changes), { name: 'submit' });
    },
    /** Submitted, checked and proposed for the whole sum. */
    async proposed(who = people.coordinator, changes: Partial<Draft> = {}): Promise<FundingApplication> {
      const { id } = await this.submitted(who, changes);
      await cases.runJobs();
      const ready = await page(people.officer, id);
      return act(people.officer, ready, {
        name: 'propose',
        outcome: 'grant',
        grantedCents: ready.requestedCents,
        reason: 'Gut begründet.',
      });
    },
    recordResolution: (expectedVersion = 1) =>
      cases.as(people.admin, (tx) =>
        cases
          .get(Programmes)
          .recordResolution(tx, people.admin, { programmeId, expectedVersion, body: 'Kreistag', date: '2018-03-12' }, randomUUID()),
      ),
  };
}

// The formal check takes the same title with the same sum for the same project.
const nextTitle = (): string => `Vorhaben ${(titles += 1)}`;
let titles = 0;

interface Draft {
  title: string;
  purpose: string;
  servedItemIds: string[];
  costItems: { id?: string | null; kind: string; description: string; amountCents: number }[];
  fundingSources: { id?: string | null; kind: 'own' | 'third_party' | 'grant'; description: string; amountCents: number }[];
}

function draft(): Draft {
  return {
    title: 'Sprechstunden in den Ortsteilen',
    purpose: 'Aufsuchende Beratung in drei Ortsteilen.',
    servedItemIds: [],
    costItems: [{ kind: 'staff', description: 'Zehn Wochenstunden', amountCents: 125_000 }],
    fundingSources: [
      { kind: 'own', description: 'Haushalt', amountCents: 25_000 },
      { kind: 'grant', description: 'Zuwendung', amountCents: 100_000 },
    ],
  };
}

export const servedItemId = '01890000-0000-7000-8000-000000000001';

interface Applicants extends Pick<FundingCases, 'database' | 'programmeId'> {
  readonly people: Readonly<Record<'coordinator' | 'officer', Pick<Actor, 'context'>>>;
}

/** Applications before decision in bulk, as the acts of a story would leave them; returns their ids. */
export async function manyProposed({ database, people, programmeId }: Applicants, count: number, cents: number): Promise<string[]> {
  const { districtId, municipalityId, accountId } = people.coordinator.context;
  const copy = JSON.stringify((await frozenExample(database)) ?? {});
  const rows = await execute<{ id: string }>(
    database.superuserUrl,
    `with a as (
       insert into funding_application (municipality_id, district_id, programme_id, state, title, receipt_number, submission_count,
         submitted_at, requested_cents, created_at, changed_at, changed_by_name)
       select $1, $2, $3, 'proposed', 'Vorhaben ' || n, 'BULK-' || gen_random_uuid(), 1, now(), $6, now(), now(), 'Test'
         from generate_series(1, $7::integer) n returning id
     ), s as (
       insert into funding_submission (municipality_id, district_id, application_id, number, submitted_at, submitted_by, submitted_by_name, content, sha256)
       select $1, $2, id, 1, now(), $4, 'Test', $8, encode(sha256(convert_to($8, 'UTF8')), 'hex') from a
     ), p as (
       insert into funding_proposal (municipality_id, district_id, application_id, submission_number, submitted_by, outcome, granted_cents,
         reason, conditions, proposed_by, proposed_by_name, proposed_at)
       select $1, $2, id, 1, $4, 'grant', $6, 'Gut begründet.', '{}', $5, 'Test', now() from a
     ) select id from a`,
    [municipalityId, districtId, programmeId, accountId, people.officer.context.accountId, cents, count, copy],
  );
  return rows.map(({ id }) => id);
}

async function frozenExample({ superuserUrl }: TestDatabase): Promise<unknown> {
  const [row] = await execute<{ content: string }>(superuserUrl, 'select content from funding_submission limit 1');
  return row && JSON.parse(row.content);
}

// As if it had been chosen from the concept, which these tests do without.
async function serveItem({ superuserUrl }: TestDatabase, applicationId: string, { context }: Actor): Promise<void> {
  await execute(
    superuserUrl,
    `insert into funding_served_item (municipality_id, district_id, application_id, item_id, position, code, title)
     values ($1, $2, $3, $4, 1, '1.1.1', 'Erstorientierung')`,
    [context.municipalityId, context.districtId, applicationId, servedItemId],
  );
}
