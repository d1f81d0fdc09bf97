import { abilityOf, ensureCan, type Actor, type Policy } from '#platform/authorization';
import type { ApplicationAction } from './workflow/workflow.domain.js';
import type { ProgrammeAction } from './programme/programme.domain.js';

type Kind = 'FundingApplication' | 'FundingProgramme';
type Rule = ApplicationAction | ProgrammeAction | 'read' | 'create' | 'check' | 'issue_notice' | 'import';

const everyCoordinator = ['read', 'create', 'edit', 'request_sign_off', 'reopen'] as const;

const rules: Readonly<Record<string, Partial<Record<Kind, readonly Rule[]>>>> = {
  coordinator: {
    FundingApplication: [...everyCoordinator, 'submit', 'withdraw'],
    FundingProgramme: ['read', 'create_application'],
  },
  contributor: { FundingApplication: everyCoordinator, FundingProgramme: ['read', 'create_application'] },
  mayor: { FundingApplication: ['read', 'sign_off', 'refuse_sign_off'], FundingProgramme: ['read'] },
  funding_officer: { FundingApplication: ['read', 'return', 'propose'], FundingProgramme: ['read'] },
  funding_approver: { FundingApplication: ['read', 'decide', 'send_back'], FundingProgramme: ['read'] },
  district_admin: { FundingProgramme: ['read', 'record_resolution', 'import'] },
  auditor: { FundingApplication: ['read'], FundingProgramme: ['read'] },
  system: { FundingApplication: ['check', 'issue_notice'], FundingProgramme: ['import'] },
};

export const fundingPolicy: Policy = (can, actor) => {
  const { municipalityId, districtId } = actor.context;
  const own: Record<string, string | null> = municipalityId ? { municipalityId } : { districtId };
  const allowed = rules[actor.role] ?? {};
  can([...(allowed.FundingApplication ?? [])], 'FundingApplication', own);
  can([...(allowed.FundingProgramme ?? [])], 'FundingProgramme', { districtId });
};

export function ensure(actor: Actor, action: Rule, kind: Kind, record?: object): void {
  ensureCan(abilityOf(actor, fundingPolicy), action, kind, record);
}

/** What the role may do in general, for the actions a screen offers. */
export function mayOf(actor: Actor, kind: Kind): (action: Rule) => boolean {
  const ability = abilityOf(actor, fundingPolicy);
  return (action) => ability.can(action, kind);
}
