import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import * as view from './review.graphql.js';
import { ConceptReview, type Thread } from './review.service.js';

@Resolver(() => view.ConceptThread)
export class ReviewResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReview) private readonly review: ConceptReview,
  ) {}

  @Query(() => [view.ConceptThread], { description: 'Comments of the internal review, the oldest first.' })
  @Requires('read', 'ConceptReview')
  conceptComments(
    @CurrentActor() actor: Actor,
    @Args('revisionId', { type: () => ID, nullable: true, description: 'The revision; without it the newest.' })
    revisionId: string | null = null,
  ): Promise<Thread[]> {
    return this.review.threads(actor, revisionId);
  }

  @Mutation(() => view.AddConceptCommentResult, { description: 'Comments on the newest revision.' })
  @Requires('comment', 'LocalConcept')
  async addConceptComment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The comment.' }) input: view.ConceptCommentInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.ConceptComment> {
    const said = { itemId: null, threadId: null, ...input };
    const comment = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'addConceptComment', key, input, () => this.review.comment(tx, actor, said)),
    );
    return Object.assign(new view.ConceptComment(), comment);
  }

  @Mutation(() => view.ResolveConceptThreadResult, { description: 'Settles a thread, or opens it again.' })
  @Requires('comment', 'LocalConcept')
  async resolveConceptThread(
    @CurrentActor() actor: Actor,
    @Args('threadId', { type: () => ID, description: 'First comment of the thread.' }) threadId: string,
    @Args('resolved', { type: () => Boolean, description: 'True settles it, false opens it again.' }) resolved: boolean,
  ): Promise<view.SettledThread> {
    const { resolvedAt, resolvedBy } = await this.tenancy.transaction(actor.context, (tx) =>
      this.review.resolve(tx, actor, threadId, resolved),
    );
    return Object.assign(new view.SettledThread(), { threadId, resolvedAt, resolvedBy });
  }
}
