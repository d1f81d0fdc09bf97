import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConceptsModule, conceptsPolicy } from '#features/concepts';
import { FrameworksModule, frameworksPolicy } from '#features/frameworks';
import { IdentityModule, identityPolicy } from '#features/identity';
import { AuthorizationModule } from '#platform/authorization';
import { Clock, ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import { JobDrain, JobDrainModule } from '#platform/queue';
import { Tenancy, TenancyModule } from '#platform/tenancy';
import type { DemoData } from './demo-data.js';

/** What the steps of the story work with. */
export interface Stage {
  readonly data: DemoData;
  readonly clock: Clock;
  readonly tenancy: Tenancy;
  get<T>(service: Type<T>): T;
  /** Lets every job that is due do its work, at the hour the clock shows. */
  runJobs(): Promise<number>;
  close(): Promise<void>;
}

/** All features in one process, without HTTP and without a queue. */
export async function openStage(config: Config, data: DemoData): Promise<Stage> {
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(StageModule.forRoot(config), { logger, abortOnError: false });
  return {
    data,
    clock: app.get(Clock),
    tenancy: app.get(Tenancy),
    get: (service) => app.get(service),
    runJobs: () => app.get(JobDrain).drain(),
    close: () => app.close(),
  };
}

@Module({})
class StageModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: StageModule,
      imports: [
        // The mails of the story belong into the mailbox of the demo, even where a mail server is set.
        ConfigModule.forRoot({ ...config, smtpUrl: null }),
        DatabaseModule.forRoot([]),
        TenancyModule,
        ClockModule,
        AuthorizationModule.forRoot([identityPolicy, frameworksPolicy, conceptsPolicy]),
        IdentityModule,
        FrameworksModule,
        ConceptsModule,
        MailModule,
        JobDrainModule,
      ],
    };
  }
}
