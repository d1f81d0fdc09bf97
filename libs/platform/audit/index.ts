export { type JsonObject, registerAuditActions } from './actions.js';
export { audit, type AuditAct } from './append.js';
export { AuditModule } from './audit.module.js';
export { auditPolicy } from './audit.policy.js';
export type { ChainState } from './chain-state.js';
export { type ExportedHeads, headsFile, readHeads } from './heads.js';
export { verifyChains } from './verify.js';
