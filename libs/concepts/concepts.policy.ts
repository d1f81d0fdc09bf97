import type { Policy } from '#platform/authorization';
import { actionsOfRole } from './actions.domain.js';

const municipal = new Set(['coordinator', 'contributor', 'mayor']);
const readers = new Set([...municipal, 'district_planner']);

export const conceptsPolicy: Policy = (can, actor) => {
  if (readers.has(actor.role)) can('read', 'LocalConcept');
  if (municipal.has(actor.role)) can('read', 'ConceptHistory');
  if (actor.role === 'district_planner') can('compare', 'LocalConcept');
  if (readers.has(actor.role)) can('read', 'CouncilTrail');
  if (municipal.has(actor.role)) can('read', 'ConceptReview');
  if (municipal.has(actor.role)) can('write', 'CouncilTrail');
  if (actor.role === 'coordinator') can('take_step', 'LocalConcept');
  actionsOfRole(actor.role).forEach((action) => can(action, 'LocalConcept'));
};
