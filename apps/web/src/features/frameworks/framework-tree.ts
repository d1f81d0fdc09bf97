import type { FrameworkIndicatorsQuery, FrameworkQuery } from '../../graphql/graphql.js';

export type Release = FrameworkQuery['frameworkRelease'];
export type Field = Release['fields'][number];
export type Challenge = Field['challenges'][number];
export type Goal = Challenge['goals'][number];
export type Measure = Goal['measures'][number];
export type Indicator = FrameworkIndicatorsQuery['frameworkIndicators'][number];

export type Found =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'challenge'; readonly field: Field; readonly challenge: Challenge }
  | { readonly kind: 'goal'; readonly field: Field; readonly challenge: Challenge; readonly goal: Goal }
  | { readonly kind: 'measure'; readonly field: Field; readonly challenge: Challenge; readonly goal: Goal; readonly measure: Measure };

export function findInRelease({ fields }: Release, id: string): Found | null {
  for (const field of fields) {
    if (field.id === id) return { kind: 'field', field };
    const found = findInField(field, id);
    if (found) return found;
  }
  return null;
}

function findInField(field: Field, id: string): Found | null {
  for (const challenge of field.challenges) {
    if (challenge.id === id) return { kind: 'challenge', field, challenge };
    for (const goal of challenge.goals) {
      if (goal.id === id) return { kind: 'goal', field, challenge, goal };
      const measure = goal.measures.find((one) => one.id === id);
      if (measure) return { kind: 'measure', field, challenge, goal, measure };
    }
  }
  return null;
}

/** Values in the order of their dates; the newest is what one asks for first. */
export const byDate = (values: Indicator['values']) => [...values].sort((one, other) => one.date.localeCompare(other.date));
