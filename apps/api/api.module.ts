import { type DynamicModule, Module } from '@nestjs/common';
import { AuthorizationModule } from '#platform/authorization';
import { ClockModule } from '#platform/clock';
import { type Config, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { GraphqlModule } from '#platform/graphql';
import { TenancyModule } from '#platform/tenancy';
import { features } from './features.js';
import { HealthController } from './health.controller.js';
import { WebController } from './web.controller.js';

@Module({})
export class ApiModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        TenancyModule,
        ClockModule,
        AuthorizationModule.forRoot(features.flatMap(({ policy }) => policy ?? [])),
        GraphqlModule.forRoot(),
        ...features.map((feature) => feature.module),
      ],
      // The client's catch-all comes last, so that every other address is tried first.
      controllers: [HealthController, WebController],
    };
  }
}
