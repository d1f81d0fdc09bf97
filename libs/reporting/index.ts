export { ReportingModule } from './reporting.module.js';
export { reportingPolicy } from './reporting.policy.js';
