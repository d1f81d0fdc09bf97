export { WordSpan } from './difference/difference.graphql.js';
export { wordDifference } from './difference/words.domain.js';
export { DraftItems } from './draft/draft-items.service.js';
export { FrameworkImport } from './exchange/framework-import.service.js';
export { IndicatorDirection, IndicatorLevel, IndicatorSummary, Priority, Resolution } from './frameworks.graphql.js';
export { FrameworksModule } from './frameworks.module.js';
export { frameworksPolicy } from './frameworks.policy.js';
export { Frameworks } from './frameworks.service.js';
export { indicatorDefinitions, type Read } from './frameworks.statements.js';
