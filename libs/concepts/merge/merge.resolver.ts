import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy, type Tx } from '#platform/tenancy';
import { type ConceptMerge, type MergePreview, MergeReader } from './merge-reader.service.js';
import * as view from './merge.graphql.js';
import { ConceptMerges } from './merge.service.js';

@Resolver(() => view.ConceptMergeView)
export class MergeResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(MergeReader) private readonly reader: MergeReader,
    @Inject(ConceptMerges) private readonly merges: ConceptMerges,
  ) {}

  @Query(() => view.MergePreview, {
    nullable: true,
    description: 'What merging the release in force into the own concept would bring; null when the concept is based on it already.',
  })
  @Requires('read', 'ConceptMerge')
  mergePreview(@CurrentActor() actor: Actor): Promise<MergePreview | null> {
    return this.reader.preview(actor);
  }

  @Query(() => view.ConceptMergeView, {
    nullable: true,
    description: 'The merge into the newest revision of the own concept: the open one, or the last finished one; null when there was none.',
  })
  @Requires('read', 'ConceptMerge')
  conceptMerge(@CurrentActor() actor: Actor): Promise<ConceptMerge | null> {
    return this.reader.current(actor);
  }

  @Mutation(() => view.StartMergeResult, {
    description:
      'Begins to merge the release in force into the draft; from an adopted revision it opens the next draft. An open merge is continued.',
  })
  @Requires('write', 'ConceptMerge')
  startMerge(
    @CurrentActor() actor: Actor,
    @Args('targetReleaseId', { type: () => ID, description: 'The release whose preview was seen.' }) targetReleaseId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.ConceptMergeView> {
    return this.merged(actor, (tx) =>
      idempotent(tx, actor, 'startMerge', key, { targetReleaseId }, () => this.merges.start(tx, actor, targetReleaseId)),
    );
  }

  @Mutation(() => view.DecideMergeConflictResult, { description: 'Answers one question of the open merge, or takes the answer back.' })
  @Requires('write', 'ConceptMerge')
  decideMergeConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: view.DecideMergeConflictInput,
  ): Promise<view.ConceptMergeView> {
    const { choice = null, own = null, ...question } = input;
    return this.merged(actor, (tx) => this.merges.decide(tx, actor, { ...question, choice, own }));
  }

  @Mutation(() => view.DecideMergeConflictsResult, {
    description: 'Answers every question of the open merge that is like that and that nobody answered yet.',
  })
  @Requires('write', 'ConceptMerge')
  decideMergeConflicts(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer and what it is for.' }) input: view.DecideMergeConflictsInput,
  ): Promise<view.ConceptMergeView> {
    const { fieldCode = null, field = null, reason = null, choice } = input;
    return this.merged(actor, (tx) => this.merges.decideAlike(tx, actor, { choice, fieldCode, field, reason }));
  }

  @Mutation(() => view.FinishMergeResult, {
    description: 'Writes what was decided; the draft is based on the new release then. Every question must be answered.',
  })
  @Requires('write', 'ConceptMerge')
  finishMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.ConceptMergeView> {
    return this.merged(actor, (tx) =>
      idempotent(tx, actor, 'finishMerge', key, { expectedVersion }, () => this.merges.finish(tx, actor, expectedVersion)),
    );
  }

  @Mutation(() => view.UndoMergeResult, {
    description:
      'Takes the open merge back with its answers, or the finished one as long as nobody worked on the draft since; an untouched draft it opened goes, too.',
  })
  @Requires('write', 'ConceptMerge')
  async undoMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.UndoneMerge> {
    const undone = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'undoMerge', key, { expectedVersion }, () => this.merges.undo(tx, actor, expectedVersion)),
    );
    return Object.assign(new view.UndoneMerge(), undone);
  }

  private async merged(actor: Actor, act: (tx: Tx) => Promise<unknown>): Promise<view.ConceptMergeView> {
    const merge = await this.tenancy.transaction(actor.context, async (tx) => {
      await act(tx);
      return this.reader.inside(tx, actor);
    });
    return Object.assign(new view.ConceptMergeView(), merge);
  }
}
