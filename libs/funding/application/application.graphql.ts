import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalitySummary } from '#features/identity';
import { CentsScalar, DateTimeScalar, problemUnion } from '#platform/graphql';
import { BudgetStanding, DecisionNotice, FormalCheckView, GrantDecision, GrantProposal } from '../decision/decision.graphql.js';
import { FundingProgramme } from '../programme/programme.graphql.js';
import { ApplicationContentView } from './content.graphql.js';
import { type ApplicationState, applicationStates } from '../workflow/states.domain.js';
import { type ApplicationAction, applicationActions, type Turn } from '../workflow/workflow.domain.js';

const named = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const ApplicationStateEnum = named(applicationStates);
registerEnumType(ApplicationStateEnum, {
  name: 'ApplicationState',
  description: 'Where an application stands.',
  valuesMap: {
    draft: { description: 'Being written.' },
    awaiting_sign_off: { description: 'Before the mayor.' },
    signed_off: { description: 'Signed off, not yet submitted.' },
    submitted: { description: 'Submitted; the formal check runs.' },
    returned: { description: 'Returned to the municipality for correction.' },
    ready: { description: 'Formally sound; the district examines it.' },
    proposed: { description: 'A decision is proposed; another person decides.' },
    granted: { description: 'Granted.' },
    refused: { description: 'Refused.' },
    withdrawn: { description: 'Withdrawn by the municipality.' },
  },
});

const ApplicationActionEnum = named(applicationActions);
registerEnumType(ApplicationActionEnum, {
  name: 'ApplicationAction',
  description: 'What may be done with an application.',
  valuesMap: {
    edit: { description: 'Write the draft.' },
    request_sign_off: { description: 'Put it before the mayor.' },
    sign_off: { description: 'Sign it off as the mayor.' },
    refuse_sign_off: { description: 'Give it back to its authors as the mayor.' },
    reopen: { description: 'Open it for editing again.' },
    submit: { description: 'Submit it to the district.' },
    withdraw: { description: 'Withdraw it before a decision.' },
    return: { description: 'Return it for correction.' },
    propose: { description: 'Propose a decision.' },
    send_back: { description: 'Send the proposal back.' },
    decide: { description: 'Decide on the proposal.' },
  },
});

export const TurnEnum = named<Turn>(['municipality', 'system', 'district', 'nobody']);
registerEnumType(TurnEnum, {
  name: 'Turn',
  description: 'Whose turn it is.',
  valuesMap: {
    municipality: { description: 'The municipality.' },
    system: { description: 'The automatic check.' },
    district: { description: 'The district.' },
    nobody: { description: 'It is over.' },
  },
});

@ObjectType({ description: 'Results of the formal check of the last submission, counted.' })
export class CheckCounts {
  @Field(() => Int, { description: 'Items passed.' })
  passed!: number;
  @Field(() => Int, { description: 'Items failed.' })
  failed!: number;
  @Field(() => Int, { description: 'Items worth a look.' })
  hints!: number;
}

@ObjectType({ description: 'A frozen copy of the application as it was submitted.' })
export class ApplicationSubmission {
  @Field(() => Int, { description: 'Number of the submission, from 1.' })
  number!: number;
  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  submittedAt!: string;
  @Field({ description: 'Who submitted it.' })
  submittedBy!: string;
  @Field(() => ApplicationContentView, { description: 'What was submitted.' })
  content!: ApplicationContentView;
  @Field({ description: 'SHA-256 of the frozen copy, hexadecimal.' })
  sha256!: string;
  @Field(() => [String], { description: 'Fields that differ from the submission before; empty for the first.' })
  changedFields!: string[];
}

