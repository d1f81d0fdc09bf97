import type { Policy } from '#platform/authorization';

const writers = new Set(['coordinator', 'contributor']);

export const mergePolicy: Policy = (can, actor) => {
  if (writers.has(actor.role) || actor.role === 'mayor') can('read', 'ConceptMerge');
  if (writers.has(actor.role)) can('write', 'ConceptMerge');
};
