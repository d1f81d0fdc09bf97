import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { FrameworkReleaseView } from './frameworks.graphql.js';
import { type FrameworkRelease, Frameworks } from './frameworks.service.js';

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
}
