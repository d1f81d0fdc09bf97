import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, PageArgs } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import {
  ActArgs,
  CreateApplicationResult,
  FundingApplication,
  ReasonedActArgs,
  RefuseSignOffResult,
  ReopenApplicationResult,
  RequestSignOffResult,
  SaveApplicationResult,
  SignOffApplicationResult,
  SubmitApplicationResult,
  WithdrawApplicationResult,
} from './application.graphql.js';
import { SaveApplicationInput } from './content.graphql.js';
import { ApplicationDrafts } from '../draft/draft.service.js';
import { ApplicationSortEnum, FundingApplicationConnection, FundingApplicationFilter, FundingApplicationSummary } from './list.graphql.js';
import type { ApplicationSort } from './list.graphql.js';
import { ApplicationList } from './list.service.js';
import { ApplicationWorkflow } from '../workflow/workflow.service.js';

@Resolver(() => FundingApplication)
export class ApplicationResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ApplicationWorkflow) private readonly workflow: ApplicationWorkflow,
    @Inject(ApplicationDrafts) private readonly drafts: ApplicationDrafts,
    @Inject(ApplicationList) private readonly list: ApplicationList,
  ) {}

  @Query(() => FundingApplicationConnection, { description: 'The own applications; for the district all that were submitted.' })
  @Requires('read', 'FundingApplication')
  fundingApplications(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', { type: () => FundingApplicationFilter, nullable: true, description: 'Which applications; without it all.' })
    filter: FundingApplicationFilter | null,
    @Args('sort', { type: () => ApplicationSortEnum, nullable: true, description: 'In which order; without it the last changed first.' })
    sort: ApplicationSort | null,
  ): Promise<Connection<FundingApplicationSummary>> {
    return this.list.page((statements) => this.tenancy.read(actor.context, statements), actor, page, filter, sort);
  }

  @Query(() => FundingApplication, { description: 'One application with everything its reader may see.' })
  @Requires('read', 'FundingApplication')
  fundingApplication(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Id of the application.' }) id: string,
  ): Promise<FundingApplication> {
    return this.workflow.page((statements) => this.tenancy.read(actor.context, statements), actor, id);
  }

  @Mutation(() => CreateApplicationResult, { description: 'Begins an application to a programme.' })
  @Requires('create', 'FundingApplication')
  createApplication(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Programme to apply to.' }) programmeId: string,
    @Args('idempotencyKey', { type: () => ID, description: 'New for every act; a repetition with the same key has no further effect.' })
    key: string,
  ): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) => this.drafts.create(tx, actor, programmeId, key));
  }

  @Mutation(() => SaveApplicationResult, { description: 'Saves the whole draft; it may be incomplete.' })
  @Requires('edit', 'FundingApplication')
  saveApplication(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The draft.' }) input: SaveApplicationInput,
  ): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) => this.drafts.save(tx, actor, input));
  }

  @Mutation(() => RequestSignOffResult, { description: 'Puts a complete application before the mayor.' })
  @Requires('request_sign_off', 'FundingApplication')
  requestSignOff(@CurrentActor() actor: Actor, @Args() act: ActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'requestSignOff', act, { name: 'request_sign_off' }),
    );
  }

  @Mutation(() => SignOffApplicationResult, { description: 'The mayor signs the application off.' })
  @Requires('sign_off', 'FundingApplication')
  signOffApplication(@CurrentActor() actor: Actor, @Args() act: ActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) => this.workflow.act(tx, actor, 'signOffApplication', act, { name: 'sign_off' }));
  }

  @Mutation(() => RefuseSignOffResult, { description: 'The mayor gives the application back to its authors.' })
  @Requires('refuse_sign_off', 'FundingApplication')
  refuseSignOff(@CurrentActor() actor: Actor, @Args() { reason, ...act }: ReasonedActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'refuseSignOff', act, { name: 'refuse_sign_off', reason }),
    );
  }

  @Mutation(() => ReopenApplicationResult, { description: 'Opens the application for editing again; a sign-off is void.' })
  @Requires('reopen', 'FundingApplication')
  reopenApplication(@CurrentActor() actor: Actor, @Args() act: ActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) => this.workflow.act(tx, actor, 'reopenApplication', act, { name: 'reopen' }));
  }

  @Mutation(() => SubmitApplicationResult, { description: 'Submits: gives the receipt number, freezes the copy and starts the check.' })
  @Requires('submit', 'FundingApplication')
  submitApplication(@CurrentActor() actor: Actor, @Args() act: ActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) => this.workflow.act(tx, actor, 'submitApplication', act, { name: 'submit' }));
  }

  @Mutation(() => WithdrawApplicationResult, { description: 'Withdraws the application before a decision.' })
  @Requires('withdraw', 'FundingApplication')
  withdrawApplication(@CurrentActor() actor: Actor, @Args() { reason, ...act }: ReasonedActArgs): Promise<FundingApplication> {
    return this.tenancy.transaction(actor.context, (tx) =>
      this.workflow.act(tx, actor, 'withdrawApplication', act, { name: 'withdraw', reason }),
    );
  }
}
