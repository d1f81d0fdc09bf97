import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import * as view from './neighbour.graphql.js';
import { Neighbours } from './neighbour.service.js';
import type { PublicationRow, SourceRow } from './neighbour.statements.js';

@Resolver(() => view.PublishedConcept)
export class NeighbourResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Neighbours) private readonly neighbours: Neighbours,
  ) {}

  @Query(() => view.PublishedConcepts, { description: 'Adopted concepts that municipalities of the district show each other.' })
  @Requires('read', 'PublishedConcept')
  async publishedConcepts(@CurrentActor() actor: Actor): Promise<view.PublishedConcepts> {
    const { own, neighbours, availableActions } = await this.neighbours.publications(actor);
    return { own: own && publicationOf(own), neighbours: neighbours.map(publicationOf), availableActions };
  }

  @Query(() => view.PublishableConcept, {
    nullable: true,
    description: 'What could be shown to the neighbours; null as long as the council adopted nothing.',
  })
  @Requires('publish', 'PublishedConcept')
  publishableConcept(@CurrentActor() actor: Actor): Promise<view.PublishableConcept | null> {
    return this.neighbours.publishable(actor);
  }

  @Query(() => [view.PublishedConceptItem], { description: "Decided items of a neighbour's published concept, in reading order." })
  @Requires('read', 'PublishedConcept')
  async publishedConceptItems(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, description: 'The neighbour.' }) municipalityId: string,
  ): Promise<view.PublishedConceptItem[]> {
    return [...(await this.neighbours.items(actor, municipalityId))];
  }

  @Query(() => [view.ConceptItemSourceView], { description: 'Which items of the own concept were copied from whom.' })
  @Requires('read', 'PublishedConcept')
  conceptItemSources(@CurrentActor() actor: Actor): Promise<SourceRow[]> {
    return this.neighbours.sources(actor);
  }

  @Mutation(() => view.PublishConceptResult, { description: 'Shows the newest adopted revision to the neighbours.' })
  @Requires('publish', 'PublishedConcept')
  async publishConcept(
    @CurrentActor() actor: Actor,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
    @Args('itemIds', { type: () => [ID], nullable: true, description: 'Only these items; without them all that are decided.' })
    itemIds: string[] | null = null,
  ): Promise<view.PublishedConcept> {
    const row = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'publishConcept', key, { itemIds }, () => this.neighbours.publish(tx, actor, itemIds)),
    );
    return publicationOf(row);
  }

  @Mutation(() => view.EndPublicationResult, { description: 'Ends the publication; what neighbours copied stays theirs.' })
  @Requires('publish', 'PublishedConcept')
  async endPublication(@CurrentActor() actor: Actor): Promise<view.EndedPublication> {
    await this.tenancy.transaction(actor.context, (tx) => this.neighbours.endPublication(tx, actor));
    return Object.assign(new view.EndedPublication(), { municipalityId: actor.context.municipalityId });
  }

  @Mutation(() => view.CopyFromNeighbourResult, {
    description: "Makes own decisions of a neighbour's; overwrites nothing that is not named as seen.",
  })
  @Requires('add_own', 'LocalConcept')
  async copyFromNeighbour(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, description: 'The neighbour.' }) municipalityId: string,
    @Args('itemIds', { type: () => [ID], description: 'Items of its published concept.' }) itemIds: string[],
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
    @Args('replacing', {
      type: () => [view.ReplacedDecisionInput],
      nullable: true,
      description: 'Own decisions that may be replaced; without them nothing is overwritten.',
    })
    replacing: view.ReplacedDecisionInput[] | null = null,
  ): Promise<view.CopiedItems> {
    const wish = { neighbourId: municipalityId, itemIds, replacing: replacing ?? [] };
    const copied = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'copyFromNeighbour', key, wish, () => this.neighbours.copy(tx, actor, wish)),
    );
    return Object.assign(new view.CopiedItems(), { itemIds: copied });
  }
}

function publicationOf({ municipalityId: id, slug, name, shortName, ...row }: PublicationRow): view.PublishedConcept {
  return Object.assign(new view.PublishedConcept(), { ...row, municipality: { id, slug, name, shortName } });
}
