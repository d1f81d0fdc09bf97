import type { FrameworkDifferenceQuery } from '../../../graphql/graphql.js';

export type Change = FrameworkDifferenceQuery['frameworkDifference']['changes'][number];

export const changeKinds = [
  'added',
  'removed',
  'moved',
  'text_changed',
  'target_changed',
  'indicator_changed',
  'attribute_changed',
] as const satisfies readonly Change['kind'][];

/** Code of the field of action, or what stands beside the fields. */
export const placeOf = ({ fieldCode, itemKind }: Change) => fieldCode ?? (itemKind === 'indicator' ? 'indicators' : 'texts');
