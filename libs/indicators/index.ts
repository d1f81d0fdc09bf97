export { IndicatorDirection, IndicatorLevel } from '#features/frameworks';
export { IndicatorImport } from './indicator-import.service.js';
export { IndicatorsModule } from './indicators.module.js';
export { indicatorsPolicy } from './indicators.policy.js';
export { indicatorStanding } from './indicators.statements.js';
