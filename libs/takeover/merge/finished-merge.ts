import { createHash } from 'node:crypto';
import type { Read } from '#features/frameworks';
import { diffReleases, type ShownChange, shownChanges } from '#features/frameworks/difference';
import type { Rows } from '../three-way/rows.js';
import type { ReleaseName } from '../takeover.statements.js';
import { type FinishedMergeRow, finishedMerge } from './merge.statements.js';

/** A merge that can be taken back, with what was written in the draft since and would go with it. */
export interface FinishedMerge extends Pick<FinishedMergeRow, 'version' | 'finishedAt' | 'finishedBy'> {
  readonly id: string;
  readonly targetRelease: ReleaseName;
  readonly lost: readonly ShownChange[];
  /** Names exactly what is lost: whoever takes the merge back has seen that, and no less. */
  readonly seen: string;
}

/** Null where no merge can be taken back. */
export async function readFinishedMerge(read: Read): Promise<FinishedMergeRow | null> {
  const [[row] = []] = await read([finishedMerge]);
  return (row as unknown as FinishedMergeRow | undefined) ?? null;
}

export function finishedMergeOver(
  draft: Rows,
  { mergeId, version, target, after, finishedAt, finishedBy }: FinishedMergeRow,
): FinishedMerge {
  const lost = shownChanges(diffReleases(after, draft), after, draft);
  const seen = createHash('sha256').update(JSON.stringify(lost)).digest('base64url');
  return { id: mergeId, version, targetRelease: target, finishedAt, finishedBy, lost, seen };
}
