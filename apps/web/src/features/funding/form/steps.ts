import type { ApplicationHeadFragment } from '../../../graphql/graphql.js';

type MissingPart = ApplicationHeadFragment['missing'][number];

export const steps = ['vorhaben', 'massnahmen', 'kosten', 'finanzierung', 'pruefen'] as const;
export type StepName = (typeof steps)[number];

const partsOfStep: Readonly<Record<StepName, readonly string[]>> = {
  vorhaben: ['title', 'purpose'],
  massnahmen: ['servedItems'],
  kosten: ['costItems'],
  finanzierung: ['fundingSources', 'balance'],
  pruefen: [],
};

/** A step is complete when the server misses nothing in it. */
export function isStepComplete(step: StepName, missing: readonly MissingPart[]): boolean {
  const parts = partsOfStep[step];
  return parts.length > 0 && !missing.some(({ path }) => parts.includes(path.split('.')[0] ?? ''));
}
