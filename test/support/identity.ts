import { Test, type TestingModule } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { ActorResolver } from '#platform/authorization';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import { Tenancy, TenancyModule } from '#platform/tenancy';
import { IdentityModule, Setup } from '../../libs/identity/index.js';
import type { Client } from '../../libs/identity/sign-in/session/session-cookies.js';
import { createTestDatabase, type TestDatabase } from './database.js';

export interface IdentityApp {
  readonly database: TestDatabase;
  readonly app: TestingModule;
  readonly setup: Setup;
  readonly tenancy: Tenancy;
  close(): Promise<void>;
}

/** The identity feature on a database of its own, without HTTP. */
export async function startIdentity(): Promise<IdentityApp> {
  const database = await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: database.appUrl, PUBLIC_URL: 'https://kreisweit.test' });
  const platform = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule, MailModule];
  const app = await Test.createTestingModule({ imports: [...platform, IdentityModule] }).compile();
  return {
    database,
    app,
    setup: app.get(Setup),
    tenancy: app.get(Tenancy),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export const goodPassword = 'moor acht kranich';

export interface People {
  readonly districtId: string;
  readonly otherDistrictId: string;
  readonly melleId: string;
  readonly bohmteId: string;
  /** Coordinator of Melle and contributor of Bohmte. */
  readonly coordinator: { readonly accountId: string; readonly email: string };
  readonly planner: { readonly accountId: string; readonly email: string };
  /** Mayor of the only municipality of the other district. */
  readonly stranger: { readonly accountId: string; readonly email: string };
}

/** Two districts with a handful of people. */
export async function createPeople(setup: Setup): Promise<People> {
  const districtId = await setup.createDistrict({ key: '03459', name: 'Landkreis Hier' });
  const otherDistrictId = await setup.createDistrict({ key: '05770', name: 'Kreis Anderswo' });
  const here = await setup.importMunicipalities(districtId, [town('melle', '03459024'), town('bohmte', '03459013')]);
  const there = await setup.importMunicipalities(otherDistrictId, [town('espelkamp', '05770008')]);
  const [melleId, bohmteId, espelkampId] = [here.get('melle') ?? '', here.get('bohmte') ?? '', there.get('espelkamp') ?? ''];
  const coordinator = await createPerson(setup, 'koordination@hier.example', 'Łukasz Żółkowski');
  const planner = await createPerson(setup, 'planung@hier.example', 'Almuth Tegeder');
  const stranger = await createPerson(setup, 'amt@anderswo.example', 'Ulf Fremd');
  await setup.addMembership({ accountId: coordinator.accountId, districtId, municipalityId: melleId, role: 'coordinator' });
  await setup.addMembership({ accountId: coordinator.accountId, districtId, municipalityId: bohmteId, role: 'contributor' });
  await setup.addMembership({ accountId: planner.accountId, districtId, municipalityId: null, role: 'district_planner' });
  await setup.addMembership({ accountId: stranger.accountId, districtId: otherDistrictId, municipalityId: espelkampId, role: 'mayor' });
  return { districtId, otherDistrictId, melleId, bohmteId, coordinator, planner, stranger };
}

export async function createPerson(setup: Setup, email: string, name: string): Promise<{ accountId: string; email: string }> {
  return { email, accountId: await setup.createAccount({ email, name, locale: 'de', password: goodPassword }) };
}

export function town(slug: string, ags: string): object {
  return { slug, name: `Stadt ${slug}`, shortName: slug, kind: 'town', ags, localityKind: 'Ortsteil' };
}

export function client(overrides: Partial<Client> = {}): Client {
  return { address: '192.0.2.1', userAgent: 'jest', token: null, ...overrides };
}

/** Who the API would take a browser with this session for. */
export function actorOf(app: TestingModule, token: string) {
  const request = { cookies: { '__Host-kreisweit': token }, headers: {}, ip: '192.0.2.1' } as unknown as FastifyRequest;
  return app.get(ActorResolver).resolve(request);
}
