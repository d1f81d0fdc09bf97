import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { known } from '#platform/errors';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { isPossible } from '../actions.domain.js';
import { municipalityOf } from '../locked-revision.js';
import { type MergeQuestion, questionsOf } from './answers.js';
import { mergePolicy } from './merge.policy.js';
import type { KeptAs, MergeNote, MergeResult, TakenAs } from './three-way/merge-result.domain.js';
import { computed, type MergeSheet, readSheet } from './merge-sheet.js';
import type { MergeRow, ReleaseName } from './merge.statements.js';

interface MergeContents {
  readonly takenCount: number;
  readonly keptCount: number;
  readonly taken: readonly MergeNote<TakenAs>[];
  readonly kept: readonly MergeNote<KeptAs>[];
  readonly conflicts: readonly MergeQuestion[];
  readonly decidedCount: number;
  readonly total: number;
}

export interface MergePreview extends MergeContents {
  readonly baseRelease: ReleaseName;
  readonly targetRelease: ReleaseName;
  readonly availableActions: readonly MergeAction[];
}

export type MergeAction = 'start' | 'decide' | 'finish' | 'undo';

export interface ConceptMerge extends MergePreview {
  readonly id: string;
  readonly state: MergeRow['state'];
  readonly version: number;
  readonly startedAt: string;
  readonly startedBy: string;
}

@Injectable()
export class MergeReader {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Frameworks) private readonly frameworks: Frameworks,
  ) {}

  /** What a merge of the release in force would bring, without writing anything; null when there is none to merge. */
  async preview(actor: Actor): Promise<MergePreview | null> {
    const { read, sheet } = await this.sheet(actor);
    const targetRelease = sheet?.revision.newer_release;
    if (!sheet || !targetRelease) return null;
    const { id, number, title } = await this.frameworks.find(read, sheet.revision.release_id);
    const result = await computed(this.frameworks, read, { ...sheet, decisions: [] }, targetRelease);
    const availableActions = startable(actor, sheet);
    return { ...contentsOf(result, []), baseRelease: { id, number, title }, targetRelease, availableActions };
  }

  /** The merge into the newest revision: the open one, or the finished one that led to it. */
  async current(actor: Actor): Promise<ConceptMerge | null> {
    const { read, sheet } = await this.sheet(actor);
    return sheet?.merge ? this.view(read, actor, sheet, sheet.merge) : null;
  }

  /** The merge as it stands inside a running transaction. */
  async inside(tx: Tx, actor: Actor): Promise<ConceptMerge> {
    const read: Read = (statements) => select(tx, statements);
    const sheet = known(await readSheet(read, municipalityOf(actor)));
    return this.view(read, actor, sheet, known(sheet.merge));
  }

  private async sheet(actor: Actor): Promise<{ read: Read; sheet: MergeSheet | null }> {
    ensureCan(abilityOf(actor, mergePolicy), 'read', 'ConceptMerge');
    const read: Read = (statements) => this.tenancy.read(actor.context, statements);
    return { read, sheet: await readSheet(read, municipalityOf(actor)) };
  }

  private async view(read: Read, actor: Actor, sheet: MergeSheet, merge: MergeRow): Promise<ConceptMerge> {
    const open = merge.state === 'open';
    const contents = open
      ? contentsOf(await computed(this.frameworks, read, sheet, merge.target), sheet.decisions)
      : finishedContents(merge);
    const { id, state, version, startedAt, startedBy, base, target } = merge;
    const availableActions = actionsFor(actor, sheet, merge, contents);
    return { ...contents, id, state, version, startedAt, startedBy, baseRelease: base, targetRelease: target, availableActions };
  }
}

function contentsOf({ conflicts, taken, kept }: MergeResult, decisions: MergeSheet['decisions']): MergeContents {
  return { ...countsOf({ conflicts, taken, kept }), taken, kept, conflicts: questionsOf(conflicts, decisions) };
}

/** Items, not fields: so many are taken over, so many keep their own words; questions are counted one by one. */
export function countsOf({ conflicts, taken, kept }: Pick<MergeResult, 'conflicts' | 'taken' | 'kept'>) {
  return {
    takenCount: new Set(taken.map(({ itemId }) => itemId)).size,
    keptCount: new Set(kept.map(({ itemId }) => itemId)).size,
    decidedCount: conflicts.filter(({ choice }) => choice !== null).length,
    total: conflicts.length,
  };
}

function finishedContents({ takenItems, keptItems, decidedConflicts }: MergeRow): MergeContents {
  const decided = decidedConflicts ?? 0;
  return {
    takenCount: takenItems ?? 0,
    keptCount: keptItems ?? 0,
    taken: [],
    kept: [],
    conflicts: [],
    decidedCount: decided,
    total: decided,
  };
}

function startable(actor: Actor, { revision, merge }: MergeSheet): MergeAction[] {
  const possible = revision.state === 'adopted' || isPossible('decide', revision.state);
  return mayWrite(actor) && possible && merge?.state !== 'open' ? ['start'] : [];
}

function actionsFor(actor: Actor, { revision }: MergeSheet, merge: MergeRow, { decidedCount, total }: MergeContents): MergeAction[] {
  if (!mayWrite(actor) || !isPossible('decide', revision.state)) return [];
  if (merge.state === 'finished') return merge.finishedVersion === revision.version ? ['undo'] : [];
  return decidedCount === total ? ['decide', 'finish', 'undo'] : ['decide', 'undo'];
}

function mayWrite(actor: Actor): boolean {
  return abilityOf(actor, mergePolicy).can('write', 'ConceptMerge');
}
