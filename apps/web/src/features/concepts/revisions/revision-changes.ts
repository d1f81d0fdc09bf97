import type { ConceptRevisionDifferenceQuery } from '../../../graphql/graphql.js';
import type { Changed } from '../../../ui/changes/change-groups.js';
import type { Segment } from '../../../ui/words/word-diff.js';

export type Difference = ConceptRevisionDifferenceQuery['conceptRevisionDifference'][number];

export const changeKinds = ['added', 'removed', 'moved', 'stance_changed', 'text_changed', 'target_changed', 'attribute_changed'] as const;
type ChangeKind = (typeof changeKinds)[number];

export interface RevisionChange extends Changed {
  readonly kind: ChangeKind;
  readonly itemKind: Difference['itemKind'];
  readonly fieldCode: string;
  /** Null where the item as a whole came, went or moved. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly Segment[];
}

/** Every item that differs, taken apart into the changes a reader may look for. */
export function changesOf(differences: readonly Difference[]): RevisionChange[] {
  return differences.flatMap((difference) =>
    difference.kind === 'changed' ? changesWithin(difference) : [wholeItem(difference, difference.kind)],
  );
}

export const placeOf = ({ fieldCode }: RevisionChange) => fieldCode;

function changesWithin(difference: Difference): RevisionChange[] {
  const item = itemOf(difference);
  const moved: RevisionChange[] = difference.moved ? [{ ...item, kind: 'moved', field: null, before: null, after: null, words: [] }] : [];
  return [...moved, ...difference.fields.map((change) => ({ ...item, ...change, kind: kinds[change.field] ?? 'attribute_changed' }))];
}

const kinds: Readonly<Record<string, ChangeKind>> = {
  stance: 'stance_changed',
  title: 'text_changed',
  text: 'text_changed',
  target: 'target_changed',
};

function wholeItem(difference: Difference, kind: 'added' | 'removed'): RevisionChange {
  const text = difference.fields.find(({ field }) => field === 'text');
  return { ...itemOf(difference), kind, field: null, before: text?.before ?? null, after: text?.after ?? null, words: [] };
}

const itemOf = ({ itemId, itemKind, fieldCode, code, title }: Difference) => ({ itemId, itemKind, fieldCode, code, title });
