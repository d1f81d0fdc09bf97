export { TakeoverModule } from './takeover.module.js';
export { takeoverPolicy } from './takeover.policy.js';
