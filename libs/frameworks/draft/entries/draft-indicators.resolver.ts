import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import * as view from '../draft.graphql.js';
import { AddFrameworkIndicatorInput, EditFrameworkIndicatorInput, MoveFrameworkIndicatorInput } from '../draft.input.js';
import { DraftIndicators } from './draft-indicators.service.js';

@Resolver(() => view.FrameworkDraftIndicator)
export class DraftIndicatorsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(DraftIndicators) private readonly indicators: DraftIndicators,
  ) {}

  @Mutation(() => view.AddFrameworkIndicatorResult, { description: 'Adds an indicator to the draft.' })
  @Requires('edit', 'FrameworkDraft')
  async addFrameworkIndicator(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new indicator.' }) input: AddFrameworkIndicatorInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkDraftIndicator> {
    const added = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'addFrameworkIndicator', key, input, () => this.indicators.add(tx, actor, input)),
    );
    return Object.assign(new view.FrameworkDraftIndicator(), added);
  }

  @Mutation(() => view.EditFrameworkIndicatorResult, {
    description: 'Saves fields of an indicator; two people conflict only where both changed the same field.',
  })
  @Requires('edit', 'FrameworkDraft')
  async editFrameworkIndicator(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The fields to be saved.' }) { indicatorId, expectedVersion, ...patch }: EditFrameworkIndicatorInput,
  ): Promise<view.FrameworkDraftIndicator> {
    const indicator = await this.tenancy.transaction(actor.context, (tx) =>
      this.indicators.edit(tx, actor, { indicatorId, expectedVersion }, patch),
    );
    return Object.assign(new view.FrameworkDraftIndicator(), indicator);
  }

  @Mutation(() => view.MoveFrameworkIndicatorResult, { description: 'Puts an indicator somewhere else in the list.' })
  @Requires('edit', 'FrameworkDraft')
  async moveFrameworkIndicator(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where it is to stand.' }) input: MoveFrameworkIndicatorInput,
  ): Promise<view.MovedFrameworkIndicator> {
    const destination = { afterId: null, ...input };
    const moved = await this.tenancy.transaction(actor.context, (tx) => this.indicators.move(tx, actor, destination));
    return Object.assign(new view.MovedFrameworkIndicator(), moved);
  }

  @Mutation(() => view.RemoveFrameworkIndicatorResult, { description: 'Takes an indicator out of the draft; its recorded values stay.' })
  @Requires('edit', 'FrameworkDraft')
  async removeFrameworkIndicator(
    @CurrentActor() actor: Actor,
    @Args('indicatorId', { type: () => ID, description: 'The indicator.' }) indicatorId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the indicator that was seen.' }) expectedVersion: number,
  ): Promise<view.RemovedFrameworkIndicator> {
    await this.tenancy.transaction(actor.context, (tx) => this.indicators.remove(tx, actor, { indicatorId, expectedVersion }));
    return Object.assign(new view.RemovedFrameworkIndicator(), { indicatorId });
  }

  @Mutation(() => view.LinkFrameworkIndicatorResult, { description: 'Hangs an indicator on a goal or measure, or takes it off.' })
  @Requires('edit', 'FrameworkDraft')
  async linkFrameworkIndicator(
    @CurrentActor() actor: Actor,
    @Args('indicatorId', { type: () => ID, description: 'The indicator.' }) indicatorId: string,
    @Args('itemId', { type: () => ID, description: 'The goal or measure.' }) itemId: string,
    @Args('linked', { type: () => Boolean, description: 'True hangs it on, false takes it off.' }) linked: boolean,
  ): Promise<view.FrameworkDraftItem> {
    const item = await this.tenancy.transaction(actor.context, (tx) => this.indicators.link(tx, actor, { indicatorId, itemId, linked }));
    return Object.assign(new view.FrameworkDraftItem(), item);
  }
}
