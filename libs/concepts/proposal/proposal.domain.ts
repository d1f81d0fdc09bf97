import type { ItemKind, Origin, Wording } from '../concept.domain.js';
import { wordingFields } from '../concept.domain.js';
import type { ConceptItem } from '../reading/concept-item.domain.js';

export type ProposalState = 'open' | 'withdrawn' | 'taken_up' | 'declined';
export type ProposalAction = 'withdraw' | 'answer';

const actionsOfRole: Readonly<Record<string, readonly ProposalAction[]>> = { coordinator: ['withdraw'], district_planner: ['answer'] };

/** What may still happen to a proposal, and by whom. */
export function proposalActions(role: string, state: ProposalState): readonly ProposalAction[] {
  return state === 'open' ? (actionsOfRole[role] ?? []) : [];
}

/** What a municipality proposes for the next framework: its own words, where it has any; null follows the district. */
export interface Proposed extends Wording {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly stance: 'adapted' | 'own';
  readonly parentId: string;
  readonly fieldCode: string;
  readonly code: string | null;
  readonly districtTitle: string | null;
  /** Set when the words are example content. */
  readonly origin: Origin | null;
}

/** Null when the item says nothing of its own. */
export function proposedBy(item: ConceptItem): Proposed | null {
  if (item.stance !== 'adapted' && item.stance !== 'own') return null;
  const { id: itemId, kind, stance, parentId, fieldCode, code, district, localOrigin: origin } = item;
  const own = <Field extends keyof Wording>(field: Field): Wording[Field] | null =>
    district !== null && district[field] === item[field] ? null : item[field];
  return {
    ...{ itemId, kind, stance, parentId, fieldCode, code, districtTitle: district?.title ?? null, origin },
    title: own('title'),
    text: own('text'),
    target: own('target'),
    responsible: own('responsible'),
    priority: own('priority'),
  };
}

/** What the framework is to say: only the words that were proposed. */
export function patchOf(proposed: Wording): Record<string, string> {
  return Object.fromEntries(wordingFields.flatMap((field) => (proposed[field] === null ? [] : [[field, proposed[field]]])));
}
