import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ability, type Policy } from './ability.js';
import { AbilityGuard } from './ability.guard.js';

@Global()
@Module({})
export class AuthorizationModule {
  static forRoot(policies: readonly Policy[]): DynamicModule {
    const provider = { provide: ability.policies, useValue: policies };
    return {
      module: AuthorizationModule,
      providers: [provider, { provide: APP_GUARD, useClass: AbilityGuard }],
      exports: [ability.policies],
    };
  }
}
