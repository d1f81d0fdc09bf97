import { type Decision, decisionFields, type DecisionField, type ItemKind, type Wording, wordingFields } from '../concept.domain.js';

export type DecisionIssueCode =
  'STANCE_NOT_POSSIBLE' | 'REASON_REQUIRED' | 'NO_DIFFERENCE' | 'TITLE_REQUIRED' | 'TEXT_REQUIRED' | 'TOO_LONG';

export interface DecisionIssue {
  readonly path: DecisionField;
  readonly code: DecisionIssueCode;
}

export type Outcome = { readonly decision: Decision } | { readonly issues: readonly DecisionIssue[] };

/** `district` is the district's wording, null for an own item. */
export function decideStance(input: Decision, district: Wording | null): Outcome {
  if ((input.stance === 'own') !== (district === null)) return { issues: [{ path: 'stance', code: 'STANCE_NOT_POSSIBLE' }] };
  const decision = district ? overDistrict(tidied(input), district) : tidied(input);
  const issues = rules.filter((rule) => rule.breaks(decision)).map(({ path, code }) => ({ path, code }));
  return issues.length > 0 ? { issues } : { decision };
}

interface Rule {
  readonly path: DecisionField;
  readonly code: DecisionIssueCode;
  readonly breaks: (decision: Decision) => boolean;
}

export const lengthLimits: Readonly<Record<Exclude<DecisionField, 'stance' | 'priority'>, number>> = {
  title: 300,
  text: 10_000,
  target: 2_000,
  responsible: 300,
  reason: 4_000,
};

const rules: readonly Rule[] = [
  { path: 'reason', code: 'REASON_REQUIRED', breaks: ({ stance, reason }) => stance === 'omitted' && !reason },
  { path: 'reason', code: 'REASON_REQUIRED', breaks: ({ stance, reason, target }) => stance === 'adapted' && target !== null && !reason },
  { path: 'stance', code: 'NO_DIFFERENCE', breaks: (decision) => decision.stance === 'adapted' && !differs(decision) },
  { path: 'title', code: 'TITLE_REQUIRED', breaks: ({ stance, title }) => title === '' || (stance === 'own' && title === null) },
  { path: 'text', code: 'TEXT_REQUIRED', breaks: ({ stance, text }) => stance === 'own' && !text },
  ...Object.entries(lengthLimits).map(([path, limit]) => tooLong(path as keyof typeof lengthLimits, limit)),
];

function tooLong(path: keyof typeof lengthLimits, limit: number): Rule {
  return { path, code: 'TOO_LONG', breaks: (decision) => (decision[path] ?? '').length > limit };
}

function differs(wording: Wording): boolean {
  return wordingFields.some((field) => wording[field] !== null);
}

function tidied({ stance, title, text, target, responsible, priority, reason }: Decision): Decision {
  return {
    stance,
    title: trimmed(title),
    text: trimmed(text),
    target: trimmed(target),
    responsible: trimmed(responsible),
    priority,
    reason: trimmed(reason) || null,
  };
}

function trimmed(text: string | null): string | null {
  return text?.trim() ?? null;
}

// What equals the district's wording follows it, so that a later release still reaches it.
function overDistrict(input: Decision, district: Wording): Decision {
  const local = <Field extends keyof Wording>(field: Field): Wording[Field] | null =>
    input.stance === 'adapted' && input[field] !== (district[field] ?? '') ? input[field] : null;
  return {
    ...input,
    title: local('title'),
    text: local('text'),
    target: local('target'),
    responsible: local('responsible'),
    priority: local('priority'),
  };
}

export interface FieldChange {
  readonly field: DecisionField;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the history records; null stands for "undecided" and "follows the district". */
export function changesBetween(before: Decision | null, after: Decision | null): FieldChange[] {
  return decisionFields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

export type PlaceIssueCode = 'PARENT_NOT_FOUND' | 'PARENT_OF_OTHER_KIND';

const parentOf: Readonly<Record<ItemKind, string>> = { goal: 'challenge', measure: 'goal' };

/** Own goals stand below a challenge, own measures below a goal, the district's or an own one. */
export function placeIssue(kind: ItemKind, parent: { readonly kind: string } | undefined): PlaceIssueCode | null {
  if (!parent) return 'PARENT_NOT_FOUND';
  return parent.kind === parentOf[kind] ? null : 'PARENT_OF_OTHER_KIND';
}
