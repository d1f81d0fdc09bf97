import { Inject } from '@nestjs/common';
import { Args, Field, ID, Mutation, ArgsType, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { ActArgs, FundingApplication, ReasonedActArgs } from '../application/application.graphql.js';
import { ApplicationWorkflow } from '../workflow/workflow.service.js';
import { DecideApplicationInput, ProposeDecisionInput } from './decision.graphql.js';
import {
  DecideApplicationResult,
  ProposeDecisionResult,
  ReturnApplicationResult,
  SendBackProposalResult,
} from './decision-results.graphql.js';
import { decisionCommand, proposalCommand } from './decision-commands.js';

@ArgsType()
class ReturnArgs extends ActArgs {
  @Field({ description: 'What has to be corrected; the municipality reads it.' })
  text!: string;
}

@ArgsType()
class KeyArgs {
  @Field(() => ID, { description: 'New for every act; a repetition with the same key has no further effect.' })
  idempotencyKey!: string;
}

@Resolver(() => FundingApplication)
export class DecisionResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ApplicationWorkflow) private readonly workflow: ApplicationWorkflow,
  ) {}

  @Mutation(() => ReturnApplicationResult, { description: 'Returns an application to the municipality for correction.' })
  @Requires('return', 'FundingApplication')
  returnApplication(@CurrentActor() actor: Actor, @Args() { text, ...act }: ReturnArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'returnApplication', act, { name: 'return', reason: text }),
    );
  }

  @Mutation(() => ProposeDecisionResult, { description: 'Proposes a decision to another person.' })
  @Requires('propose', 'FundingApplication')
  proposeDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The proposal.' }) input: ProposeDecisionInput,
    @Args() { idempotencyKey }: KeyArgs,
  ): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'proposeDecision', { ...input, idempotencyKey }, proposalCommand(input)),
    );
  }

  @Mutation(() => SendBackProposalResult, { description: 'Sends a proposal back to be made anew.' })
  @Requires('send_back', 'FundingApplication')
  sendBackProposal(@CurrentActor() actor: Actor, @Args() { reason, ...act }: ReasonedActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'sendBackProposal', act, { name: 'send_back', reason }),
    );
  }

  @Mutation(() => DecideApplicationResult, { description: 'Decides a proposal of somebody else; a grant never exceeds what is free.' })
  @Requires('decide', 'FundingApplication')
  decideApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The decision.' }) input: DecideApplicationInput,
    @Args() { idempotencyKey }: KeyArgs,
  ): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'decideApplication', { ...input, idempotencyKey }, decisionCommand(input)),
    );
  }
}
