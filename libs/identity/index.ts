export { municipalitySummary } from './districts/districts.sql.js';
export { recipientsOf } from './districts/recipients.js';
export { Setup } from './districts/setup.service.js';
export { MunicipalitySummary, Origin, Role } from './identity.graphql.js';
export { demoPassword } from './installation/demo.js';
export { IdentityModule } from './identity.module.js';
export { identityPolicy } from './identity.policy.js';
