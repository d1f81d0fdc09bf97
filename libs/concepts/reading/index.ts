export { ConceptState } from '../concept-enums.graphql.js';
export { DecisionCounts } from '../concepts.graphql.js';
export { answeredProposals, comingConsultations, conceptWork, finishedDocuments } from './overview.statements.js';
export {
  conceptItemStandings,
  conceptItemTitles,
  conceptProgress,
  conceptState,
  type ItemStanding,
  recentConceptChanges,
} from './progress.statements.js';
