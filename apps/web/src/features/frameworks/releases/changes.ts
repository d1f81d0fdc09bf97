import type { FrameworkDifferenceQuery } from '../../../graphql/graphql.js';
import { byCode } from '../../../ui/code-order.js';

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

/** Number and name of the field of action, or what stands beside the fields. */
export const placeOf = ({ fieldCode, fieldTitle, itemKind }: Change) =>
  fieldCode === null ? besides(itemKind) : `${fieldCode} ${fieldTitle ?? ''}`.trim();

const besides = (itemKind: Change['itemKind']) => (itemKind === 'indicator' ? 'indicators' : 'texts');

const last = ['indicators', 'texts'];

/** By the numbers people cite, what is gone among what is there; indicators and texts after the fields. */
export const inReadingOrder = (changes: readonly Change[]): Change[] =>
  changes.toSorted(
    (one, other) =>
      last.indexOf(placeOf(one)) - last.indexOf(placeOf(other)) || byCode(one.fieldCode, other.fieldCode) || byCode(one.code, other.code),
  );
