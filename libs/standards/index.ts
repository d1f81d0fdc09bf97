export { StandardImport } from './standard-import.service.js';
export { StandardsModule } from './standards.module.js';
export { standardsPolicy } from './standards.policy.js';
