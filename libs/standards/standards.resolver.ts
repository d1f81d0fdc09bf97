import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { StandardCatalogue, StandardCatalogueVersion } from './standards.graphql.js';
import { Standards } from './standards.service.js';

@Resolver(() => StandardCatalogue)
export class StandardsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Standards) private readonly standards: Standards,
  ) {}

  @Query(() => StandardCatalogue, {
    nullable: true,
    description: 'The catalogue of volunteer standards: the version with this number, or the one in force; null where there is none such.',
  })
  @Requires('read', 'StandardCatalogue')
  volunteerStandards(
    @CurrentActor() actor: Actor,
    @Args('version', { type: () => Int, nullable: true, description: 'Number of a version; without it the one in force.' })
    version: number | null = null,
  ): Promise<StandardCatalogue | null> {
    return this.standards.catalogue((statements) => this.tenancy.read(actor.context, statements), actor, version);
  }

  @Query(() => [StandardCatalogueVersion], { description: 'Every version of the catalogue of volunteer standards, newest first.' })
  @Requires('read', 'StandardCatalogue')
  standardCatalogueVersions(@CurrentActor() actor: Actor): Promise<StandardCatalogueVersion[]> {
    return this.standards.versions((statements) => this.tenancy.read(actor.context, statements), actor);
  }
}
