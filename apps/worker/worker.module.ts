import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { OrphanSweep } from '#platform/documents';
import { QueueModule } from '#platform/queue';
import { TenancyModule } from '#platform/tenancy';
import type { Feature } from './features.js';

@Module({})
export class WorkerModule {
  static forRoot(config: Config, features: readonly Feature[]): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        TenancyModule,
        ClockModule,
        ...features.map((feature) => feature.module),
        QueueModule,
      ],
      providers: [OrphanSweep],
    };
  }
}
