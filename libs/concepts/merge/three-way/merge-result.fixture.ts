import { type DecisionRow, wordingFields } from '../../concept.domain.js';
import type { Answers } from './merge-result.domain.js';

const words = [...wordingFields, 'reason'] as const;

/** Words and decisions that are gone though nobody said so. */
export function unsaidLosses(mine: readonly DecisionRow[], merged: readonly DecisionRow[], { given: said }: Answers): string[] {
  return mine.flatMap((before) => {
    const after = merged.find(({ itemId }) => itemId === before.itemId);
    const fields = after ? lost(before, after) : ['item'];
    const decided = (field: string) => said.get(`${before.itemId}/${field}`) ?? said.get(`${before.itemId}/item`);
    return fields.filter((field) => !['theirs', 'own'].includes(decided(field)?.choice ?? '')).map((field) => `${before.itemId}/${field}`);
  });
}

function lost(before: DecisionRow, after: DecisionRow): string[] {
  return words.filter((field) => before[field] !== null && after[field] !== before[field]);
}

export function storable(row: DecisionRow): boolean {
  const { stance, reason, ...each } = row;
  const worded = wordingFields.filter((field) => each[field] !== null).length;
  const wording = { own: each.title !== null && each.text !== null, adapted: worded > 0, adopted: worded === 0, omitted: worded === 0 };
  const reasoned = reason !== null || (stance !== 'omitted' && (stance !== 'adapted' || each.target === null));
  return wording[stance] && reasoned && placed(row);
}

/** Only what is own has a place and what measures it; everything else follows the district in both. */
function placed({ stance, parentId, position, indicators }: DecisionRow): boolean {
  if (stance === 'own') return parentId !== null && position !== null;
  return [parentId, position, indicators].every((part) => part === null);
}
