export { definedJobs, defineJob, type JobDefinition, type Payload } from './job-definition.js';
export { type DeadRow, OutboxLedger, outboxStanding, type Handover, type OverdueHandover, type StartedRow } from './ledger.js';
export { outbox } from './outbox.js';
