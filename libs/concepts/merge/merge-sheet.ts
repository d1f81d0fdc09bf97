import type { Frameworks, Read } from '#features/frameworks';
import type { DecisionRow } from '../concept.domain.js';
import { decisionsOf, type RevisionHead, revisionOf } from '../concepts.statements.js';
import { answersOf, type RememberedChange, type StoredAnswer } from './answers.js';
import { mergeRelease } from './three-way/merge.domain.js';
import type { MergeResult } from './three-way/merge-result.domain.js';
import { mergeDecisionsOf, mergeOf, type MergeRow, type ReleaseName, rememberedOf } from './merge.statements.js';

/** Everything a merge is computed from, as it is stored. */
export interface MergeSheet {
  readonly revision: RevisionHead;
  readonly rows: readonly DecisionRow[];
  readonly merge: MergeRow | null;
  readonly decisions: readonly StoredAnswer[];
  readonly remembered: readonly RememberedChange[];
}

/** Reads the sheet of a municipality; null where nobody derived a concept yet. */
export async function readSheet(read: Read, municipalityId: string): Promise<MergeSheet | null> {
  const statements = [
    revisionOf(municipalityId, null),
    decisionsOf(municipalityId, null),
    ...of.map((statement) => statement(municipalityId)),
  ];
  const [[revision] = [], rows, [merge = null] = [], decisions, remembered] = await read(statements);
  if (!revision) return null;
  return {
    revision: revision as unknown as RevisionHead,
    rows: rows as unknown as DecisionRow[],
    merge: merge as unknown as MergeRow | null,
    decisions: decisions as unknown as StoredAnswer[],
    remembered: remembered as unknown as RememberedChange[],
  };
}

const of = [mergeOf, mergeDecisionsOf, rememberedOf];

/** What the merge into a release would bring, with the answers given so far. */
export async function computed(frameworks: Frameworks, read: Read, sheet: MergeSheet, target: ReleaseName): Promise<MergeResult> {
  const base = await frameworks.content(read, sheet.revision.release_id);
  const theirs = await frameworks.content(read, target.id);
  return mergeRelease(base.fields, theirs.fields, sheet.rows, {
    ...answersOf(sheet.decisions, sheet.remembered),
    removalReason: `Im Rahmenkonzept ab Fassung ${target.number} nicht mehr enthalten.`,
    returnReason: `Weitergeführt, als das Rahmenkonzept vor Fassung ${target.number} diesen Punkt nicht enthielt.`,
  });
}

export function openMergeOf({ merge }: MergeSheet): MergeRow | null {
  return merge?.state === 'open' ? merge : null;
}
