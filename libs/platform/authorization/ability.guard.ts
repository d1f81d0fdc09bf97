import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, SignedOut } from '#platform/errors';
import { ActorResolver } from './actor.js';
import { ability, abilityOf, ensureCan, type Policy } from './ability.js';
import { requestContextOf, requirement, type Requirement } from './decorators.js';

/** Stands before every root resolver and controller method; services then judge the very record. */
@Injectable()
export class AbilityGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ability.policies) private readonly policies: readonly Policy[],
    @Inject(ActorResolver) private readonly resolver: ActorResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestContextOf(context);
    await request.identify(this.resolver);
    const required = this.reflector.get<Requirement | undefined>(requirement, context.getHandler());
    if (required === 'public') return true;
    const { actor } = request;
    if (!actor) throw new SignedOut();
    if (!required) throw new Forbidden();
    ensureCan(abilityOf(actor, ...this.policies), required.action, required.kind);
    return true;
  }
}
