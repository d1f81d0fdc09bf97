import { ConsoleLogger, type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { features } from '../../api/index.js';
import { AuthorizationModule } from '#platform/authorization';
import { Clock, ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { JobDrain, JobDrainModule } from '#platform/queue';
import { Tenancy, TenancyModule } from '#platform/tenancy';

/** All services of the product in one process. */
export interface Stage {
  readonly clock: Clock;
  readonly tenancy: Tenancy;
  readonly get: <T>(service: Type<T>) => T;
  /** Lets every job that is due do its work, at the hour the clock shows. */
  readonly runJobs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Opens the product without HTTP and without a queue. */
export async function openStage(config: Config): Promise<Stage> {
  const logger = new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] });
  const app = await NestFactory.createApplicationContext(StageModule.forRoot(config), { logger, abortOnError: false });
  return {
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
        DatabaseModule,
        TenancyModule,
        ClockModule,
        AuthorizationModule.forRoot(features.flatMap(({ policy }) => policy ?? [])),
        ...features.map(({ module }) => module),
        JobDrainModule,
      ],
    };
  }
}
