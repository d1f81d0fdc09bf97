import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor } from '#platform/authorization';
import { Clock, ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DocumentsModule } from '#platform/documents';
import { Tenancy, TenancyModule, type TenancyContext, type Tx } from '#platform/tenancy';
import { ConceptAdoption, ConceptReader, Concepts, ConceptsModule } from '../../libs/concepts/index.js';
import { ConceptMergeModule } from '../../libs/concepts/merge/index.js';
import { FrameworkDrafts } from '../../libs/frameworks/draft/drafts.service.js';
import { FrameworkImport, Frameworks, FrameworksModule } from '../../libs/frameworks/index.js';
import { IndicatorsModule } from '../../libs/indicators/index.js';
import { TakeoverModule } from '../../libs/takeover/index.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { execute } from './sql.js';
import { createTenants, type TestTenants } from './tenants.js';

/** Frameworks, indicators and concepts on a database of their own, with two municipalities of one district and one of another. */
export interface ConceptsApp {
  readonly database: TestDatabase;
  readonly app: TestingModule;
  readonly tenants: TestTenants;
  readonly tenancy: Tenancy;
  readonly frameworks: Frameworks;
  readonly frameworkImport: FrameworkImport;
  readonly reader: ConceptReader;
  readonly concepts: Concepts;
  readonly adoption: ConceptAdoption;
  readonly planner: Actor;
  close(): Promise<void>;
}

export async function startConcepts(): Promise<ConceptsApp> {
  const database = await createTestDatabase();
  const tenants = await createTenants(database);
  const dataDirectory = join(process.cwd(), '.test', `data-${database.name}`);
  const config = loadConfig({ DATABASE_URL: database.appUrl, KREISWEIT_DATA: dataDirectory });
  const platform = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule, DocumentsModule];
  const app = await Test.createTestingModule({
    imports: [...platform, FrameworksModule, IndicatorsModule, ConceptsModule, ConceptMergeModule, TakeoverModule],
  }).compile();
  app.get(Clock).travelTo(new Date('2018-04-03T08:00:00Z'));
  return {
    database,
    app,
    tenants,
    tenancy: app.get(Tenancy),
    frameworks: app.get(Frameworks),
    frameworkImport: app.get(FrameworkImport),
    reader: app.get(ConceptReader),
    concepts: app.get(Concepts),
    adoption: app.get(ConceptAdoption),
    planner: planning(tenants),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The same app with tenants of their own: a test begins with nothing, and its file needs one database only. */
export async function inNewDistrict(app: ConceptsApp): Promise<ConceptsApp> {
  const tenants = await createTenants(app.database);
  return { ...app, tenants, planner: planning(tenants) };
}

/** One more municipality of the same district, so that the tests of a file need one database only. */
export async function anotherMunicipality({ database, tenants }: ConceptsApp): Promise<TenancyContext> {
  const number = (municipalities += 1);
  const [row] = await execute<{ id: string }>(
    database.ownerUrl,
    `insert into municipality (district_id, slug, name, short_name, kind, ags, locality_kind)
     values ($1, $2, $2, $2, 'municipality', $3, 'Ortsteil') returning id`,
    [tenants.district.districtId, `place-${number}`, String(99901100 + number)],
  );
  return { ...tenants.one, municipalityId: row?.id ?? null };
}

let municipalities = 0;

function planning({ district }: TestTenants): Actor {
  return actor(district, 'district_planner', 'Petra Planung');
}

export function actor(context: TenancyContext, role: string, name = 'Anna Beispiel'): Actor {
  return { context, role, name, locale: 'de', sessionId: null };
}

/** Runs an act as its actor, in a transaction of its own. */
export function act<T>({ tenancy }: Pick<ConceptsApp, 'tenancy'>, who: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return tenancy.transaction(who.context, work);
}

/** The draft of the actor's district, opened where there is none. */
export function draftOf(app: ConceptsApp, who: Actor) {
  return act(app, who, (tx) => app.app.get(FrameworkDrafts).open(tx, who));
}

export async function discardDraft(app: ConceptsApp, who: Actor): Promise<void> {
  const { id } = await draftOf(app, who);
  await act(app, who, (tx) => app.app.get(FrameworkDrafts).discard(tx, who, id));
}

type Releasing = Pick<ConceptsApp, 'tenancy' | 'planner' | 'frameworkImport'>;

export async function releaseFramework(app: Releasing, file: object = frameworkFile()): Promise<string> {
  return act(app, app.planner, async (tx) => {
    const { releaseId } = await app.frameworkImport.importFramework(tx, app.planner, file);
    await app.frameworkImport.release(tx, app.planner, releaseId);
    return releaseId;
  });
}

const resolution = { body: 'Kreistag', date: '2018-03-12', paperNumber: null };

/** Two fields with one challenge each; the first has a goal with two measures and an indicator. */
export function frameworkFile({ title = 'Konzept 2018-2022', firstGoal = 'Erstorientierung', extra = [] as object[] } = {}): object {
  const measure = (code: string) => ({
    code,
    title: `Maßnahme ${code}`,
    text: 'Text',
    origin: 'example',
    responsible: 'Kommune',
    priority: 'high',
  });
  const goal = (code: string, name: string) => ({
    ...measure(code),
    title: name,
    target: '80 %',
    linkedFields: ['2'],
    indicators: ['K-01'],
    measures: [measure(`${code}.1`), measure(`${code}.2`)],
  });
  const field = (code: string, goals: object[]) => ({
    code,
    title: `Handlungsfeld ${code}`,
    origin: 'document',
    guidingPrinciple: { text: 'Willkommen.', origin: 'example' },
    challenges: [{ code: `${code}.1`, title: 'Herausforderung', text: '', origin: 'example', goals }],
  });
  return {
    title,
    release: { validFrom: '2018-03-12', validTo: '2022-12-31', resolution },
    fields: [field('1', [goal('1.1.1', firstGoal)]), field('2', [goal('2.1.1', 'Wohnraum'), ...extra])],
    taskAreas: [{ code: 'A1', title: 'Koordinierung', origin: 'document' }],
    transferContents: [{ code: 'T1', title: 'Integrationsmanagement', origin: 'document' }],
    indicators: [indicator],
  };
}

const indicator = {
  code: 'K-01',
  title: 'Ausländeranteil',
  definition: 'Anteil an der Bevölkerung',
  unit: '%',
  decimals: 1,
  direction: 'neutral',
  source: 'LSN',
  basis: 'Ausländerzentralregister',
  level: 'district',
  baseline: { date: '2017-12-31', value: 8.68, origin: 'statistics' },
  target2022: 12,
  seriesCode: '1.2.2',
  seriesBreakdown: 'Units=%',
  origin: 'example',
};
