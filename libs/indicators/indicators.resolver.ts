import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { Indicator } from './indicators.graphql.js';
import { Indicators } from './indicators.service.js';

@Resolver(() => Indicator)
export class IndicatorsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Indicators) private readonly indicators: Indicators,
  ) {}

  @Query(() => [Indicator], { description: 'The indicators of a release with their values; without an id those of the release in force.' })
  @Requires('read', 'Indicator')
  frameworkIndicators(
    @CurrentActor() actor: Actor,
    @Args('releaseId', { type: () => ID, nullable: true, description: 'Id of a release; without it the one in force.' })
    releaseId: string | null = null,
  ): Promise<Indicator[]> {
    return this.indicators.ofRelease((statements) => this.tenancy.read(actor.context, statements), actor, releaseId);
  }
}
