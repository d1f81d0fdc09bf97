import type { Tx } from '#platform/tenancy';
import type { DecisionRow } from '../concept.domain.js';
import type { Pen } from '../concepts.statements.js';
import { changesBetween } from '../decision/decide.domain.js';
import { type ItemChange, removeRows, writeRows } from './merge.statements.js';

/** Writes what a merge made of the draft: what went, what only moved with the district, and what says something else now. */
export async function writeMerged(tx: Tx, pen: Pen, before: readonly DecisionRow[], merged: readonly DecisionRow[]): Promise<void> {
  const known = new Map(before.map((row) => [row.itemId, row]));
  const staying = new Set(merged.map(({ itemId }) => itemId));
  const touched = merged.filter((row) => known.get(row.itemId) !== row);
  const moved = new Set(touched.filter((row) => changesBetween(known.get(row.itemId) ?? null, row).length === 0));
  const gone = before.filter(({ itemId }) => !staying.has(itemId)).map(({ itemId }) => itemId);
  await removeRows(tx, pen, gone);
  await writeRows(tx, pen, [...moved], 'place');
  await writeRows(
    tx,
    pen,
    touched.filter((row) => !moved.has(row)),
    'words',
  );
}

/** Every field that reads differently after, for the history of the items. */
export function allChanges(before: readonly DecisionRow[], after: readonly DecisionRow[]): ItemChange[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.itemId, row])));
  const items = new Set([...before, ...after].map(({ itemId }) => itemId));
  return [...items].flatMap((itemId) =>
    changesBetween(old?.get(itemId) ?? null, now?.get(itemId) ?? null).map((change) => ({ ...change, itemId })),
  );
}
