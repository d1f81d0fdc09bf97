import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalitySummary } from '#features/identity';
import { CentsScalar, connectionOf, DateTimeScalar } from '#platform/graphql';
import { FundingProgrammeSummary } from '../programme/programme.graphql.js';
import { ApplicationStateEnum, CheckCounts, TurnEnum } from './application.graphql.js';
import type { ApplicationState } from '../workflow/states.domain.js';
import type { Turn } from '../workflow/workflow.domain.js';

export const applicationSorts = {
  submitted_asc: 'a.submitted_at asc nulls last, a.id',
  submitted_desc: 'a.submitted_at desc nulls first, a.id desc',
  amount_asc: '"requestedCents" asc, a.id',
  amount_desc: '"requestedCents" desc, a.id desc',
  municipality_asc: 'm.name collate german asc, a.id',
  municipality_desc: 'm.name collate german desc, a.id desc',
  receipt_asc: 'a.receipt_number collate german asc nulls last, a.id',
  receipt_desc: 'a.receipt_number collate german desc nulls first, a.id desc',
  updated_desc: 'a.changed_at desc, a.id desc',
} as const;
export type ApplicationSort = keyof typeof applicationSorts;

export const ApplicationSortEnum = Object.fromEntries(Object.keys(applicationSorts).map((name) => [name, name]));
registerEnumType(ApplicationSortEnum, {
  name: 'FundingApplicationSort',
  description: 'Order of a list of applications.',
  valuesMap: {
    submitted_asc: { description: 'The longest submitted first.' },
    submitted_desc: { description: 'The last submitted first.' },
    amount_asc: { description: 'The smallest amount first.' },
    amount_desc: { description: 'The largest amount first.' },
    municipality_asc: { description: 'By municipality, A to Z.' },
    municipality_desc: { description: 'By municipality, Z to A.' },
    receipt_asc: { description: 'By receipt number, ascending.' },
    receipt_desc: { description: 'By receipt number, descending.' },
    updated_desc: { description: 'The last changed first.' },
  },
});

@InputType({ description: 'Which applications a list holds; every criterion given must be met.' })
export class FundingApplicationFilter {
  @Field(() => [ApplicationStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: ApplicationState[] | null;
  @Field(() => TurnEnum, { nullable: true, description: 'With this side to act next.' })
  turn?: Turn | null;
  @Field(() => ID, { nullable: true, description: 'To this programme.' })
  programmeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this municipality.' })
  municipalityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Serving this goal or measure: in the draft, for the district in the last submission.' })
  servesItemId?: string | null;
  @Field(() => String, { nullable: true, description: 'With this text in title, receipt number or municipality.' })
  text?: string | null;
}

@ObjectType({ description: 'An application as a row of a list.' })
export class FundingApplicationSummary {
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
  @Field(() => FundingProgrammeSummary, { description: 'The programme applied to.' })
  programme!: FundingProgrammeSummary;
  @Field(() => MunicipalitySummary, { description: 'Who applies.' })
  municipality!: MunicipalitySummary;
  @Field(() => DateTimeScalar, { nullable: true, description: 'First submission; null before it.' })
  submittedAt!: string | null;
  @Field(() => DateTimeScalar, { description: 'Last act.' })
  updatedAt!: string;
  @Field(() => Int, { description: 'Whole days since the first submission, before it since it was begun.' })
  ageDays!: number;
  @Field(() => CentsScalar, { description: 'Grant applied for: of the draft, for the district of the last submission.' })
  requestedCents!: number;
  @Field(() => CentsScalar, { nullable: true, description: 'Amount granted; null unless it was.' })
  grantedCents!: number | null;
  @Field(() => CheckCounts, { description: 'The formal check of the last submission, counted.' })
  checkCounts!: CheckCounts;
}

export const FundingApplicationConnection = connectionOf(FundingApplicationSummary, 'FundingApplication');
