import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { FrameworkDifference } from './difference/difference.graphql.js';
import { FrameworkReleaseView, ReleaseHeaderView } from './frameworks.graphql.js';
import { type FrameworkRelease, Frameworks, type ReleaseHeader } from './frameworks.service.js';

@Resolver(() => FrameworkReleaseView)
export class FrameworksResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Frameworks) private readonly frameworks: Frameworks,
  ) {}

  @Query(() => FrameworkReleaseView, { description: 'A release of the framework with its whole tree; without an id the one in force.' })
  @Requires('read', 'FrameworkRelease')
  frameworkRelease(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, nullable: true, description: 'Id of a release; without it the one in force.' }) id: string | null = null,
  ): Promise<FrameworkRelease> {
    return this.frameworks.release((statements) => this.tenancy.read(actor.context, statements), actor, id);
  }

  @Query(() => [ReleaseHeaderView], { description: 'Every release of the framework, newest first; the draft only for the district.' })
  @Requires('read', 'FrameworkRelease')
  frameworkReleases(@CurrentActor() actor: Actor): Promise<ReleaseHeader[]> {
    return this.frameworks.list((statements) => this.tenancy.read(actor.context, statements), actor);
  }

  @Query(() => FrameworkDifference, { description: 'Everything that differs between two releases.' })
  @Requires('read', 'FrameworkRelease')
  frameworkDifference(
    @CurrentActor() actor: Actor,
    @Args('fromReleaseId', { type: () => ID, description: 'The earlier release.' }) fromReleaseId: string,
    @Args('toReleaseId', { type: () => ID, description: 'The later release, or the draft.' }) toReleaseId: string,
  ): Promise<FrameworkDifference> {
    return this.frameworks.difference((statements) => this.tenancy.read(actor.context, statements), actor, fromReleaseId, toReleaseId);
  }
}
