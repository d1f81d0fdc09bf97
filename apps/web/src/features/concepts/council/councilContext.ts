/** An empty trail names no type, and steps are taken on the concept. */
export const councilContext = {
  additionalTypenames: [
    'CouncilRecord',
    'RemovedCouncilRecord',
    'LocalConcept',
    'ConceptRevision',
    'ConceptThread',
    'ConceptComment',
    'SettledThread',
  ],
};
