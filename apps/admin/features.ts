import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Actor, systemActor } from '#platform/authorization';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { DocumentsModule } from '#platform/documents';
import { MailModule } from '#platform/mail';
import { Tenancy, TenancyModule } from '#platform/tenancy';
import { FrameworkImport, Frameworks, FrameworksModule } from '#features/frameworks';
import { FundingModule, ProgrammeImport } from '#features/funding';
import { IdentityModule, Setup } from '#features/identity';
import { StandardImport, StandardsModule } from '#features/standards';
import type { Surroundings } from './command.js';

/** What the commands use of the features. */
export interface Workshop {
  readonly tenancy: Tenancy;
  readonly setup: Setup;
  readonly frameworks: Frameworks;
  readonly frameworkImport: FrameworkImport;
  readonly standardImport: StandardImport;
  readonly programmeImport: ProgrammeImport;
  /** Who acts in a district before anybody has an account there. */
  readonly system: (districtId: string) => Actor;
}

/** The features without a server, for the length of one command. */
export async function withFeatures<T>({ env }: Surroundings, work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...env, DATABASE_POOL_SIZE: '2' });
  const platform = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule, MailModule, DocumentsModule];
  const imports = [...platform, IdentityModule, FrameworksModule, StandardsModule, FundingModule];
  const app = await NestFactory.createApplicationContext({ module: AdminModule, imports }, { logger: false, abortOnError: false });
  try {
    return await work({
      tenancy: app.get(Tenancy),
      setup: app.get(Setup),
      frameworks: app.get(Frameworks),
      frameworkImport: app.get(FrameworkImport),
      standardImport: app.get(StandardImport),
      programmeImport: app.get(ProgrammeImport),
      system: (districtId) => systemActor({ purpose: 'job', accountId: null, districtId, municipalityId: null }),
    });
  } finally {
    await app.close();
  }
}

@Module({})
class AdminModule {}
