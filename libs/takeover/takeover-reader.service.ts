import { Inject, Injectable } from '@nestjs/common';
import { conflictKey, type MergeConflict } from '#features/concepts';
import { DraftContent, type Read } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { planningDistrict } from './desk.js';
import { publishedContent, type PublishedFramework } from './publications.statements.js';
import type { Rows } from './rows.domain.js';
import type { EntryKind, TakeoverResult } from './same-merge.js';
import { known, knownAs, nameOf, readSheet, resultOf, type Sheet } from './sheet.js';
import type { DecisionRow, MergeRow, OriginRow, ReleaseName, TakeoverRow } from './takeover.statements.js';

type WithKind<Note> = Omit<Note, 'kind'> & { readonly kind: EntryKind };

/** A question with who answered it last and the version to expect when answering. */
type TakeoverQuestion = WithKind<MergeConflict> &
  Pick<DecisionRow, 'version'> & {
    readonly decidedBy: string | null;
    readonly decidedAt: string | null;
  };

export interface TakeoverPreview {
  readonly baseRelease: ReleaseName;
  readonly targetRelease: ReleaseName;
  readonly takenCount: number;
  readonly keptCount: number;
  readonly decidedCount: number;
  readonly total: number;
  readonly taken: readonly WithKind<TakeoverResult['taken'][number]>[];
  readonly kept: readonly WithKind<TakeoverResult['kept'][number]>[];
  readonly conflicts: readonly TakeoverQuestion[];
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
    const target = nameOf(sheet.newer);
    const result = resultOf({ ...sheet, decisions: [] }, { ...target, content }, await this.draftContent.current(read));
    return { ...contentsOf(result, []), baseRelease: sheet.takeover.base, targetRelease: target };
  }

  /** The open merge as it stands; null where none is open. */
  async merge(read: Read, actor: Actor): Promise<TakeoverMerge | null> {
    const sheet = await sheetFor(read, actor);
    if (!sheet?.merge) return null;
    const { id, version, startedAt, startedBy, target, content } = sheet.merge;
    const { base } = sheet.takeover;
    const result = resultOf(sheet, { number: target.number, content }, await this.draftContent.current(read));
    return { ...contentsOf(result, sheet.decisions), id, version, startedAt, startedBy, baseRelease: base, targetRelease: target };
  }
}

function sheetFor(read: Read, actor: Actor): Promise<Sheet | null> {
  planningDistrict(actor, 'read', 'FrameworkTakeover');
  return readSheet(read);
}

function contentsOf({ conflicts, taken, kept, kindOf }: TakeoverResult, decisions: readonly DecisionRow[]) {
  const stored = new Map(decisions.map((decision) => [conflictKey(decision), decision]));
  const withKind = <Note extends { readonly itemId: string }>(note: Note): WithKind<Note> => ({ ...note, kind: kindOf(note.itemId) });
  return {
    takenCount: new Set(taken.map(({ itemId }) => itemId)).size,
    keptCount: new Set(kept.map(({ itemId }) => itemId)).size,
    decidedCount: conflicts.filter(({ choice }) => choice !== null).length,
    total: conflicts.length,
    taken: taken.map(withKind),
    kept: kept.map(withKind),
    conflicts: conflicts.map((conflict): TakeoverQuestion => {
      const { version = 0, decidedBy = null, decidedAt = null } = stored.get(conflictKey(conflict)) ?? {};
      return { ...withKind(conflict), version, decidedBy, decidedAt };
    }),
  };
}
