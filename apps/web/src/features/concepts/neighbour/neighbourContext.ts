/** Empty lists and nulls name no type: what publishes, ends or copies has to refresh them all the same. */
export const publicationContext = { additionalTypenames: ['PublishedConcept', 'EndedPublication'] };
export const copyContext = { additionalTypenames: ['CopiedItems', 'ConceptItem', 'RemovedItem'] };
