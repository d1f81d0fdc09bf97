import { abilityOf, type Actor, ensureCan } from '#platform/authorization';
import { Forbidden } from '#platform/errors';
import { applicationActions } from './workflow/workflow.domain.js';
import { fundingPolicy } from './funding.policy.js';

const melle = { districtId: 'd', municipalityId: 'melle' };
const district = { districtId: 'd', municipalityId: null };

function abilities(role: string, tenant: { districtId: string; municipalityId: string | null }) {
  const purpose = tenant.municipalityId ? 'municipal' : 'district';
  const actor: Actor = { context: { purpose, accountId: 'a', ...tenant }, role, name: 'x', locale: 'de', sessionId: null };
  return abilityOf(actor, fundingPolicy);
}

const everyAction = ['read', 'create', ...applicationActions] as const;

describe('who may do what with an application', () => {
  it.each([
    ['coordinator', melle, ['read', 'create', 'edit', 'request_sign_off', 'reopen', 'submit', 'withdraw']],
    ['contributor', melle, ['read', 'create', 'edit', 'request_sign_off', 'reopen']],
    ['mayor', melle, ['read', 'sign_off', 'refuse_sign_off']],
    ['funding_officer', district, ['read', 'return', 'propose']],
    ['funding_approver', district, ['read', 'send_back', 'decide']],
    ['auditor', district, ['read']],
    ['district_admin', district, []],
    ['district_planner', district, []],
    ['public', district, []],
  ])('%s', (role, tenant, allowed) => {
    const ability = abilities(role, tenant);
    expect(everyAction.filter((action) => ability.can(action, 'FundingApplication')).sort()).toEqual([...allowed].sort());
  });

  it('is bound to the own tenant', () => {
    const may = (role: string, tenant: typeof melle | typeof district, action: string, owner: object) => () =>
      ensureCan(abilities(role, tenant), action, 'FundingApplication', owner);
    expect(may('coordinator', melle, 'edit', melle)).not.toThrow();
    expect(may('coordinator', melle, 'edit', { districtId: 'd', municipalityId: 'bohmte' })).toThrow(Forbidden);
    expect(may('funding_approver', district, 'decide', melle)).not.toThrow();
    expect(may('funding_approver', district, 'decide', { districtId: 'elsewhere', municipalityId: 'x' })).toThrow(Forbidden);
  });
});

describe('who may do what with a programme', () => {
  it.each([
    ['coordinator', ['read', 'create_application']],
    ['contributor', ['read', 'create_application']],
    ['mayor', ['read']],
    ['funding_officer', ['read']],
    ['funding_approver', ['read']],
    ['district_admin', ['read', 'record_resolution', 'import']],
    ['auditor', ['read']],
    ['district_planner', []],
    ['system', ['import']],
  ])('%s', (role, allowed) => {
    const ability = abilities(role, district);
    const actions = ['read', 'create_application', 'record_resolution', 'import'] as const;
    expect(actions.filter((action) => ability.can(action, 'FundingProgramme'))).toEqual(allowed);
  });
});
