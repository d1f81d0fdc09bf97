import { Inject, Injectable } from '@nestjs/common';
import {
  anotherMergeOpen,
  answeredMeanwhile,
  conflictKey,
  type MergeConflict,
  noOpenMerge,
  questionsLeft,
  thirdText,
} from '#features/concepts';
import { DraftContent, type Read } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { select, type Tx } from '#platform/tenancy';
import { type Pen, planningDistrict, record } from './desk.js';
import { publishedByOthers, publishedContent, type PublishedFramework } from './publications.statements.js';
import { idsIn, noRows, type Rows, translated } from './rows.domain.js';
import { mergeOrigin, type TakeoverResult } from './same-merge.js';
import { known, nameOf, readSheet, resultOf, type Sheet } from './sheet.js';
import * as statements from './takeover.statements.js';
import { alreadyTakenOver, changedBefore, nothingNewer } from './takeover.texts.js';

export interface TakeoverAnswer {
  readonly itemId: string;
  readonly field: MergeConflict['field'];
  readonly expectedVersion: number;
  /** Null takes the answer back. */
  readonly choice: MergeConflict['choice'];
  readonly own: string | null;
}

/** One answer for all open questions that are alike; null does not matter. */
export interface TakeoverAnswers {
  readonly choice: 'theirs' | 'mine';
  readonly fieldCode: string | null;
  readonly field: MergeConflict['field'] | null;
  readonly reason: MergeConflict['reason'] | null;
}

/** What lies open while one transaction works on a merge. */
interface Desk {
  readonly pen: Pen;
  readonly sheet: Sheet;
  readonly merge: statements.MergeRow;
}

