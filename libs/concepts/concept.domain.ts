export type Stance = 'adopted' | 'adapted' | 'omitted' | 'own';
export type ConceptState = 'draft' | 'internal_review' | 'before_council' | 'adopted';
export type ItemKind = 'goal' | 'measure';
export type Priority = 'high' | 'medium' | 'low';
export type Origin = 'document' | 'statistics' | 'example';

export const wordingFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;
type WordingField = (typeof wordingFields)[number];

/** What a municipality may word itself; null follows the district. */
export interface Wording {
  readonly title: string | null;
  readonly text: string | null;
  readonly target: string | null;
  readonly responsible: string | null;
  readonly priority: Priority | null;
}

export const decisionFields = ['stance', ...wordingFields, 'reason'] as const;
export type DecisionField = 'stance' | WordingField | 'reason';

/** A stance with its wording and its reason, as somebody writes it or as it is stored. */
export interface Decision extends Wording {
  readonly stance: Stance;
  readonly reason: string | null;
}

/** The decision on one item as it is stored; an item without a row follows the district undecided. */
export interface DecisionRow extends Decision {
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly parentId: string | null;
  readonly fieldId: string;
  readonly position: number | null;
  readonly origin: Origin | null;
  /** What measures a goal that the district removed and this municipality keeps; on nothing else. */
  readonly indicators: readonly IndicatorSummary[] | null;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export interface IndicatorSummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly targetValue: number | null;
  readonly targetYear: number | null;
}

/** The district's item as a release holds it. */
export interface DistrictItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly responsible: string | null;
  readonly priority: Priority | null;
  readonly relevantForMunicipalities: boolean;
  readonly origin: Origin;
  readonly exampleFields: readonly string[];
}

export interface DistrictGoal extends DistrictItem {
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly DistrictItem[];
}

export interface DistrictChallenge {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
  readonly goals: readonly DistrictGoal[];
}

export interface DistrictField {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly origin: Origin;
  readonly guidingPrinciple: string | null;
  readonly guidingPrincipleOrigin: Origin | null;
  readonly challenges: readonly DistrictChallenge[];
}
