import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { proposalActions, type ProposalState } from './proposal.domain.js';
import * as view from './proposal.graphql.js';
import { FrameworkProposals } from './proposal.service.js';
import type { ProposalRow } from './proposal.statements.js';

@Resolver(() => view.FrameworkProposal)
export class ProposalResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(FrameworkProposals) private readonly proposals: FrameworkProposals,
  ) {}

  @Query(() => [view.FrameworkProposal], {
    description: 'Local changes proposed for the next framework, the newest first: the own ones, for the district those of all.',
  })
  @Requires('read', 'FrameworkProposal')
  async frameworkProposals(
    @CurrentActor() actor: Actor,
    @Args('state', { type: () => view.FrameworkProposalState, nullable: true, description: 'Only those of which this became.' })
    state: ProposalState | null = null,
    @Args('fieldCode', { type: () => String, nullable: true, description: 'Only those of this field of action.' })
    fieldCode: string | null = null,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'Only those of this municipality.' })
    municipalityId: string | null = null,
  ): Promise<view.FrameworkProposal[]> {
    const rows = await this.proposals.list(actor, { state, fieldCode, municipalityId });
    return rows.map((row) => proposalOf(actor, row));
  }

  @Mutation(() => view.ProposeToFrameworkResult, { description: 'Proposes an adapted or own item for the next framework.' })
  @Requires('propose', 'FrameworkProposal')
  async proposeToFramework(
    @CurrentActor() actor: Actor,
    @Args('itemId', { type: () => ID, description: 'The item of the own concept.' }) itemId: string,
    @Args('note', { description: 'Why it would be good for all.' }) note: string,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkProposal> {
    const proposal = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'proposeToFramework', key, { itemId, note }, () => this.proposals.propose(tx, actor, itemId, note)),
    );
    return proposalOf(actor, proposal);
  }

  @Mutation(() => view.WithdrawProposalResult, { description: 'Takes back a proposal that is not answered yet.' })
  @Requires('propose', 'FrameworkProposal')
  async withdrawProposal(
    @CurrentActor() actor: Actor,
    @Args('proposalId', { type: () => ID, description: 'The proposal.' }) id: string,
  ): Promise<view.FrameworkProposal> {
    return proposalOf(actor, await this.tenancy.transaction(actor.context, (tx) => this.proposals.withdraw(tx, actor, id)));
  }

  @Mutation(() => view.AnswerProposalResult, { description: 'Takes a proposal up, or declines it with a reason.' })
  @Requires('answer', 'FrameworkProposal')
  async answerProposal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: view.AnswerProposalInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<view.FrameworkProposal> {
    const { proposalId, takeUp, intoDraft, draftVersion = null, answer } = input;
    const reply = { proposalId, takeUp, intoDraft: intoDraft ?? false, draftVersion, answer: answer ?? '' };
    const proposal = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'answerProposal', key, input, () => this.proposals.answer(tx, actor, reply)),
    );
    return proposalOf(actor, proposal);
  }
}

function proposalOf({ role }: Actor, { municipalityId: id, slug, name, shortName, ...row }: ProposalRow): view.FrameworkProposal {
  const availableActions = proposalActions(role, row.state);
  return Object.assign(new view.FrameworkProposal(), { ...row, municipality: { id, slug, name, shortName }, availableActions });
}
