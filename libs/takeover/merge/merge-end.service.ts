import { Inject, Injectable } from '@nestjs/common';
import { questionsLeft } from '#features/concepts/merge';
import { DraftContent } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { known } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type Pen, penFor, reading, record } from '../desk.js';
import type { TakeoverResult } from '../three-way/origin-merge.js';
import { openMerge, readSheet, resultOf, type Sheet } from '../sheet.js';
import { type EntryMemory, lockTakeover, type ReleaseName, type Source, writeBase } from '../takeover.statements.js';
import { changedBefore, nothingToTakeBack, workedOnMeanwhile } from '../takeover.refusals.js';
import { finishedMergeOver, readFinishedMerge } from './finished-merge.js';
import { contentsOf } from './merge-contents.js';
import { finishMerge, takeBackMerge } from './merge.statements.js';

/** The end of a merge, and the way back as long as the draft is a draft. */
@Injectable()
export class TakeoverMergeEnd {
  constructor(
    @Inject(DraftContent) private readonly draftContent: DraftContent,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes what came out into the draft; the planning looks at it there before it is released. */
  async finish(tx: Tx, actor: Actor, expectedVersion: number): Promise<void> {
    const pen = await this.pen(tx, actor);
    const { sheet, merge } = await openMerge(reading(tx));
    if (merge.version !== expectedVersion) throw changedBefore(merge.version);
    const draft = await this.draftContent.open(tx, actor);
    const result = resultOf(sheet, merge.content, draft.rows);
    const { total, decidedCount, takenCount, keptCount } = contentsOf(result, []);
    if (decidedCount < total) throw questionsLeft(total - decidedCount);
    await this.draftContent.replace(tx, actor, draft, result.rows);
    const { takeover } = sheet;
    const { base, content: baseContent, memory } = takeover;
    await writeBase(tx, pen, draft.releaseId, originOf(sheet, merge.target), { content: merge.content, memory: memoriesOf(sheet, result) });
    const before = { rows: draft.rows, base, baseContent, memory, isNewDraft: draft.isNew };
    await finishMerge(tx, pen, { mergeId: merge.id, draftId: draft.releaseId, before, after: result.rows });
    const counts = { taken: takenCount, kept: keptCount, decided: total };
    await record(tx, pen, 'framework.merge-finished', merge.id, { origin: takeover.originName, release: merge.target.number, ...counts });
  }

  /**
   * Puts the draft back to where it stood before the merge, which is offered again from then on; a draft that the merge opened goes.
   * What was written there since is lost; so whoever does it names what they saw of that.
   */
  async takeBack(tx: Tx, actor: Actor, expectedVersion: number, seen: string): Promise<void> {
    const pen = await this.pen(tx, actor);
    const sheet = known(await readSheet(reading(tx)));
    const merge = await readFinishedMerge(reading(tx));
    if (!merge) throw nothingToTakeBack();
    if (merge.version !== expectedVersion) throw changedBefore(merge.version);
    const draft = await this.draftContent.open(tx, actor);
    const { lost, ...standing } = finishedMergeOver(draft.rows, merge);
    if (standing.seen !== seen) throw workedOnMeanwhile();
    await takeBackMerge(tx, pen, merge.mergeId);
    const { rows, base, baseContent: content, memory, isNewDraft } = merge.before;
    if (isNewDraft) await this.draftContent.discard(tx, actor, draft);
    else {
      await this.draftContent.replace(tx, actor, draft, rows);
      await writeBase(tx, pen, draft.releaseId, originOf(sheet, base), { content, memory });
    }
    const body = { origin: sheet.takeover.originName, release: merge.target.number, lost: lost.length };
    await record(tx, pen, 'framework.merge-taken-back', merge.mergeId, body);
  }

  private async pen(tx: Tx, actor: Actor): Promise<Pen> {
    const pen = penFor(actor, 'FrameworkTakeover', this.clock.now());
    await lockTakeover(tx, pen.districtId);
    return pen;
  }
}

function memoriesOf({ origins }: Sheet, { decided }: TakeoverResult): EntryMemory[] {
  const memories = origins.map(({ itemId }) => {
    const work = decided.get(itemId);
    const own = work?.stance === 'adapted' ? Object.entries(work.words).filter(([, word]) => word !== null) : [];
    return { itemId, ownFields: own.map(([field]) => field), omitted: work?.stance === 'omitted' };
  });
  return memories.filter(({ ownFields, omitted }) => ownFields.length > 0 || omitted);
}

function originOf({ takeover }: Sheet, release: ReleaseName): Source {
  return { districtId: takeover.originDistrictId, districtName: takeover.originName, release };
}
