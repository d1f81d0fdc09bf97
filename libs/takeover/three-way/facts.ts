import { diffReleases, type ShownChange, shownChanges } from '#features/frameworks/difference';
import type { Rows, Sides } from './rows.js';

type Change = ReturnType<typeof diffReleases>[number];

/** Places and facts, which nobody is asked about: what follows the origin, and what stays though the origin changed it, too. */
export interface Facts {
  /** From what stood here to what will. */
  readonly taken: readonly ShownChange[];
  /** From what stays here to what the origin says. */
  readonly kept: readonly ShownChange[];
}

export function factsOf({ base, theirs, mine }: Sides, rows: Rows): Facts {
  const taken = diffReleases(mine, rows).filter(isFact);
  const [followed, wanted] = [keysOf(taken), keysOf(diffReleases(base, theirs))];
  const kept = diffReleases(rows, theirs)
    .filter((change) => isFact(change) && !bothSides.has(change.field))
    .filter((change) => wanted.has(keyOf(change)) && !followed.has(keyOf(change)));
  return { taken: shownChanges(taken, mine, rows), kept: shownChanges(kept, rows, theirs) };
}

/** What is merged as words is asked and noted there. */
const words = new Set(['title', 'text', 'target', 'responsible', 'priority', 'guidingPrinciple', 'definition']);

/** Sets, to which both sides add: nothing of the origin is left aside there. */
const bothSides = new Set<string | null>(['linkedFields', 'indicators']);

function isFact({ kind, field }: Change): boolean {
  return kind === 'moved' || (field !== null && !words.has(field));
}

function keysOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.filter(isFact).map(keyOf));
}

// In a row that both sides arranged anew, either side may have taken up another entry of it.
function keyOf({ kind, itemId, itemKind, field, beforePlace, afterPlace }: Change): string {
  const inItsRow = kind === 'moved' && beforePlace?.parentId === afterPlace?.parentId;
  return inItsRow ? `order ${itemKind} ${afterPlace?.parentId}` : `${itemId} ${field}`;
}
