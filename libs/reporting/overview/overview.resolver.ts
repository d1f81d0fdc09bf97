import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Overview } from './overview.graphql.js';
import { Overviews } from './overview.service.js';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(@Inject(Overviews) private readonly overviews: Overviews) {}

  @Query(() => Overview, { description: 'What is to be done in the own municipality, and five figures that say where it stands.' })
  @Requires('read', 'Overview')
  overview(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.overviews.own(actor);
  }
}
