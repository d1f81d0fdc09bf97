import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { ReleaseHeaderView } from '../frameworks.graphql.js';
import { headerOf } from '../frameworks.service.js';
import * as view from './draft.graphql.js';
import { AddFrameworkItemInput, EditFrameworkItemInput, MoveFrameworkItemInput, ReleaseFrameworkInput } from './draft.input.js';
import { DraftItems } from './entries/draft-items.service.js';
import { FrameworkDrafts } from './drafts.service.js';
import { FrameworkReleasing } from './releasing.service.js';

@Resolver(() => view.FrameworkDraft)
export class DraftsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(FrameworkDrafts) private readonly drafts: FrameworkDrafts,
    @Inject(DraftItems) private readonly items: DraftItems,
    @Inject(FrameworkReleasing) private readonly releasing: FrameworkReleasing,
  ) {}

  @Query(() => view.FrameworkDraft, { nullable: true, description: 'The draft of the next release; null while there is none.' })
  @Requires('edit', 'FrameworkDraft')
  frameworkDraft(@CurrentActor() actor: Actor): Promise<view.FrameworkDraft | null> {
    return this.drafts.draft((statements) => this.tenancy.read(actor.context, statements), actor);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'Another one whenever anything in the draft changed: to be asked again and again instead of the draft; null while there is none.',
  })
  @Requires('edit', 'FrameworkDraft')
  frameworkDraftMark(@CurrentActor() actor: Actor): Promise<string | null> {
    return this.drafts.mark((statements) => this.tenancy.read(actor.context, statements), actor);
  }

  @Mutation(() => view.OpenFrameworkDraftResult, {
    description: 'Begins the next draft with everything the release in force says; while one is open, gives that one.',
  })
  @Requires('edit', 'FrameworkDraft')
  async openFrameworkDraft(@CurrentActor() actor: Actor): Promise<view.FrameworkDraft> {
    const draft = await this.tenancy.transaction(actor.context, (tx) => this.drafts.open(tx, actor));
    return Object.assign(new view.FrameworkDraft(), draft);
  }

  @Mutation(() => view.DiscardFrameworkDraftResult, {
    description: 'Throws the draft away with everything in it; the release in force stays, proposals taken up in the draft are open again.',
  })
  @Requires('edit', 'FrameworkDraft')
  async discardFrameworkDraft(
    @CurrentActor() actor: Actor,
    @Args('releaseId', { type: () => ID, description: 'The draft.' }) releaseId: string,
  ): Promise<view.DiscardedFrameworkDraft> {
    await this.tenancy.transaction(actor.context, (tx) => this.drafts.discard(tx, actor, releaseId));
    return Object.assign(new view.DiscardedFrameworkDraft(), { releaseId });
  }

  @Mutation(() => view.AddFrameworkItemResult, { description: 'Adds an item to the draft.' })
  @Requires('edit', 'FrameworkDraft')
  async addFrameworkItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The new item.' }) input: AddFrameworkItemInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkDraftItem> {
    const item = { parentId: null, afterId: null, code: null, ...input };
    const added = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'addFrameworkItem', key, input, () => this.items.add(tx, actor, item)),
    );
    return Object.assign(new view.FrameworkDraftItem(), added);
  }

  @Mutation(() => view.EditFrameworkItemResult, {
    description: 'Saves fields of an item; two people conflict only where both changed the same field.',
  })
  @Requires('edit', 'FrameworkDraft')
  async editFrameworkItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The fields to be saved.' }) { itemId, expectedVersion, ...patch }: EditFrameworkItemInput,
  ): Promise<view.FrameworkDraftItem> {
    const item = await this.tenancy.transaction(actor.context, (tx) => this.items.edit(tx, actor, { itemId, expectedVersion }, patch));
    return Object.assign(new view.FrameworkDraftItem(), item);
  }

  @Mutation(() => view.MoveFrameworkItemResult, { description: 'Puts an item, with everything below it, somewhere else in the draft.' })
  @Requires('edit', 'FrameworkDraft')
  async moveFrameworkItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Where it is to stand.' }) input: MoveFrameworkItemInput,
  ): Promise<view.MovedFrameworkItem> {
    const destination = { parentId: null, afterId: null, ...input };
    const moved = await this.tenancy.transaction(actor.context, (tx) => this.items.move(tx, actor, destination));
    return Object.assign(new view.MovedFrameworkItem(), moved);
  }

  @Mutation(() => view.RemoveFrameworkItemResult, { description: 'Takes an item out of the draft; releases that have it keep it.' })
  @Requires('edit', 'FrameworkDraft')
  async removeFrameworkItem(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'The item.' }) itemId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the item that was seen.' }) expectedVersion: number,
    @Args('withItemsBelow', { type: () => Boolean, description: 'Whether everything below it goes, too.' }) withItemsBelow: boolean,
  ): Promise<view.RemovedFrameworkItems> {
    const itemIds = await this.tenancy.transaction(actor.context, (tx) =>
      this.items.remove(tx, actor, { itemId, expectedVersion }, withItemsBelow),
    );
    return Object.assign(new view.RemovedFrameworkItems(), { itemIds });
  }

  @Mutation(() => view.ReleaseFrameworkResult, {
    description: 'Freezes the draft under a resolution; the release in force until now is superseded.',
  })
  @Requires('edit', 'FrameworkDraft')
  async releaseFramework(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The terms of the release.' }) { releaseId, title, ...terms }: ReleaseFrameworkInput,
  ): Promise<ReleaseHeaderView> {
    const given = { validTo: null, paperNumber: null, url: null, ...terms, ...(title == null ? {} : { title }) };
    const row = await this.tenancy.transaction(actor.context, (tx) => this.releasing.release(tx, actor, releaseId, given));
    return Object.assign(new ReleaseHeaderView(), headerOf(row));
  }
}
