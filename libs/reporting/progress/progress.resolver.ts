import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { ProgressPage } from './progress.graphql.js';
import { Progress } from './progress.service.js';

@Resolver(() => ProgressPage)
export class ProgressResolver {
  constructor(@Inject(Progress) private readonly progress: Progress) {}

  @Query(() => ProgressPage, { description: 'Where a municipality stands, on one page; without an id the own one.' })
  @Requires('read', 'ProgressPage')
  progressPage(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'Id of a municipality; without it the own one.' })
    municipalityId: string | null,
  ): Promise<ProgressPage> {
    return this.progress.page(actor, municipalityId);
  }
}
