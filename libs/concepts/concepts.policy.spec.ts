import { abilityOf, type Actor } from '#platform/authorization';
import { noTenant } from '#platform/tenancy';
import { actionsFor } from './actions.domain.js';
import { conceptsPolicy } from './concepts.policy.js';

const actions = [
  'read',
  'decide',
  'add_own',
  'comment',
  'open_review',
  'bring_before_council',
  'return_to_draft',
  'record_adoption',
  'open_draft',
  'compare',
];
const allowed: [string, string[]][] = [
  [
    'coordinator',
    ['read', 'decide', 'add_own', 'comment', 'open_review', 'bring_before_council', 'return_to_draft', 'record_adoption', 'open_draft'],
  ],
  ['contributor', ['read', 'decide', 'add_own', 'comment', 'open_draft']],
  ['mayor', ['read', 'comment', 'record_adoption']],
  ['district_planner', ['read', 'compare']],
  ['funding_officer', []],
  ['funding_approver', []],
  ['district_admin', []],
  ['auditor', []],
  ['system', []],
];

describe('who may do what with a local concept', () => {
  it.each(allowed)('%s', (role, may) => {
    const actor: Actor = { context: noTenant('public'), role, name: '', locale: 'de', sessionId: null };
    const ability = abilityOf(actor, conceptsPolicy);
    expect(actions.filter((action) => ability.can(action, 'LocalConcept'))).toEqual(may);
    expect(ability.can('request', 'ConceptDocument')).toBe(may.includes('read'));
    expect(ability.can('read', 'ConceptHistory')).toBe(['coordinator', 'contributor', 'mayor'].includes(role));
  });

  it.each([
    ['coordinator', 'draft', ['decide', 'add_own', 'comment', 'open_review']],
    ['coordinator', 'internal_review', ['decide', 'add_own', 'comment', 'bring_before_council', 'return_to_draft']],
    ['coordinator', 'before_council', ['return_to_draft', 'record_adoption']],
    ['coordinator', 'adopted', ['open_draft']],
    ['mayor', 'draft', ['comment']],
    ['mayor', 'before_council', ['record_adoption']],
    ['mayor', 'adopted', []],
    ['district_planner', 'adopted', []],
  ] as const)('%s sees in state %s: %j', (role, state, available) => {
    expect(actionsFor(role, state)).toEqual(available);
  });
});
