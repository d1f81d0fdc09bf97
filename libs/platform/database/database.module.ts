import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { DataSource } from 'typeorm';
import { assertServable } from './servable.js';
import { SteadyClient } from './steady-client.js';
import { typeOverrides } from './types.js';

@Global()
@Module({ providers: [{ provide: DataSource, inject: [CONFIG], useFactory: connect }], exports: [DataSource] })
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function connect(config: Config): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    synchronize: false,
    poolErrorHandler: () => undefined,
    extra: {
      Client: SteadyClient,
      max: config.databasePoolSize,
      types: typeOverrides,
      application_name: 'kreisweit',
      // Prepared reads name their tenant as a parameter: every tenant gets the same plan, made once per connection.
      options: '-c plan_cache_mode=force_generic_plan',
      // Also how long a request waits for one of the pool's connections: a crowd that takes turns at one budget needs its time.
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      statement_timeout: 10_000,
      lock_timeout: 8_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  await dataSource.initialize();
  await assertServable(dataSource);
  return dataSource;
}
