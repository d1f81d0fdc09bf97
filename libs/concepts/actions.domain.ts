import type { ConceptState } from './concept.domain.js';

export type ConceptAction = 'decide' | 'add_own' | 'record_adoption' | 'open_draft';

interface ActionRule {
  readonly from: ConceptState;
  readonly roles: readonly string[];
}

/** Who may do what with a concept in which state: the one table for the service, the policy and the screen. */
const conceptActions: Readonly<Record<ConceptAction, ActionRule>> = {
  decide: { from: 'draft', roles: ['coordinator', 'contributor'] },
  add_own: { from: 'draft', roles: ['coordinator', 'contributor'] },
  record_adoption: { from: 'draft', roles: ['coordinator', 'mayor'] },
  open_draft: { from: 'adopted', roles: ['coordinator', 'contributor'] },
};

export function actionsFor(role: string, state: ConceptState): ConceptAction[] {
  return actionNames.filter((action) => conceptActions[action].from === state && conceptActions[action].roles.includes(role));
}

export function actionsOfRole(role: string): ConceptAction[] {
  return actionNames.filter((action) => conceptActions[action].roles.includes(role));
}

const actionNames = Object.keys(conceptActions) as ConceptAction[];
