export { noTenant, type Purpose, type TenancyContext } from './context.js';
export type { Row, Statement } from './pipeline.js';
export { Tenancy, type Tx } from './tenancy.js';
export { TenancyModule } from './tenancy.module.js';
