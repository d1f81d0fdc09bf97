export { diffReleases, type FrameworkChange } from './difference/difference.domain.js';
export { wordDifference } from './difference/words.domain.js';
export { FrameworkImport } from './exchange/framework-import.service.js';
export { IndicatorSummary, Priority, Resolution } from './frameworks.graphql.js';
export { FrameworksModule } from './frameworks.module.js';
export { frameworksPolicy } from './frameworks.policy.js';
export { Frameworks } from './frameworks.service.js';
export { indicatorDefinitions, type Read } from './frameworks.statements.js';
export type { ReleaseRows } from './release-rows.domain.js';
