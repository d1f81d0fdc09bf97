export { noTenant, type TenancyContext } from './context.js';
export type { Row, Statement, Value } from './pipeline.js';
export { select, Tenancy, type Tx } from './tenancy.js';
export { recordId } from './record-id.js';
export { TenancyModule } from './tenancy.module.js';
