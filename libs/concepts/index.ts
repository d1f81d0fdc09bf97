export { ConceptState } from './concept-enums.graphql.js';
export { DecisionCounts } from './concepts.graphql.js';
export { ConceptsModule } from './concepts.module.js';
export { conceptsPolicy } from './concepts.policy.js';
export { ConceptAdoption } from './council/adoption.service.js';
export { CouncilTrails } from './council/council.service.js';
export { Concepts } from './decision/concepts.service.js';
export { Neighbours } from './neighbour/neighbour.service.js';
export { FrameworkProposals } from './proposal/proposal.service.js';
export { ConceptReader } from './reading/concept-reader.service.js';
export { answeredProposals, comingConsultations, conceptWork, finishedDocuments } from './reading/overview.statements.js';
export {
  conceptItemStandings,
  conceptItemTitles,
  conceptProgress,
  conceptState,
  type ItemStanding,
  recentConceptChanges,
} from './reading/progress.statements.js';
export { ConceptReview } from './review/review.service.js';
