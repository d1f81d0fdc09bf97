import { Inject, Injectable } from '@nestjs/common';
import { questionsLeft } from '#features/concepts';
import { DraftContent } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import type { Tx } from '#platform/tenancy';
import { type Pen, planningDistrict, reading, record } from '../desk.js';
import type { TakeoverResult } from '../same-merge/same-merge.js';
import { known, openMerge, readSheet, resultOf, type Sheet } from '../sheet.js';
import { lockTakeover, type NewOrigin, type ReleaseName, type Source, writeBase, writeOrigins } from '../takeover.statements.js';
import { changedBefore, nothingToTakeBack, workedOnMeanwhile } from '../takeover.texts.js';
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
    const result = resultOf(sheet, merge, draft.rows);
    const { total, decidedCount, takenCount, keptCount } = contentsOf(result, []);
    if (decidedCount < total) throw questionsLeft(total - decidedCount);
    await this.draftContent.replace(tx, actor, draft, result.rows);
    await writeOrigins(tx, pen, originOf(sheet, sheet.takeover.base), memories(sheet, result));
    await writeBase(tx, pen, draft.releaseId, originOf(sheet, merge.target), merge.content);
    const { takeover, origins } = sheet;
    const before = { rows: draft.rows, base: takeover.base, baseContent: takeover.content, origins };
    await finishMerge(tx, pen, { mergeId: merge.id, draftId: draft.releaseId, before, after: result.rows });
    const counts = { taken: takenCount, kept: keptCount, decided: total };
    await record(tx, pen, 'framework.merge-finished', merge.id, { origin: takeover.originName, release: merge.target.number, ...counts });
  }

  /**
   * Puts the draft back to where it stood before the merge, which is offered again from then on. What was written there since is lost;
   * so whoever does it names what they saw of that.
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
    const { rows, base, baseContent, origins } = merge.before;
    await this.draftContent.replace(tx, actor, draft, rows);
    await writeOrigins(tx, pen, originOf(sheet, base), origins);
    await writeBase(tx, pen, draft.releaseId, originOf(sheet, base), baseContent);
    await takeBackMerge(tx, pen, merge.mergeId);
    const body = { origin: sheet.takeover.originName, release: merge.target.number, lost: lost.length };
    await record(tx, pen, 'framework.merge-taken-back', merge.mergeId, body);
  }

  private async pen(tx: Tx, actor: Actor): Promise<Pen> {
    const districtId = planningDistrict(actor, 'write', 'FrameworkTakeover');
    await lockTakeover(tx, districtId);
    return { actor, districtId, at: this.clock.now() };
  }
}

/** What the rows of the draft do not show next time: words the origin came to share, and entries left out that it removed. */
function memories({ origins }: Sheet, { decided }: TakeoverResult): NewOrigin[] {
  return origins.map(({ itemId, originItemId }) => {
    const work = decided.get(itemId);
    const own = work?.stance === 'adapted' ? Object.entries(work.words).filter(([, word]) => word !== null) : [];
    return { itemId, originItemId, ownFields: own.map(([field]) => field), omitted: work?.stance === 'omitted' };
  });
}

function originOf({ takeover }: Sheet, release: ReleaseName): Source {
  return { districtId: takeover.originDistrictId, districtName: takeover.originName, release };
}
