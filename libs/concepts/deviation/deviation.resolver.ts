import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, connectionFrom, offsetOf, PageArgs } from '#platform/graphql';
import { changesOf, type DeviationRow, titleOf } from './deviation.domain.js';
import { Deviation, DeviationConnection, DeviationFilterInput, DeviationMatrix } from './deviation.graphql.js';
import { Deviations } from './deviation.service.js';

@Resolver(() => Deviation)
export class DeviationResolver {
  constructor(@Inject(Deviations) private readonly deviations: Deviations) {}

  @Query(() => DeviationConnection, { description: 'Which items councils adopted otherwise than the framework has them, and why.' })
  @Requires('compare', 'LocalConcept')
  async deviationRegister(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => DeviationFilterInput, nullable: true, description: 'Which of them.' })
    filter: DeviationFilterInput | null,
  ): Promise<Connection<Deviation>> {
    const slice = offsetOf(page);
    const { rows, total } = await this.deviations.register(actor, filter ?? {}, slice);
    return connectionFrom(rows.map(deviationOf), total, slice);
  }

  @Query(() => DeviationMatrix, { description: 'How far the adopted concepts follow the framework, municipality by field of action.' })
  @Requires('compare', 'LocalConcept')
  deviationMatrix(@CurrentActor() actor: Actor): Promise<DeviationMatrix> {
    return this.deviations.matrix(actor);
  }
}

function deviationOf(row: DeviationRow): Deviation {
  const { municipalityId: id, slug, name, shortName } = row;
  return { ...row, municipality: { id, slug, name, shortName }, title: titleOf(row), changes: changesOf(row) };
}
