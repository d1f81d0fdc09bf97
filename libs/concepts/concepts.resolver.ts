import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, connectionFrom, idempotent, offsetOf, PageArgs } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { ConceptReader, type ItemChange } from './reading/concept-reader.service.js';
import type { LocalConcept } from './reading/local-concept.js';
import * as view from './concepts.graphql.js';
import { AddOwnItemInput, ConceptItemFilter, ConceptItemSort, DecideConceptItemInput } from './concepts.input.js';
import { Concepts } from './decision/concepts.service.js';
import type { ConceptItem } from './reading/concept-item.domain.js';
import { selection } from './reading/page.domain.js';

const itemOf = (item: ConceptItem): view.ConceptItem => Object.assign(new view.ConceptItem(), item);

@Resolver(() => view.LocalConceptView)
export class ConceptsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReader) private readonly reader: ConceptReader,
    @Inject(Concepts) private readonly concepts: Concepts,
  ) {}

  @Query(() => view.LocalConceptView, {
    description: "A municipality's concept as one tree; without an id the own one. The district sees adopted revisions only.",
  })
  @Requires('read', 'LocalConcept')
  localConcept(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
    @Args('revisionId', { type: () => ID, nullable: true, description: 'A revision of it, to be read only; without it the newest.' })
    revisionId: string | null = null,
  ): Promise<LocalConcept> {
    return this.reader.concept(actor, municipalityId, revisionId);
  }

  @Query(() => view.ConceptItemConnection, { description: 'Goals and measures of the own concept, flat.' })
  @Requires('read', 'ConceptHistory')
  async conceptItems(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ConceptItemFilter, nullable: true, description: 'Which items.' }) filter: ConceptItemFilter | null,
    @Args('sort', { type: () => ConceptItemSort, nullable: true, description: 'In which order; without it as in the framework.' })
    sort: ConceptItemSort | null,
  ): Promise<Connection<ConceptItem>> {
    const { offset, limit } = offsetOf(page);
    const items = selection(await this.reader.items(actor), filter ?? {}, sort ?? { by: 'position' });
    return connectionFrom(items.slice(offset, offset + limit), items.length, { offset });
  }

  @Query(() => [view.ConceptItemChange], { description: 'What changed on an item over all revisions, newest first.' })
  @Requires('read', 'ConceptHistory')
  conceptItemHistory(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'The item.' }) itemId: string,
  ): Promise<ItemChange[]> {
    return this.reader.history(actor, itemId);
  }

  @Query(() => [view.MunicipalConcept], { description: 'All municipalities of the district with what their councils adopted.' })
  @Requires('compare', 'LocalConcept')
  municipalConcepts(@CurrentActor() actor: Actor): Promise<view.MunicipalConcept[]> {
    return this.reader.adopted(actor);
  }

  @Mutation(() => view.DecideConceptItemResult, { description: 'Sets the stance of the municipality on one item.' })
  @Requires('decide', 'LocalConcept')
  async decideConceptItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: DecideConceptItemInput,
  ): Promise<view.ConceptItem> {
    return itemOf(await this.tenancy.transaction(actor.context, (tx) => this.concepts.decide(tx, actor, { ...unworded, ...input })));
  }

  @Mutation(() => view.ResetConceptItemResult, { description: 'Takes a decision back; the item is undecided again.' })
  @Requires('decide', 'LocalConcept')
  async resetConceptItem(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'The item.' }) itemId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the item that was seen.' }) expectedVersion: number,
  ): Promise<view.ConceptItem> {
    return itemOf(await this.tenancy.transaction(actor.context, (tx) => this.concepts.reset(tx, actor, itemId, expectedVersion)));
  }

  @Mutation(() => view.AddOwnItemResult, { description: 'Adds an own goal or measure to the draft.' })
  @Requires('add_own', 'LocalConcept')
  async addOwnItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The own item.' }) input: AddOwnItemInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.ConceptItem> {
    const add = { ...unworded, ...input };
    const item = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'addOwnItem', key, input, () => this.concepts.addOwn(tx, actor, add)),
    );
    return itemOf(item);
  }

  @Mutation(() => view.RemoveOwnItemResult, { description: 'Removes an own goal or measure from the draft.' })
  @Requires('add_own', 'LocalConcept')
  async removeOwnItem(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'The own item.' }) itemId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the item that was seen.' }) expectedVersion: number,
  ): Promise<view.RemovedItem> {
    await this.tenancy.transaction(actor.context, (tx) => this.concepts.removeOwn(tx, actor, itemId, expectedVersion));
    return Object.assign(new view.RemovedItem(), { itemId });
  }
}

const unworded = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
