import { answersOf, noOpenMerge, type RememberedChange, type StoredAnswer } from '#features/concepts/merge';
import { noAnswers } from '#features/concepts/merge/three-way';
import type { Read } from '#features/frameworks';
import { type MergeRow, mergeStatements } from './merge/merge.statements.js';
import { publishedByOthers, type PublishedFramework } from './publication/publications.statements.js';
import { translated } from './three-way/ids.domain.js';
import type { Rows } from './three-way/rows.js';
import { mergeOrigin, type TakeoverResult } from './three-way/origin-merge.js';
import { memoryOf, type OriginRow, type ReleaseName, type TakeoverRow, takeoverStatements } from './takeover.statements.js';

/** Everything about the framework that was taken over, as it is stored. */
export interface Sheet {
  readonly takeover: TakeoverRow;
  readonly origins: readonly OriginRow[];
  readonly merge: MergeRow | null;
  readonly decisions: readonly StoredAnswer[];
  readonly remembered: readonly RememberedChange[];
  /** The origin's publication, where it is of a later release than the draft has got to. */
  readonly newer: PublishedFramework | null;
}

/** Null where nothing was taken over. */
export async function readSheet(read: Read): Promise<Sheet | null> {
  const [[takeover] = [], origins, [merge = null] = [], decisions, remembered, published] = await read([
    ...takeoverStatements,
    ...mergeStatements,
    publishedByOthers,
  ]);
  if (!takeover) return null;
  const { originDistrictId, base } = takeover as unknown as TakeoverRow;
  const newer = (published as unknown as PublishedFramework[]).find(
    ({ districtId, releaseNumber }) => districtId === originDistrictId && releaseNumber > base.number,
  );
  return {
    takeover: takeover as unknown as TakeoverRow,
    origins: origins as unknown as OriginRow[],
    merge: merge as unknown as MergeRow | null,
    decisions: decisions as unknown as StoredAnswer[],
    remembered: remembered as unknown as RememberedChange[],
    newer: newer ?? null,
  };
}

/** The open merge with everything around it. */
export async function openMerge(read: Read): Promise<{ readonly sheet: Sheet; readonly merge: MergeRow }> {
  const sheet = await readSheet(read);
  if (!sheet?.merge) throw noOpenMerge();
  return { sheet, merge: sheet.merge };
}

/** What the merge of a release brings to what stands here, with the answers given so far. */
export function resultOf({ takeover, decisions, remembered }: Sheet, theirs: Rows, mine: Rows): TakeoverResult {
  const sides = { base: takeover.content, theirs, mine };
  return mergeOrigin(sides, memoryOf(takeover.memory), { ...noAnswers, ...answersOf(decisions, remembered) });
}

/** A release of the origin under the ids of this district; what is new keeps the origin's until somebody begins the merge. */
export function knownAs(content: Rows, origins: readonly OriginRow[]): Rows {
  return translated(content, new Map(origins.map(({ originItemId, itemId }) => [originItemId, itemId])));
}

export function nameOf({ releaseId: id, releaseNumber: number, title }: PublishedFramework): ReleaseName {
  return { id, number, title };
}