@Injectable()
export class FrameworkTakeovers {
  constructor(
    @Inject(DraftContent) private readonly draftContent: DraftContent,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Brings what another district published into the draft, beside what stands there; from then on the draft follows that district. */
  async takeOver(tx: Tx, actor: Actor, publicationId: string): Promise<void> {
    const pen = this.pen(actor);
    const from = await publicationOf(tx, ({ id }) => id === publicationId);
    // Opened first: of two who take over at the same moment the second waits here and sees that it is done.
    const draft = await this.draftContent.open(tx, actor);
    if (await readSheet(reading(tx))) throw alreadyTakenOver();
    const content = await contentOf(tx, from);
    const ids = await statements.idsFor(tx, content, await statements.originsIn(tx, from.districtId));
    const theirs = translated(content, (id) => ids.get(id) ?? id);
    const { rows } = mergeOrigin({ base: noRows, theirs, mine: draft.rows }, { ownFields: new Map(), omitted: new Set() });
    await this.draftContent.replace(tx, actor, draft, rows);
    await statements.endOpenMerge(tx, pen);
    await statements.writeBase(tx, pen, draft.releaseId, { ...from, release: nameOf(from) }, theirs);
    await statements.writeOrigins(tx, pen, { ...from, release: nameOf(from) }, untouched(idsIn(content), ids));
    await record(tx, pen, 'framework.taken-over', from.id, { origin: from.districtName, release: from.releaseNumber });
  }

  /** Begins a merge of the origin's newer release. Until it is finished the draft stays as it is, and people may go on with it. */
  async start(tx: Tx, actor: Actor, publicationId: string): Promise<void> {
    const pen = this.pen(actor);
    await statements.lockTakeover(tx, pen.districtId);
    const sheet = await sheetOf(tx);
    const { originDistrictId, originName } = sheet.takeover;
    const from = await publicationOf(tx, ({ id, districtId }) => id === publicationId && districtId === originDistrictId);
    if (sheet.merge?.target.id === from.releaseId) return;
    if (sheet.merge) throw anotherMergeOpen();
    if (from.id !== sheet.newer?.id) throw nothingNewer();
    const content = await contentOf(tx, from);
    const ids = await statements.idsFor(tx, content, sheet.origins);
    const standing = new Set(sheet.origins.map(({ originItemId }) => originItemId));
    const added = idsIn(content).filter((id) => !standing.has(id));
    await statements.writeOrigins(tx, pen, { ...from, release: nameOf(from) }, untouched(added, ids));
    await statements.insertMerge(
      tx,
      pen,
      from,
      translated(content, (id) => ids.get(id) ?? id),
    );
    await record(tx, pen, 'framework.merge-started', from.id, { origin: originName, release: from.releaseNumber });
  }

  async decide(tx: Tx, actor: Actor, input: TakeoverAnswer): Promise<void> {
    const desk = await this.openDesk(tx, actor);
    const { conflicts } = await this.result(tx, desk);
    const conflict = known(conflicts.find((each) => conflictKey(each) === conflictKey(input)));
    const own = input.choice && thirdText(input.choice, input.field, input.own);
    if (conflict.choice === input.choice && conflict.own === own) return;
    ensureUnanswered(desk.sheet, conflict, { ...input, own });
    if (input.choice === null) await statements.withdrawAnswer(tx, desk.pen, desk.merge, conflict);
    else await statements.writeAnswers(tx, desk.pen, desk.merge, [{ ...conflict, choice: input.choice, own }]);
  }

  /** Answers only what nobody answered yet, so it never argues with a colleague. */
  async decideAlike(tx: Tx, actor: Actor, { choice, ...like }: TakeoverAnswers): Promise<void> {
    const desk = await this.openDesk(tx, actor);
    const { conflicts } = await this.result(tx, desk);
    const open = conflicts.filter((conflict) => conflict.choice === null && isLike(conflict, like));
    const answers = open.map((conflict) => ({ ...conflict, choice, own: null }));
    if (answers.length > 0) await statements.writeAnswers(tx, desk.pen, desk.merge, answers);
  }

  /** Writes what came out into the draft; the planning looks at it there before it is released. */
  async finish(tx: Tx, actor: Actor, expectedVersion: number): Promise<void> {
    const { pen, sheet, merge } = await this.openDesk(tx, actor);
    if (merge.version !== expectedVersion) throw changedBefore(merge.version);
    const draft = await this.draftContent.open(tx, actor);
    const result = resultOf(sheet, { number: merge.target.number, content: merge.content }, draft.rows);
    const left = result.conflicts.filter(({ choice }) => choice === null).length;
    if (left > 0) throw questionsLeft(left);
    await this.draftContent.replace(tx, actor, draft, result.rows);
    await remember(tx, pen, sheet, result);
    await statements.writeBase(tx, pen, draft.releaseId, originOf(sheet, merge.target), merge.content);
    await statements.finishMerge(tx, pen, merge.id, draft.releaseId);
    const counts = { taken: countOf(result.taken), kept: countOf(result.kept), decided: result.conflicts.length };
    const body = { origin: sheet.takeover.originName, release: merge.target.number, ...counts };
    await record(tx, pen, 'framework.merge-finished', merge.id, body);
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
    await statements.lockTakeover(tx, pen.districtId);
    const sheet = await readSheet(reading(tx));
    if (!sheet?.merge) throw noOpenMerge();
    return { pen, sheet, merge: sheet.merge };
  }

  private async result(tx: Tx, { sheet, merge }: Desk): Promise<TakeoverResult> {
    return resultOf(sheet, { number: merge.target.number, content: merge.content }, await this.draftContent.current(reading(tx)));
  }

  private pen(actor: Actor): Pen {
    return { actor, districtId: planningDistrict(actor, 'write', 'FrameworkTakeover'), at: this.clock.now() };
  }
}

function reading(tx: Tx): Read {
  return (selects) => select(tx, selects);
}

async function sheetOf(tx: Tx): Promise<Sheet> {
  return known(await readSheet(reading(tx)));
}

async function publicationOf(tx: Tx, isIt: (publication: PublishedFramework) => boolean): Promise<PublishedFramework> {
  const [published = []] = await select(tx, [publishedByOthers]);
  return known((published as unknown as PublishedFramework[]).find(isIt));
}

async function contentOf(tx: Tx, { id }: PublishedFramework): Promise<Rows> {
  const [[row] = []] = await select(tx, [publishedContent(id)]);
  return known(row?.['content'] as Rows | null);
}

function untouched(originIds: readonly string[], ids: ReadonlyMap<string, string>): statements.NewOrigin[] {
  return originIds.map((originItemId) => ({ originItemId, itemId: ids.get(originItemId) ?? originItemId, ownFields: [], omitted: false }));
}

/** What the rows of the draft do not show next time: words the origin came to share, and entries left out that it removed. */
async function remember(tx: Tx, pen: Pen, sheet: Sheet, { decided }: TakeoverResult): Promise<void> {
  const memories = sheet.origins.map(({ itemId, originItemId }) => {
    const work = decided.get(itemId);
    const own = work?.stance === 'adapted' ? Object.entries(work.words).filter(([, word]) => word !== null) : [];
    return { itemId, originItemId, ownFields: own.map(([field]) => field), omitted: work?.stance === 'omitted' };
  });
  await statements.writeOrigins(tx, pen, originOf(sheet, sheet.takeover.base), memories);
}

function originOf({ takeover }: Sheet, release: statements.ReleaseName): statements.Source {
  return { districtId: takeover.originDistrictId, districtName: takeover.originName, release };
}

function isLike(conflict: MergeConflict, like: Omit<TakeoverAnswers, 'choice'>): boolean {
  return (['fieldCode', 'field', 'reason'] as const).every((part) => like[part] === null || like[part] === conflict[part]);
}

function ensureUnanswered({ decisions }: Sheet, conflict: MergeConflict, yours: TakeoverAnswer): void {
  const stored = decisions.find((decision) => conflictKey(decision) === conflictKey(conflict));
  const current = stored ?? { version: 0, choice: null, own: null, decidedBy: null, decidedAt: null };
  if (current.version !== yours.expectedVersion) throw answeredMeanwhile(yours, current);
}

function countOf(notes: readonly { readonly itemId: string }[]): number {
  return new Set(notes.map(({ itemId }) => itemId)).size;
}
