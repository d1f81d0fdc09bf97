import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Read } from '#features/frameworks';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { known } from '#platform/errors';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { reading } from './desk.js';
import { type Takeover, TakeoverReader } from './takeover-reader.service.js';
import * as view from './takeover.graphql.js';
import { FrameworkTakeovers } from './takeover.service.js';
import type { OriginRow } from './takeover.statements.js';

@Resolver(() => view.FrameworkTakeover)
export class TakeoverResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(TakeoverReader) private readonly reader: TakeoverReader,
    @Inject(FrameworkTakeovers) private readonly takeovers: FrameworkTakeovers,
  ) {}

  @Query(() => view.FrameworkTakeover, {
    nullable: true,
    description: 'From whom the own framework was taken over, and whether there is something newer; null where it was not taken over.',
  })
  @Requires('read', 'FrameworkTakeover')
  frameworkTakeover(@CurrentActor() actor: Actor): Promise<Takeover | null> {
    return this.reader.takeover(this.reading(actor), actor);
  }

  @Query(() => [view.FrameworkItemOrigin], { description: 'Where the entries of the own framework come from; own ones are not in it.' })
  @Requires('read', 'FrameworkTakeover')
  frameworkItemOrigins(@CurrentActor() actor: Actor): Promise<readonly OriginRow[]> {
    return this.reader.origins(this.reading(actor), actor);
  }

  @Mutation(() => view.TakeOverFrameworkResult, {
    description:
      'Brings what another district published into the own draft, beside what stands there; later releases from there can be merged.',
  })
  @Requires('write', 'FrameworkTakeover')
  async takeOverFramework(
    @CurrentActor() actor: Actor,
    @Args('publicationId', { type: () => ID, description: 'The publication of the other district.' }) publicationId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkTakeover> {
    const takeover = await this.tenancy.transaction(actor.context, async (tx) => {
      await idempotent(tx, actor, 'takeOverFramework', key, { publicationId }, () => this.takeovers.takeOver(tx, actor, publicationId));
      return known(await this.reader.takeover(reading(tx), actor));
    });
    return Object.assign(new view.FrameworkTakeover(), takeover);
  }

  private reading(actor: Actor): Read {
    return (statements) => this.tenancy.read(actor.context, statements);
  }
}
