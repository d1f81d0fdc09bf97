import type { ConceptState } from './concept.domain.js';

/** Acts that carry a revision from one state into another. */
export type ConceptStep = 'open_review' | 'bring_before_council' | 'return_to_draft' | 'record_adoption';
export type ConceptAction = 'decide' | 'add_own' | 'comment' | ConceptStep | 'open_draft';

interface ActionRule {
  readonly from: readonly ConceptState[];
  readonly roles: readonly string[];
}

interface StepRule extends ActionRule {
  readonly to: ConceptState;
}

const editable = ['draft', 'internal_review'] as const;
const writers = ['coordinator', 'contributor'] as const;

export const conceptSteps: Readonly<Record<ConceptStep, StepRule>> = {
  open_review: { from: ['draft'], to: 'internal_review', roles: ['coordinator'] },
  bring_before_council: { from: ['internal_review'], to: 'before_council', roles: ['coordinator'] },
  return_to_draft: { from: ['internal_review', 'before_council'], to: 'draft', roles: ['coordinator'] },
  record_adoption: { from: ['before_council'], to: 'adopted', roles: ['coordinator', 'mayor'] },
};

/** Who may do what with a concept in which state: the one table for the service, the policy and the screen. */
const conceptActions: Readonly<Record<ConceptAction, ActionRule>> = {
  decide: { from: editable, roles: writers },
  add_own: { from: editable, roles: writers },
  comment: { from: editable, roles: [...writers, 'mayor'] },
  ...conceptSteps,
  open_draft: { from: ['adopted'], roles: writers },
};

export function isPossible(action: ConceptAction, state: ConceptState): boolean {
  return conceptActions[action].from.includes(state);
}

export function actionsFor(role: string, state: ConceptState): ConceptAction[] {
  return actionNames.filter((action) => isPossible(action, state) && conceptActions[action].roles.includes(role));
}

export function actionsOfRole(role: string): ConceptAction[] {
  return actionNames.filter((action) => conceptActions[action].roles.includes(role));
}

const actionNames = Object.keys(conceptActions) as ConceptAction[];
