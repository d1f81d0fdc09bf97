/** Finishing a merge or taking it back changes the concept, though its answer does not name one. */
export const conceptContext = { additionalTypenames: ['ConceptMerge', 'UndoneMerge'] };
