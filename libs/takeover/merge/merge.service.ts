import { Inject, Injectable } from '@nestjs/common';
import { type AnswerInput, type AnswersInput, answersToAll, answerTo, anotherMergeOpen } from '#features/concepts/merge';
import { DraftContent } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { known } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type Pen, penFor, reading, record } from '../desk.js';
import { contentOf, publicationOf } from '../publication/publications.statements.js';
import { idsIn, translated } from '../three-way/ids.domain.js';
import type { TakeoverResult } from '../three-way/origin-merge.js';
import { nameOf, openMerge, readSheet, resultOf, type Sheet } from '../sheet.js';
import { idsFor, lockTakeover, picked, writeOrigins } from '../takeover.statements.js';
import { changedBefore, nothingNewer } from '../takeover.refusals.js';
import * as statements from './merge.statements.js';

/** What lies open while one transaction works on a merge. */
interface Desk {
  readonly pen: Pen;
  readonly sheet: Sheet;
  readonly merge: statements.MergeRow;
}

@Injectable()
export class TakeoverMerges {
  constructor(
    @Inject(DraftContent) private readonly draftContent: DraftContent,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Begins a merge of the origin's newer release. Until it is finished the draft stays as it is, and people may go on with it. */
  async start(tx: Tx, actor: Actor, publicationId: string): Promise<void> {
    const pen = this.pen(actor);
    await lockTakeover(tx, pen.districtId);
    const sheet = known(await readSheet(reading(tx)));
    const { originDistrictId, originName } = sheet.takeover;
    const from = await publicationOf(tx, ({ id, districtId }) => id === publicationId && districtId === originDistrictId);
    if (sheet.merge?.target.id === from.releaseId) return;
    if (sheet.merge) throw anotherMergeOpen();
    if (from.id !== sheet.newer?.id) throw nothingNewer();
    const content = await contentOf(tx, from);
    const ids = await idsFor(tx, content, sheet.origins);
    const standing = new Set(sheet.origins.map(({ originItemId }) => originItemId));
    const added = idsIn(content).filter((id) => !standing.has(id));
    await writeOrigins(tx, pen, { ...from, release: nameOf(from) }, picked(ids, added));
    await statements.insertMerge(tx, pen, from, translated(content, ids));
    await record(tx, pen, 'framework.merge-started', from.id, { origin: originName, release: from.releaseNumber });
  }

  async decide(tx: Tx, actor: Actor, input: AnswerInput): Promise<void> {
    const desk = await this.openDesk(tx, actor);
    const { conflicts } = await this.result(tx, desk);
    const answer = answerTo(conflicts, desk.sheet.decisions, input);
    if (answer?.choice === null) await statements.withdrawAnswer(tx, desk.pen, desk.merge, answer);
    else if (answer) await statements.writeAnswers(tx, desk.pen, desk.merge, [answer]);
  }

  async decideAlike(tx: Tx, actor: Actor, input: AnswersInput): Promise<void> {
    const desk = await this.openDesk(tx, actor);
    const { conflicts } = await this.result(tx, desk);
    const answers = answersToAll(conflicts, input);
    if (answers.length > 0) await statements.writeAnswers(tx, desk.pen, desk.merge, answers);
  }

  /** Gives an open merge up with its answers; the draft was not touched yet. */
  async giveUp(tx: Tx, actor: Actor, expectedVersion: number): Promise<void> {
    const { pen, sheet, merge } = await this.openDesk(tx, actor);
    if (merge.version !== expectedVersion) throw changedBefore(merge.version);
    await statements.endOpenMerge(tx, pen);
    await record(tx, pen, 'framework.merge-undone', merge.id, { origin: sheet.takeover.originName, release: merge.target.number });
  }

  private async openDesk(tx: Tx, actor: Actor): Promise<Desk> {
    const pen = this.pen(actor);
    await lockTakeover(tx, pen.districtId);
    return { pen, ...(await openMerge(reading(tx))) };
  }

  private async result(tx: Tx, { sheet, merge }: Desk): Promise<TakeoverResult> {
    return resultOf(sheet, merge.content, await this.draftContent.current(reading(tx)));
  }

  private pen(actor: Actor): Pen {
    return penFor(actor, 'FrameworkTakeover', this.clock.now());
  }
}