@ObjectType({ description: 'An act on an application.' })
export class ApplicationEvent {
  @Field(() => ID, { description: 'Id of the act.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;
  @Field({ description: 'Who acted.' })
  actor!: string;
  @Field({ description: 'What was done.' })
  action!: string;
  @Field(() => ApplicationStateEnum, { nullable: true, description: 'State before; null for the first act.' })
  fromState!: ApplicationState | null;
  @Field(() => ApplicationStateEnum, { description: 'State after.' })
  toState!: ApplicationState;
  @Field(() => String, { nullable: true, description: 'Why; null when no reason was given.' })
  reason!: string | null;
}

@ObjectType({ description: 'Something that still prevents the next step.' })
export class MissingPart {
  @Field({ description: 'Dotted path of the entry, or window, resolution, budget, four_eyes.' })
  path!: string;
  @Field({ description: 'What is missing, in the language of the account.' })
  message!: string;
}

@ObjectType({ description: 'An application for funding with everything its reader may see.' })
export class FundingApplication {
  @Field(() => ID, { description: 'Id of the application.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Receipt number; null before the first submission.' })
  receiptNumber!: string | null;
  @Field({ description: 'Title of the draft, for the district of the last submission; empty while it is not written.' })
  title!: string;
  @Field(() => ApplicationStateEnum, { description: 'Where it stands.' })
  state!: ApplicationState;
  @Field(() => TurnEnum, { description: 'Whose turn it is.' })
  turn!: Turn;
  @Field(() => Int, { description: 'Version to expect with the next act.' })
  version!: number;
  @Field(() => FundingProgramme, { description: 'The programme applied to.' })
  programme!: FundingProgramme;
  @Field(() => MunicipalitySummary, { description: 'Who applies.' })
  municipality!: MunicipalitySummary;
  @Field(() => DateTimeScalar, { nullable: true, description: 'First submission; null before it.' })
  submittedAt!: string | null;
  @Field(() => DateTimeScalar, { description: 'Last act.' })
  updatedAt!: string;
  @Field(() => CentsScalar, { description: 'Grant applied for: of the draft, for the district of the last submission.' })
  requestedCents!: number;
  @Field(() => CheckCounts, { description: 'The formal check of the last submission, counted.' })
  checkCounts!: CheckCounts;
  @Field(() => ApplicationContentView, { nullable: true, description: 'The live draft; null for the district.' })
  content!: ApplicationContentView | null;
  @Field(() => [FormalCheckView], {
    description: 'What the formal check would say of the draft now; empty for the district and after submission.',
  })
  preview!: FormalCheckView[];
  @Field(() => [ApplicationSubmission], { description: 'Frozen copies, the newest first.' })
  submissions!: ApplicationSubmission[];
  @Field(() => [FormalCheckView], { description: 'Formal checks, the newest submission first.' })
  checks!: FormalCheckView[];
  @Field(() => GrantProposal, {
    nullable: true,
    description: 'The proposal before decision; null for the municipality and while there is none.',
  })
  proposal!: GrantProposal | null;
  @Field(() => GrantDecision, { nullable: true, description: 'The decision; null while there is none.' })
  decision!: GrantDecision | null;
  @Field(() => DecisionNotice, { nullable: true, description: 'The notice; null until it is issued.' })
  notice!: DecisionNotice | null;
  @Field(() => [ApplicationEvent], { description: 'What happened, the oldest first.' })
  timeline!: ApplicationEvent[];
  @Field(() => [MissingPart], { description: 'What still prevents the next step of the reader.' })
  missing!: MissingPart[];
  @Field(() => [ApplicationActionEnum], { description: 'What the reader may do now.' })
  availableActions!: ApplicationAction[];
  @Field(() => BudgetStanding, {
    nullable: true,
    description: 'The budget of the programme around this application; null for the municipality.',
  })
  budget!: BudgetStanding | null;
}

@ArgsType()
export class ActArgs {
  @Field(() => ID, { description: 'Application to act on.' })
  applicationId!: string;
  @Field(() => Int, { description: 'Version that was read.' })
  expectedVersion!: number;
  @Field(() => ID, { description: 'New for every act; a repetition with the same key has no further effect.' })
  idempotencyKey!: string;
}

@ArgsType()
export class ReasonedActArgs extends ActArgs {
  @Field({ description: 'Why, for those who read it later.' })
  reason!: string;
}

export const CreateApplicationResult = problemUnion('CreateApplicationResult', () => [FundingApplication]);
export const SaveApplicationResult = problemUnion('SaveApplicationResult', () => [FundingApplication]);
export const RequestSignOffResult = problemUnion('RequestSignOffResult', () => [FundingApplication]);
export const SignOffApplicationResult = problemUnion('SignOffApplicationResult', () => [FundingApplication]);
export const RefuseSignOffResult = problemUnion('RefuseSignOffResult', () => [FundingApplication]);
export const ReopenApplicationResult = problemUnion('ReopenApplicationResult', () => [FundingApplication]);
export const SubmitApplicationResult = problemUnion('SubmitApplicationResult', () => [FundingApplication]);
export const WithdrawApplicationResult = problemUnion('WithdrawApplicationResult', () => [FundingApplication]);
