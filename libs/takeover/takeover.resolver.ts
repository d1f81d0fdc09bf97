import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Read } from '#features/frameworks';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { known } from './sheet.js';
import { type Takeover, type TakeoverMerge, type TakeoverPreview, TakeoverReader } from './takeover-reader.service.js';
import * as view from './takeover.graphql.js';
import { FrameworkTakeovers } from './takeover.service.js';
import type { OriginRow } from './takeover.statements.js';

@Resolver(() => view.FrameworkTakeover)
export class TakeoverResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(TakeoverReader) private readonly reader: TakeoverReader,
    @Inject(FrameworkTakeovers) private readonly takeovers: FrameworkTakeovers,
  ) {}

  @Query(() => view.FrameworkTakeover, {
    nullable: true,
    description: 'From whom the own framework was taken over, and whether there is something newer; null where it was not taken over.',
  })
  @Requires('read', 'FrameworkTakeover')
  frameworkTakeover(@CurrentActor() actor: Actor): Promise<Takeover | null> {
    return this.reader.takeover(this.reading(actor), actor);
  }

  @Query(() => [view.FrameworkItemOrigin], { description: 'Where the entries of the own framework come from; own ones are not in it.' })
  @Requires('read', 'FrameworkTakeover')
  frameworkItemOrigins(@CurrentActor() actor: Actor): Promise<readonly OriginRow[]> {
    return this.reader.origins(this.reading(actor), actor);
  }

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

  @Mutation(() => view.TakeOverFrameworkResult, {
    description:
      'Brings what another district published into the own draft, beside what stands there; later releases from there can be merged.',
  })
  @Requires('write', 'FrameworkTakeover')
  takeOverFramework(
    @CurrentActor() actor: Actor,
    @Args('publicationId', { type: () => ID, description: 'The publication of the other district.' }) publicationId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkTakeover> {
    return this.standing(actor, (tx) =>
      idempotent(tx, actor, 'takeOverFramework', key, { publicationId }, () => this.takeovers.takeOver(tx, actor, publicationId)),
    );
  }

  @Mutation(() => view.StartTakeoverMergeResult, { description: "Begins to merge the origin's newer release; an open merge is continued." })
  @Requires('write', 'FrameworkTakeover')
  startTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('publicationId', { type: () => ID, description: 'The publication whose preview was seen.' }) publicationId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.TakeoverMerge> {
    return this.merging(actor, (tx) =>
      idempotent(tx, actor, 'startTakeoverMerge', key, { publicationId }, () => this.takeovers.start(tx, actor, publicationId)),
    );
  }

  @Mutation(() => view.DecideTakeoverConflictResult, { description: 'Answers one question of the open merge, or takes the answer back.' })
  @Requires('write', 'FrameworkTakeover')
  decideTakeoverConflict(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: view.DecideTakeoverConflictInput,
  ): Promise<view.TakeoverMerge> {
    const { choice = null, own = null, ...question } = input;
    return this.merging(actor, (tx) => this.takeovers.decide(tx, actor, { ...question, choice, own }));
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
    return this.merging(actor, (tx) => this.takeovers.decideAlike(tx, actor, { choice, fieldCode, field, reason }));
  }

  @Mutation(() => view.FinishTakeoverMergeResult, {
    description: 'Writes what came out into the draft, where it is looked at and released; every question must be answered.',
  })
  @Requires('write', 'FrameworkTakeover')
  finishTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkTakeover> {
    return this.standing(actor, (tx) =>
      idempotent(tx, actor, 'finishTakeoverMerge', key, { expectedVersion }, () => this.takeovers.finish(tx, actor, expectedVersion)),
    );
  }

  @Mutation(() => view.GiveUpTakeoverMergeResult, { description: 'Gives the open merge up with its answers; the draft stays as it is.' })
  @Requires('write', 'FrameworkTakeover')
  giveUpTakeoverMerge(
    @CurrentActor() actor: Actor,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the merge that was seen.' }) expectedVersion: number,
  ): Promise<view.FrameworkTakeover> {
    return this.standing(actor, (tx) => this.takeovers.giveUp(tx, actor, expectedVersion));
  }

  private async standing(actor: Actor, act: (tx: Tx) => Promise<unknown>): Promise<view.FrameworkTakeover> {
    const takeover = await this.tenancy.transaction(actor.context, async (tx) => {
      await act(tx);
      return known(await this.reader.takeover((statements) => select(tx, statements), actor));
    });
    return Object.assign(new view.FrameworkTakeover(), takeover);
  }

  private async merging(actor: Actor, act: (tx: Tx) => Promise<unknown>): Promise<view.TakeoverMerge> {
    const merge = await this.tenancy.transaction(actor.context, async (tx) => {
      await act(tx);
      return known(await this.reader.merge((statements) => select(tx, statements), actor));
    });
    return Object.assign(new view.TakeoverMerge(), merge);
  }

  private reading(actor: Actor): Read {
    return (statements) => this.tenancy.read(actor.context, statements);
  }
}
