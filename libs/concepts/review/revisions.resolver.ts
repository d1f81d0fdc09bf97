import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { ConceptItemDifference, ConceptRevision } from './revisions.graphql.js';
import { ConceptRevisions, type RevisionSummary } from './revisions.service.js';

@Resolver(() => ConceptRevision)
export class RevisionsResolver {
  constructor(@Inject(ConceptRevisions) private readonly revisions: ConceptRevisions) {}

  @Query(() => [ConceptRevision], {
    description: 'Revisions of a concept, the newest first; without an id of the own one. The district sees adopted ones.',
  })
  @Requires('read', 'LocalConcept')
  conceptRevisions(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
  ): Promise<RevisionSummary[]> {
    return this.revisions.list(actor, municipalityId);
  }

  @Query(() => [ConceptItemDifference], { description: 'What differs between two revisions of a concept, item by item.' })
  @Requires('read', 'LocalConcept')
  conceptRevisionDifference(
    @CurrentActor() actor: Actor,
    @Args('fromRevisionId', { type: () => ID, description: 'The earlier revision.' }) from: string,
    @Args('toRevisionId', { type: () => ID, description: 'The later revision.' }) to: string,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
  ): Promise<ConceptItemDifference[]> {
    return this.revisions.difference(actor, municipalityId, from, to);
  }
}
