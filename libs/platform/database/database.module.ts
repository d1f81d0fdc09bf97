import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { assertServable } from './servable.js';
import { typeOverrides } from './types.js';

type EntityClass = Extract<EntityTarget<ObjectLiteral>, new (...parameters: never[]) => unknown>;

/** The entities of a process: its features' lists put together. */
export function entities(...features: readonly (readonly EntityClass[])[]): EntityClass[] {
  return features.flat();
}

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(entityClasses: EntityClass[]): DynamicModule {
    const provider = { provide: DataSource, inject: [CONFIG], useFactory: (config: Config) => connect(config, entityClasses) };
    return { module: DatabaseModule, providers: [provider], exports: [DataSource] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function connect(config: Config, entityClasses: EntityClass[]): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: entityClasses,
    synchronize: false,
    poolErrorHandler: () => undefined,
    extra: {
      max: config.databasePoolSize,
      types: typeOverrides,
      application_name: 'kreisweit',
      connectionTimeoutMillis: 5_000,
      statement_timeout: 10_000,
      lock_timeout: 8_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  await dataSource.initialize();
  await assertServable(dataSource);
  return dataSource;
}
