import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import * as view from './renumbering.graphql.js';
import { Renumbering } from './renumbering.service.js';

@Resolver(() => view.FrameworkRenumbering)
export class RenumberingResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Renumbering) private readonly renumbering: Renumbering,
  ) {}

  @Query(() => [view.FrameworkRenumbering], {
    description: 'The codes an item of the draft and those below it would get, as far as they change.',
  })
  @Requires('edit', 'FrameworkDraft')
  async frameworkRenumbering(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'Item from which on.' }) itemId: string,
    @Args('scope', { type: () => view.FrameworkRenumberingScope, description: 'Which codes.' }) scope: view.FrameworkRenumberingScope,
  ): Promise<view.FrameworkRenumbering[]> {
    const next = await this.renumbering.preview((statements) => this.tenancy.read(actor.context, statements), actor, itemId, scope);
    return next.map(({ item: { id, kind, title, code, version }, after }) => ({ itemId: id, kind, title, before: code, after, version }));
  }

  @Mutation(() => view.RenumberFrameworkItemsResult, {
    description: 'Gives codes anew as they were shown; ids stay, so nothing that refers to the items is lost.',
  })
  @Requires('edit', 'FrameworkDraft')
  async renumberFrameworkItems(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The codes.' }) input: view.RenumberFrameworkItemsInput,
  ): Promise<view.RenumberedFrameworkItems> {
    const itemIds = await this.tenancy.transaction(actor.context, (tx) => this.renumbering.apply(tx, actor, input));
    return Object.assign(new view.RenumberedFrameworkItems(), { itemIds });
  }
}
