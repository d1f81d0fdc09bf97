/** An act on the concept names the concept; the list of its revisions changes with it. */
export const revisionsContext = { additionalTypenames: ['LocalConcept', 'ConceptRevision'] };
