export { FrameworkImport } from './framework-import.service.js';
export { IndicatorSummary, Priority, Resolution } from './frameworks.graphql.js';
export { FrameworksModule } from './frameworks.module.js';
export { frameworksPolicy } from './frameworks.policy.js';
export { Frameworks } from './frameworks.service.js';
export { indicatorDefinitions, type Read } from './frameworks.statements.js';
