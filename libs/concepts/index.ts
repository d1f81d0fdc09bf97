export { ConceptAdoption } from './adoption.service.js';
export { ConceptReader } from './concept-reader.service.js';
export { ConceptState } from './concept-enums.graphql.js';
export { DecisionCounts } from './concepts.graphql.js';
export { ConceptsModule } from './concepts.module.js';
export { conceptsPolicy } from './concepts.policy.js';
export { Concepts } from './concepts.service.js';
export { CouncilTrails } from './council/council.service.js';
export { FrameworkProposals } from './deviation/proposal.service.js';
export { ConceptMergeModule } from './merge/merge.module.js';
export { mergeRelease, noAnswers } from './merge/merge.domain.js';
export * from './merge/merge-enums.graphql.js';
export { mergePolicy } from './merge/merge.policy.js';
export { Neighbours } from './neighbour/neighbour.service.js';
export { type Answers, changeKey, conflictKey, type MergeConflict, type MergeNote, type MergeResult } from './merge/merge-result.domain.js';
export { ReleaseName } from './merge/release-name.graphql.js';
export { answeredMeanwhile, anotherMergeOpen, noOpenMerge, questionsLeft, thirdText } from './merge/merge.refusals.js';
export { answeredProposals, comingConsultations, conceptWork, finishedDocuments } from './overview.statements.js';
export {
  conceptItemStandings,
  conceptItemTitles,
  conceptProgress,
  conceptState,
  type ItemStanding,
  recentConceptChanges,
} from './progress.statements.js';
export { ConceptReview } from './review/review.service.js';
