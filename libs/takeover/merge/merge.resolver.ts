import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Read } from '#features/frameworks';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { known } from '#platform/errors';
import { idempotent } from '#platform/graphql';
import { Tenancy, type Tx } from '#platform/tenancy';
import { reading } from '../desk.js';
import { type TakeoverMerge, type TakeoverPreview, TakeoverReader } from '../takeover-reader.service.js';
import { FrameworkTakeover } from '../takeover.graphql.js';
import type { FinishedMerge } from './finished-merge.js';
import { TakeoverMergeEnd } from './merge-end.service.js';
import * as view from './merge.graphql.js';
import { TakeoverMerges } from './merge.service.js';

@Resolver(() => view.TakeoverMerge)
export class TakeoverMergeResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(TakeoverReader) private readonly reader: TakeoverReader,
    @Inject(TakeoverMerges) private readonly merges: TakeoverMerges,
    @Inject(TakeoverMergeEnd) private readonly ends: TakeoverMergeEnd,
  ) {}

  @Query(() => view.TakeoverPreview, {
    nullable: true,
    description: "What merging the origin's newer release would bring; null when there is none.",
  })
  @Requires('read', 'FrameworkTakeover')
  takeoverPreview(@CurrentActor() actor: Actor): Promise<TakeoverPreview | null> {
    return this.reader.preview(this.reading(actor), actor);
  }

  @Query(() => view.TakeoverMerge, { nullable: true, description: 'The open merge with the origin; null when none is open.' })
  @Requires('read', 'FrameworkTakeover')
  takeoverMerge(@CurrentActor() actor: Actor): Promise<TakeoverMerge | null> {
    return this.reader.merge(this.reading(actor), actor);
  }

  @Query(() => view.FinishedTakeoverMerge, {
    nullable: true,
    description: 'The merge the draft came out of last, as long as it can be taken back; null otherwise.',
  })
  @Requires('read', 'FrameworkTakeover')
  finishedTakeoverMerge(@CurrentActor() actor: Actor): Promise<FinishedMerge | null> {
    return this.reader.finished(this.reading(actor), actor);
  }

  @Mutation(() => view.StartTakeoverMergeResult, { description: "Begins to merge the origin's newer release; an open merge is continued." })
  @Requires('write', 'FrameworkTakeover')
  startTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('publicationId', { type: () => ID, description: 'The publication whose preview was seen.' }) publicationId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.TakeoverMerge> {
    return this.merging(actor, (tx) =>
      idempotent(tx, actor, 'startTakeoverMerge', key, { publicationId }, () => this.merges.start(tx, actor, publicationId)),
    );
  }

  @Mutation(() => view.DecideTakeoverConflictResult, { description: 'Answers one question of the open merge, or takes the answer back.' })
  @Requires('write', 'FrameworkTakeover')
  decideTakeoverConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: view.DecideTakeoverConflictInput,
  ): Promise<view.TakeoverMerge> {
    const { choice = null, own = null, ...question } = input;
    return this.merging(actor, (tx) => this.merges.decide(tx, actor, { ...question, choice, own }));
  }

  @Mutation(() => view.DecideTakeoverConflictsResult, {
    description: 'Answers every question of the open merge that is like that and that nobody answered yet.',
  })
  @Requires('write', 'FrameworkTakeover')
  decideTakeoverConflicts(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer and what it is for.' }) input: view.DecideTakeoverConflictsInput,
  ): Promise<view.TakeoverMerge> {
    const { fieldCode = null, field = null, reason = null, choice } = input;
    return this.merging(actor, (tx) => this.merges.decideAlike(tx, actor, { choice, fieldCode, field, reason }));
  }

  @Mutation(() => view.FinishTakeoverMergeResult, {
    description: 'Writes what came out into the draft, where it is looked at and released; every question must be answered.',
  })
  @Requires('write', 'FrameworkTakeover')
  finishTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<FrameworkTakeover> {
    return this.standing(actor, (tx) =>
      idempotent(tx, actor, 'finishTakeoverMerge', key, { expectedVersion }, () => this.ends.finish(tx, actor, expectedVersion)),
    );
  }

  @Mutation(() => view.GiveUpTakeoverMergeResult, { description: 'Gives the open merge up with its answers; the draft stays as it is.' })
  @Requires('write', 'FrameworkTakeover')
  giveUpTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
  ): Promise<FrameworkTakeover> {
    return this.standing(actor, (tx) => this.merges.giveUp(tx, actor, expectedVersion));
  }

  @Mutation(() => view.TakeBackTakeoverMergeResult, {
    description:
      'Puts the draft back to where it stood before the merge that was finished last, or discards it where that opened it; what was written there since is lost.',
  })
  @Requires('write', 'FrameworkTakeover')
  takeBackTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
    @Args('seen', { description: 'What was seen of that which is lost.' }) seen: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<FrameworkTakeover> {
    return this.standing(actor, (tx) =>
      idempotent(tx, actor, 'takeBackTakeoverMerge', key, { expectedVersion, seen }, () =>
        this.ends.takeBack(tx, actor, expectedVersion, seen),
      ),
    );
  }

  private async standing(actor: Actor, act: (tx: Tx) => Promise<unknown>): Promise<FrameworkTakeover> {
    const takeover = await this.tenancy.transaction(actor.context, async (tx) => {
      await act(tx);
      return known(await this.reader.takeover(reading(tx), actor));
    });
    return Object.assign(new FrameworkTakeover(), takeover);
  }

  private async merging(actor: Actor, act: (tx: Tx) => Promise<unknown>): Promise<view.TakeoverMerge> {
    const merge = await this.tenancy.transaction(actor.context, async (tx) => {
      await act(tx);
      return known(await this.reader.merge(reading(tx), actor));
    });
    return Object.assign(new view.TakeoverMerge(), merge);
  }

  private reading(actor: Actor): Read {
    return (statements) => this.tenancy.read(actor.context, statements);
  }
}
