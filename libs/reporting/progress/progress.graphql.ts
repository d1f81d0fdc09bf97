import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConceptState, DecisionCounts } from '#features/concepts/reading';
import { Resolution } from '#features/frameworks';
import { ApplicationStateEnum } from '#features/funding';
import { MunicipalitySummary, Origin } from '#features/identity';
import { IndicatorDirection, IndicatorLevel } from '#features/indicators';
import { CentsScalar, DateScalar, DateTimeScalar } from '#platform/graphql';

const DecisionNeededKind = { sign_off: 'sign_off', adopt_concept: 'adopt_concept' } as const;
registerEnumType(DecisionNeededKind, {
  name: 'DecisionNeededKind',
  description: 'What kind of decision waits.',
  valuesMap: {
    sign_off: { description: 'An application to sign off.' },
    adopt_concept: { description: 'A local concept for the council to adopt.' },
  },
});

@ObjectType({ description: 'A field of action with the decisions on its goals and measures, counted.' })
export class ProgressField {
  @Field({ description: 'Code of the field.' })
  code!: string;
  @Field({ description: 'Name of the field.' })
  title!: string;
  @Field(() => Int, { description: 'Goals and measures, own ones included.' })
  total!: number;
  @Field(() => Int, { description: 'Of these decided.' })
  decided!: number;
  @Field(() => Int, { description: 'Of these not decided yet.' })
  open!: number;
  @Field(() => Int, { description: 'Taken over as the district worded them.' })
  adopted!: number;
  @Field(() => Int, { description: 'Taken over in own words.' })
  adapted!: number;
  @Field(() => Int, { description: 'Not taken over.' })
  omitted!: number;
  @Field(() => Int, { description: 'Own ones.' })
  own!: number;
}

@ObjectType({ description: 'How far the local concept is.' })
export class ProgressConcept {
  @Field(() => ConceptState, { description: 'Draft or adopted.' })
  state!: ConceptState;
  @Field(() => Int, { description: 'Number of the revision, from 1.' })
  revision!: number;
  @Field(() => Resolution, { nullable: true, description: 'The newest adoption by the council; null before the first.' })
  adoption!: Resolution | null;
  @Field(() => DecisionCounts, { description: 'All fields together.' })
  counts!: DecisionCounts;
  @Field(() => [ProgressField], { description: 'Field by field.' })
  fields!: ProgressField[];
}

@ObjectType({ description: 'An application for funding, in one line.' })
export class ProgressApplication {
  @Field(() => ID, { description: 'Id of the application.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Receipt number; null before the first submission.' })
  receiptNumber!: string | null;
  @Field({ description: 'Title; empty while it is not written.' })
  title!: string;
  @Field(() => ApplicationStateEnum, { description: 'Where it stands.' })
  state!: string;
  @Field({ description: 'Programme applied to.' })
  programmeTitle!: string;
  @Field(() => CentsScalar, { description: 'Grant applied for.' })
  requestedCents!: number;
  @Field(() => CentsScalar, { nullable: true, description: 'Amount granted; null unless it was.' })
  grantedCents!: number | null;
  @Field(() => DateTimeScalar, { description: 'Last act.' })
  updatedAt!: string;
}

@ObjectType({ description: 'Funding applied for and granted.' })
export class ProgressFunding {
  @Field(() => CentsScalar, { description: 'Sum applied for, without refused and withdrawn applications.' })
  requestedCents!: number;
  @Field(() => CentsScalar, { description: 'Sum granted.' })
  grantedCents!: number;
  @Field(() => [ProgressApplication], { description: 'Applications, the last changed first.' })
  applications!: ProgressApplication[];
}

@ObjectType({ description: 'An indicator: the latest value against its target.' })
export class ProgressIndicator {
  @Field({ description: 'Code of the indicator.' })
  code!: string;
  @Field({ description: 'What is measured.' })
  title!: string;
  @Field({ description: 'Unit of the values.' })
  unit!: string;
  @Field(() => Int, { description: 'Decimals to show.' })
  decimals!: number;
  @Field(() => IndicatorLevel, { description: 'Whether the value is of the municipality or of the whole district.' })
  level!: IndicatorLevel;
  @Field(() => Float, { nullable: true, description: 'Latest value; null when nothing was reported.' })
  latestValue!: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the latest value; null without one.' })
  latestDate!: string | null;
  @Field({ description: 'Statistical basis of the value.' })
  basis!: string;
  @Field(() => Float, { nullable: true, description: 'Value at the beginning; null when it is not known.' })
  baselineValue!: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the value at the beginning; null without one.' })
  baselineDate!: string | null;
  @Field(() => Float, { nullable: true, description: 'Value to be reached; null when none is set.' })
  targetValue!: number | null;
  @Field(() => Int, { nullable: true, description: 'Year the target is set for; null without a target.' })
  targetYear!: number | null;
  @Field(() => IndicatorDirection, { description: 'Which way is better.' })
  direction!: IndicatorDirection;
  @Field(() => Origin, { description: 'Where indicator and target come from.' })
  origin!: Origin;
}

@ObjectType('DecisionNeeded', { description: 'Something that waits for a decision in the municipality.' })
export class DecisionNeededView {
  @Field(() => DecisionNeededKind, { description: 'What kind of decision.' })
  kind!: 'sign_off' | 'adopt_concept';
  @Field(() => ID, { nullable: true, description: 'Application it is about; null when it is about the concept.' })
  applicationId!: string | null;
  @Field({ description: 'What it is about.' })
  title!: string;
  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  since!: string;
  @Field({ description: 'What is asked, in the language of the account.' })
  message!: string;
}

@ObjectType({ description: 'Something that happened lately.' })
export class ProgressChange {
  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;
  @Field(() => String, { nullable: true, description: 'Who did it; null where the reader may not know.' })
  actor!: string | null;
  @Field({ description: 'What happened, in the language of the account.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Where it can be looked at in the web client; null when nowhere.' })
  linkPath!: string | null;
}

@ObjectType({ description: 'Where a municipality stands, on one page.' })
export class ProgressPage {
  @Field(() => MunicipalitySummary, { description: 'Whose page it is.' })
  municipality!: MunicipalitySummary;
  @Field(() => DateScalar, { description: 'Day the page is of.' })
  asOf!: string;
  @Field({ description: 'One sentence that says where the municipality stands.' })
  headline!: string;
  @Field(() => ProgressConcept, { description: 'The local concept.' })
  concept!: ProgressConcept;
  @Field(() => ProgressFunding, { description: 'Funding.' })
  funding!: ProgressFunding;
  @Field(() => [ProgressIndicator], { description: 'Indicators with a value, at most eight: own ones first, then those with a target.' })
  indicators!: ProgressIndicator[];
  @Field(() => [DecisionNeededView], { description: 'What waits for a decision in the municipality; empty for the district.' })
  decisionsNeeded!: DecisionNeededView[];
  @Field(() => [ProgressChange], { description: 'What happened lately, the newest first, at most ten.' })
  changes!: ProgressChange[];
}
