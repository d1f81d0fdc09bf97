import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, PageArgs } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import {
  FundingProgramme,
  FundingProgrammeConnection,
  RecordProgrammeResolutionInput,
  RecordProgrammeResolutionResult,
} from './programme.graphql.js';
import { Programmes } from './programme.service.js';

@Resolver(() => FundingProgramme)
export class ProgrammeResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Programmes) private readonly programmes: Programmes,
  ) {}

  @Query(() => FundingProgrammeConnection, { description: 'The funding programmes of the district, the newest budget year first.' })
  @Requires('read', 'FundingProgramme')
  fundingProgrammes(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<FundingProgramme>> {
    return this.programmes.page((statements) => this.tenancy.read(actor.context, statements), actor, page);
  }

  @Query(() => FundingProgramme, { description: 'One funding programme.' })
  @Requires('read', 'FundingProgramme')
  fundingProgramme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Id of the programme.' }) id: string,
  ): Promise<FundingProgramme> {
    return this.programmes.one((statements) => this.tenancy.read(actor.context, statements), actor, id);
  }

  @Mutation(() => RecordProgrammeResolutionResult, { description: 'Records the council resolution; from then on the programme may grant.' })
  @Requires('record_resolution', 'FundingProgramme')
  recordProgrammeResolution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The resolution.' }) input: RecordProgrammeResolutionInput,
    @Args('idempotencyKey', { type: () => ID, description: 'New for every act; a repetition with the same key has no further effect.' })
    key: string,
  ): Promise<FundingProgramme> {
    return this.tenancy.transaction(actor.context, (tx) => this.programmes.recordResolution(tx, actor, input, key));
  }
}
