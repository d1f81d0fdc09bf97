import type { Policy } from '#platform/authorization';
import { actionsOfRole } from './actions.domain.js';

const writers = ['coordinator', 'contributor'];
const municipal = [...writers, 'mayor'];
const readers = [...municipal, 'district_planner'];

/** Who may do what beside the acts whose states actions.domain.ts names. */
const grants: readonly (readonly [action: string, subject: string, roles: readonly string[]])[] = [
  ['read', 'LocalConcept', readers],
  ['read', 'ConceptHistory', municipal],
  ['read', 'ConceptReview', municipal],
  ['read', 'CouncilTrail', readers],
  ['write', 'CouncilTrail', municipal],
  ['compare', 'LocalConcept', ['district_planner']],
  ['take_step', 'LocalConcept', ['coordinator']],
  ['read', 'ConceptDocument', readers],
  ['request', 'ConceptDocument', readers],
  ['read', 'FrameworkProposal', readers],
  ['propose', 'FrameworkProposal', ['coordinator']],
  ['answer', 'FrameworkProposal', ['district_planner']],
  ['read', 'PublishedConcept', municipal],
  ['publish', 'PublishedConcept', ['coordinator', 'mayor']],
];

export const conceptsPolicy: Policy = (can, { role }) => {
  grants.filter(([, , roles]) => roles.includes(role)).forEach(([action, subject]) => can(action, subject));
  actionsOfRole(role).forEach((action) => can(action, 'LocalConcept'));
};
