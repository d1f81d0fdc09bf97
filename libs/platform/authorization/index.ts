export { abilityOf, ensureCan, type Policy } from './ability.js';
export { type Actor, signedOutActor, systemActor } from './actor.js';
export { AuthorizationModule } from './authorization.module.js';
export { CurrentActor, Public, Requires, type RequestContext } from './decorators.js';
