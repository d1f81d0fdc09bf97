import type { Statement, Tx } from '#platform/tenancy';
import type { Stamp } from './patch.domain.js';
import type { PlacedItem } from './place.domain.js';

/** An item without what it says. */
export interface OutlineItem extends PlacedItem, Stamp {
  readonly title: string;
}

export function outline(releaseId: string): Statement {
  const text = `select item_id as id, kind, parent_item_id as "parentId", field_item_id as "fieldId", position, code, title, version,
           field_versions as "fieldVersions"
      from framework_item where release_id = $1`;
  return { name: 'frameworks.draft-outline', text, values: [releaseId] };
}

export async function placedItems(tx: Tx, releaseId: string): Promise<OutlineItem[]> {
  const { text, values } = outline(releaseId);
  return tx.query(text, [...values]);
}
