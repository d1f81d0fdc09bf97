import { Inject, Injectable } from '@nestjs/common';
import type { MergeAction } from '#features/concepts/merge';
import { DraftContent, type Read } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { known } from '#platform/errors';
import { planningDistrict } from './desk.js';
import { type FinishedMerge, finishedMergeOver, readFinishedMerge } from './merge/finished-merge.js';
import { contentsOf, type MergeContents } from './merge/merge-contents.js';
import type { MergeRow } from './merge/merge.statements.js';
import { publishedContent, type PublishedFramework } from './publication/publications.statements.js';
import type { Rows } from './three-way/rows.js';
import { knownAs, nameOf, readSheet, resultOf, type Sheet } from './sheet.js';
import type { OriginRow, ReleaseName, TakeoverRow } from './takeover.statements.js';

export interface TakeoverPreview extends MergeContents {
  readonly baseRelease: ReleaseName;
  readonly targetRelease: ReleaseName;
  readonly availableActions: readonly (keyof typeof MergeAction)[];
}

export interface TakeoverMerge extends TakeoverPreview, Pick<MergeRow, 'id' | 'version' | 'startedAt' | 'startedBy'> {}

export interface Takeover extends Pick<TakeoverRow, 'originName' | 'takenAt' | 'takenBy'> {
  readonly baseRelease: ReleaseName;
  readonly newer: PublishedFramework | null;
  readonly isMerging: boolean;
}

@Injectable()
export class TakeoverReader {
  constructor(@Inject(DraftContent) private readonly draftContent: DraftContent) {}

  /** From whom the framework was taken over; null where it was not. */
  async takeover(read: Read, actor: Actor): Promise<Takeover | null> {
    const sheet = await sheetFor(read, actor);
    if (!sheet) return null;
    const { takeover, newer, merge } = sheet;
    const { originName, takenAt, takenBy, base } = takeover;
    return { originName, takenAt, takenBy, baseRelease: base, newer, isMerging: merge !== null };
  }

  /** Where the entries of the own framework come from. */
  async origins(read: Read, actor: Actor): Promise<readonly OriginRow[]> {
    return (await sheetFor(read, actor))?.origins ?? [];
  }

  /** What merging the origin's newer release would bring; null where there is none. */
  async preview(read: Read, actor: Actor): Promise<TakeoverPreview | null> {
    const sheet = await sheetFor(read, actor);
    if (!sheet?.newer) return null;
    const [[row] = []] = await read([publishedContent(sheet.newer.id)]);
    const content = knownAs(known(row?.['content'] as Rows | null), sheet.origins);
    const result = resultOf({ ...sheet, decisions: [] }, content, await this.draftContent.current(read));
    return {
      ...contentsOf(result, []),
      baseRelease: sheet.takeover.base,
      targetRelease: nameOf(sheet.newer),
      availableActions: ['start'],
    };
  }

  /** The open merge as it stands; null where none is open. */
  async merge(read: Read, actor: Actor): Promise<TakeoverMerge | null> {
    const sheet = await sheetFor(read, actor);
    if (!sheet?.merge) return null;
    const { id, version, startedAt, startedBy, target: targetRelease } = sheet.merge;
    const contents = contentsOf(resultOf(sheet, sheet.merge.content, await this.draftContent.current(read)), sheet.decisions);
    const { total, decidedCount } = contents;
    const availableActions = ['decide', 'undo', ...(decidedCount === total ? ['finish' as const] : [])] as const;
    return { ...contents, id, version, startedAt, startedBy, baseRelease: sheet.takeover.base, targetRelease, availableActions };
  }

  /** The merge the draft came out of, as long as it can be taken back. */
  async finished(read: Read, actor: Actor): Promise<FinishedMerge | null> {
    planningDistrict(actor, 'read', 'FrameworkTakeover');
    const merge = await readFinishedMerge(read);
    return merge && finishedMergeOver(await this.draftContent.current(read), merge);
  }
}

function sheetFor(read: Read, actor: Actor): Promise<Sheet | null> {
  planningDistrict(actor, 'read', 'FrameworkTakeover');
  return readSheet(read);
}
