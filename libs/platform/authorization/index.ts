export { abilityOf, ensureCan, type Policy } from './ability.js';
export { type Actor, ActorResolver, signedOutActor, systemActor } from './actor.js';
export { AuthorizationModule } from './authorization.module.js';
export { CurrentActor, Public, RequestContext, requestContextOf, Requires } from './decorators.js';
