import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, PageArgs } from '#platform/graphql';
import { District, Municipality, MunicipalityConnection } from './district.graphql.js';
import { Districts } from './districts.js';

@Resolver()
export class DistrictsResolver {
  constructor(@Inject(Districts) private readonly districts: Districts) {}

  @Requires('read', 'District')
  @Query(() => District, { description: 'The district acted for: figures and the way to its framework.' })
  districtOverview(@CurrentActor() actor: Actor): Promise<District> {
    return this.districts.overview(actor);
  }

  @Requires('read', 'Municipality')
  @Query(() => MunicipalityConnection, {
    description: 'Municipalities in German alphabetical order: all of the district for its staff, the own one for a municipality.',
  })
  municipalities(@Args() page: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<Municipality>> {
    return this.districts.page(actor, page);
  }

  @Requires('read', 'Municipality')
  @Query(() => Municipality, { description: 'One municipality; without an id the one acted for.' })
  municipality(
    @Args('id', { type: () => ID, nullable: true, description: 'The municipality; null means the one acted for.' }) id: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Municipality> {
    return this.districts.municipality(actor, id ?? null);
  }
}
