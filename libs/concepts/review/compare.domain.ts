import type { ConceptItem } from '../reading/concept-item.domain.js';

const comparedFields = ['stance', 'title', 'text', 'target', 'responsible', 'priority', 'reason'] as const;
type ComparedField = (typeof comparedFields)[number];

interface FieldDifference {
  readonly field: ComparedField;
  readonly before: string | null;
  readonly after: string | null;
}

/** An item that differs between two revisions; `kind` says whether both hold it. */
export interface ItemDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly itemId: string;
  readonly itemKind: 'goal' | 'measure';
  readonly fieldCode: string;
  readonly code: string | null;
  readonly title: string;
  readonly moved: boolean;
  readonly fields: readonly FieldDifference[];
}

/** What a reader of both revisions finds different: items in the order of the later one, then those it lost. */
export function compareRevisions(before: readonly ConceptItem[], after: readonly ConceptItem[]): ItemDifference[] {
  const [earlier, later] = [byId(before), byId(after)];
  const kept = after.flatMap((item) => {
    const old = earlier.get(item.id);
    return old ? changed(old, item) : [difference('added', item, fieldsBetween(null, item))];
  });
  const lost = before.filter(({ id }) => !later.has(id)).map((item) => difference('removed', item, fieldsBetween(item, null)));
  return [...kept, ...lost];
}

function changed(before: ConceptItem, after: ConceptItem): ItemDifference[] {
  const fields = fieldsBetween(before, after);
  const moved = before.parentId !== after.parentId;
  return fields.length > 0 || moved ? [{ ...difference('changed', after, fields), moved }] : [];
}

function difference(kind: ItemDifference['kind'], item: ConceptItem, fields: readonly FieldDifference[]): ItemDifference {
  const { id, fieldCode, code, title } = item;
  return { kind, itemId: id, itemKind: item.kind, fieldCode, code, title, moved: false, fields };
}

function fieldsBetween(before: ConceptItem | null, after: ConceptItem | null): FieldDifference[] {
  return comparedFields
    .map((field) => ({ field, before: before ? said(before, field) : null, after: after ? said(after, field) : null }))
    .filter((change) => change.before !== change.after);
}

// Empty and absent read the same, and an item nobody decided on follows the district.
function said(item: ConceptItem, field: ComparedField): string | null {
  return item[field] || null;
}

function byId(items: readonly ConceptItem[]): ReadonlyMap<string, ConceptItem> {
  return new Map(items.map((item) => [item.id, item]));
}
