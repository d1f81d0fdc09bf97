import type { Actor } from '#platform/authorization';
import { mayOf } from '../funding.policy.js';
import { blockedBecause, programmeActions } from './programme.domain.js';
import { FundingProgramme } from './programme.graphql.js';
import type { WholeProgramme } from './programme.statements.js';

export function programmeView(programme: WholeProgramme, actor: Actor, today: string): FundingProgramme {
  return Object.assign(new FundingProgramme(), programme, {
    freeCents: programme.budgetCents - programme.committedCents,
    availableActions: programmeActions(programme, mayOf(actor, 'FundingProgramme'), today),
    blockedBecause: blockedBecause(programme, today).map((text) => text[actor.locale]),
  });
}
