import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Read } from '#features/frameworks';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { FrameworkPublications } from './publications.service.js';
import type { OwnPublication, PublishedFramework as Published } from './publications.statements.js';
import * as view from './publications.graphql.js';

@Resolver(() => view.FrameworkPublication)
export class PublicationsResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(FrameworkPublications) private readonly publications: FrameworkPublications,
  ) {}

  @Query(() => [view.FrameworkPublication], {
    description: 'Releases of the own framework that other districts see or saw, newest first; at most the first stands.',
  })
  @Requires('read', 'FrameworkPublication')
  frameworkPublications(@CurrentActor() actor: Actor): Promise<OwnPublication[]> {
    return this.publications.own(this.reading(actor), actor);
  }

  @Query(() => [view.PublishedFramework], { description: 'What other districts published of their frameworks, one release each.' })
  @Requires('read', 'FrameworkTakeover')
  publishedFrameworks(@CurrentActor() actor: Actor): Promise<Published[]> {
    return this.publications.ofOthers(this.reading(actor), actor);
  }

  @Mutation(() => view.PublishFrameworkResult, {
    description: 'Shows the release in force to the planning of other districts, in the place of an earlier one.',
  })
  @Requires('write', 'FrameworkPublication')
  async publishFramework(
    @CurrentActor() actor: Actor,
    @Args('releaseId', { type: () => ID, description: 'The release in force.' }) releaseId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkPublication> {
    const published = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'publishFramework', key, { releaseId }, () => this.publications.publish(tx, actor, releaseId)),
    );
    return Object.assign(new view.FrameworkPublication(), published);
  }

  @Mutation(() => view.WithdrawFrameworkPublicationResult, {
    description: 'Hides a publication from other districts; who took it over keeps it.',
  })
  @Requires('write', 'FrameworkPublication')
  async withdrawFrameworkPublication(
    @CurrentActor() actor: Actor,
    @Args('publicationId', { type: () => ID, description: 'The publication.' }) publicationId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the publication that was seen.' }) expectedVersion: number,
  ): Promise<view.FrameworkPublication> {
    const withdrawn = await this.tenancy.transaction(actor.context, (tx) =>
      this.publications.withdraw(tx, actor, publicationId, expectedVersion),
    );
    return Object.assign(new view.FrameworkPublication(), withdrawn);
  }

  private reading(actor: Actor): Read {
    return (statements) => this.tenancy.read(actor.context, statements);
  }
}
