import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { audit } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { ChangedMeanwhile, known } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import './merge.audit.js';
import { isPossible } from '../actions.domain.js';
import { ConceptAdoption } from '../council/adoption.service.js';
import type { DecisionRow } from '../concept.domain.js';
import { notPossible } from '../concepts.refusals.js';
import { decisionsOf, lockRevision, type Pen, type RevisionRow } from '../concepts.statements.js';
import { municipalityOf, penOf } from '../locked-revision.js';
import { type AnswerInput, type AnswersInput, answersToAll, answerTo, type StoredAnswer } from './answers.js';
import { mergePolicy } from './merge.policy.js';
import { countsOf } from './merge-reader.service.js';
import type { MergeResult } from './three-way/merge-result.domain.js';
import { computed, type MergeSheet, openMergeOf, readSheet } from './merge-sheet.js';
import { anotherMergeOpen, noOpenMerge, nothingToMerge, questionsLeft, releaseNotInForce, workedOnSince } from './merge.refusals.js';
import * as statements from './merge.statements.js';
import { allChanges, writeMerged } from './merged-rows.js';

export interface Undone {
  readonly id: string;
  /** Whether the draft that the merge had opened is gone, too. */
  readonly draftDiscarded: boolean;
}

/** What lies open while one transaction works on a merge. */
interface Desk {
  readonly actor: Actor;
  readonly pen: Pen;
  readonly sheet: MergeSheet;
  readonly merge: statements.MergeRow;
}

@Injectable()
export class ConceptMerges {
  constructor(
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(ConceptAdoption) private readonly adoption: ConceptAdoption,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Begins a merge into the draft, and where there is none opens one. Until it is finished the draft stays on its release. */
  async start(tx: Tx, actor: Actor, targetReleaseId: string): Promise<void> {
    let revision = await locked(tx, actor);
    const target = await this.frameworks.find(reading(tx), targetReleaseId);
    const sheet = await sheetOf(tx, actor);
    const open = openMergeOf(sheet);
    if (open?.target.id === target.id) return;
    if (open) throw anotherMergeOpen();
    const newer = sheet.revision.newer_release;
    if (!newer) throw nothingToMerge();
    if (newer.id !== target.id) throw releaseNotInForce();
    const opensDraft = revision.state === 'adopted';
    if (opensDraft) {
      await this.adoption.openDraft(tx, actor);
      revision = await locked(tx, actor);
    }
    const pen = this.pen(actor, editable(revision));
    await statements.openMerge(tx, pen, target.id, opensDraft);
    await record(tx, actor, pen, 'concept.merge-started', { release: target.number });
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

  /** Puts the draft on the new release with every answer; the merge can be undone until somebody goes on. */
  async finish(tx: Tx, actor: Actor, expectedVersion: number): Promise<void> {
    const desk = await this.openDesk(tx, actor);
    const { pen, merge, sheet } = desk;
    if (merge.version !== expectedVersion) throw changedBefore(desk);
    const result = await this.result(tx, desk);
    const { takenCount, keptCount, decidedCount, total } = countsOf(result);
    if (decidedCount < total) throw questionsLeft(total - decidedCount);
    await statements.closeMerge(tx, pen, merge, { taken: takenCount, kept: keptCount, conflicts: total });
    await writeMerged(tx, pen, sheet.rows, result.merged);
    await statements.rebase(tx, pen, merge.target.id, allChanges(sheet.rows, result.merged));
    const counts = { taken: takenCount, kept: keptCount, decided: total };
    await record(tx, actor, pen, 'concept.merge-finished', { release: merge.target.number, ...counts });
  }

  /**
   * Takes an open merge back with its answers, or a finished one while nobody worked on the draft since. A draft it opened goes with it,
   * unless somebody worked there.
   */
  async undo(tx: Tx, actor: Actor, expectedVersion: number): Promise<Undone> {
    const revision = editable(await locked(tx, actor));
    const sheet = await sheetOf(tx, actor);
    const { merge } = sheet;
    if (!merge) throw noOpenMerge();
    const pen = this.pen(actor, revision);
    if (merge.version !== expectedVersion) throw changedBefore({ sheet, merge });
    const draftDiscarded = await statements.discardDraft(tx, merge);
    if (!draftDiscarded) await this.takeBack(tx, pen, sheet, merge);
    await record(tx, actor, pen, 'concept.merge-undone', { release: merge.target.number });
    return { id: merge.id, draftDiscarded };
  }

  private async takeBack(tx: Tx, pen: Pen, sheet: MergeSheet, merge: statements.MergeRow): Promise<void> {
    if (merge.state === 'finished') await this.restore(tx, pen, sheet, merge);
    await statements.cancelMerge(tx, pen, merge);
  }

  private async restore(tx: Tx, pen: Pen, sheet: MergeSheet, merge: statements.MergeRow): Promise<void> {
    if (merge.finishedVersion !== pen.revision.version) throw workedOnSince();
    await statements.restoreRows(tx, pen, merge);
    const [restored = []] = await select(tx, [decisionsOf(pen.municipalityId, pen.revision.id)]);
    await statements.rebase(tx, pen, merge.base.id, allChanges(sheet.rows, restored as unknown as DecisionRow[]));
  }

  private async openDesk(tx: Tx, actor: Actor): Promise<Desk> {
    const revision = editable(await locked(tx, actor));
    const sheet = await sheetOf(tx, actor);
    const merge = openMergeOf(sheet);
    if (!merge) throw noOpenMerge();
    return { actor, pen: this.pen(actor, revision), sheet, merge };
  }

  private result(tx: Tx, { sheet, merge }: Desk): Promise<MergeResult> {
    return computed(this.frameworks, reading(tx), sheet, merge.target);
  }

  private pen(actor: Actor, revision: RevisionRow): Pen {
    return penOf(actor, revision, this.clock.now());
  }
}

function reading(tx: Tx): Read {
  return (read) => select(tx, read);
}

async function locked(tx: Tx, actor: Actor): Promise<RevisionRow> {
  ensureCan(abilityOf(actor, mergePolicy), 'write', 'ConceptMerge');
  return known(await lockRevision(tx, municipalityOf(actor)));
}

function editable(revision: RevisionRow): RevisionRow {
  if (!isPossible('decide', revision.state)) throw notPossible('decide', revision.state);
  return revision;
}

async function sheetOf(tx: Tx, actor: Actor): Promise<MergeSheet> {
  return known(await readSheet(reading(tx), municipalityOf(actor)));
}

function changedBefore({ sheet, merge }: Pick<Desk, 'sheet' | 'merge'>): ChangedMeanwhile {
  const last = sheet.decisions.reduce<StoredAnswer | null>(
    (latest, decision) => (latest && latest.version >= decision.version ? latest : decision),
    null,
  );
  const { decidedBy = null, decidedAt = null } = last ?? {};
  return new ChangedMeanwhile({ currentVersion: merge.version, changedBy: decidedBy, changedAt: decidedAt, fields: [] });
}

async function record(tx: Tx, actor: Actor, pen: Pen, action: string, body: Record<string, number>): Promise<void> {
  const subject = { type: 'LocalConcept', id: pen.revision.concept_id };
  await audit.append(tx, { chain: { municipalityId: pen.municipalityId }, actor, action, subject, body, at: pen.at });
}
