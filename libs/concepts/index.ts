export { ConceptAdoption } from './adoption.service.js';
export { ConceptReader } from './concept-reader.service.js';
export { ConceptState } from './concept-enums.graphql.js';
export { DecisionCounts } from './concepts.graphql.js';
export { ConceptsModule } from './concepts.module.js';
export { conceptsPolicy } from './concepts.policy.js';
export { Concepts } from './concepts.service.js';
export { conceptItemTitles, conceptProgress, conceptState, recentConceptChanges } from './progress.statements.js';
