import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Origin } from '#features/identity';
import { DateScalar, DateTimeScalar } from '#platform/graphql';

export const Priority = { high: 'high', medium: 'medium', low: 'low' } as const;
export type Priority = (typeof Priority)[keyof typeof Priority];

registerEnumType(Priority, {
  name: 'Priority',
  description: 'How urgent a goal or measure is.',
  valuesMap: { high: { description: 'First.' }, medium: { description: 'In its turn.' }, low: { description: 'When there is room.' } },
});

export const IndicatorDirection = { higher: 'higher', lower: 'lower', neutral: 'neutral' } as const;
export type IndicatorDirection = (typeof IndicatorDirection)[keyof typeof IndicatorDirection];

registerEnumType(IndicatorDirection, {
  name: 'IndicatorDirection',
  description: 'Which way an indicator should move.',
  valuesMap: {
    higher: { description: 'Higher is better.' },
    lower: { description: 'Lower is better.' },
    neutral: { description: 'It describes, it does not judge.' },
  },
});

export const IndicatorLevel = { district: 'district', municipality: 'municipality' } as const;
export type IndicatorLevel = (typeof IndicatorLevel)[keyof typeof IndicatorLevel];

registerEnumType(IndicatorLevel, {
  name: 'IndicatorLevel',
  description: 'Where the values of an indicator exist.',
  valuesMap: {
    district: { description: 'One series for the whole district.' },
    municipality: { description: 'One series per municipality, kept by itself.' },
  },
});

const ReleaseState = { draft: 'draft', released: 'released', superseded: 'superseded' } as const;
type ReleaseState = (typeof ReleaseState)[keyof typeof ReleaseState];

registerEnumType(ReleaseState, {
  name: 'ReleaseState',
  description: 'Where a release of the framework stands.',
  valuesMap: {
    draft: { description: 'Being written, seen by the district only.' },
    released: { description: 'In force; never changes.' },
    superseded: { description: 'Replaced by a later release; never changes.' },
  },
});

@ObjectType({ description: 'A formal decision of a council or committee.' })
export class Resolution {
  @Field({ description: 'Body that decided.' })
  body!: string;
  @Field(() => DateScalar, { description: 'Day of the decision.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper decided on; null when it is not known.' })
  paperNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Public address of the paper, https only; null when none was given.' })
  url?: string | null;
}

@ObjectType({ description: 'An indicator as it hangs on a goal.' })
export class IndicatorSummary {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field({ description: 'Short code people cite.' })
  code!: string;
  @Field({ description: 'What is measured.' })
  title!: string;
  @Field({ description: 'Unit of the values, for example "%".' })
  unit!: string;
  @Field(() => Float, { nullable: true, description: 'Value to be reached, in the unit; null when none is set.' })
  targetValue!: number | null;
  @Field(() => Int, { nullable: true, description: 'Year the target is set for; null without a target.' })
  targetYear!: number | null;
}

@ObjectType({ description: 'What somebody does for a goal, in the words of the district.' })
export class Measure {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field({ description: 'Code people cite, for example 1.1.1.2.' })
  code!: string;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target in words; null when none is set.' })
  target!: string | null;
  @Field(() => Origin, { description: 'Where the wording comes from.' })
  origin!: Origin;
  @Field(() => [String], { description: 'Names of the fields that are example content in an item that itself is not.' })
  exampleFields!: readonly string[];
  @Field({ description: 'Whether municipalities are to carry it out, too.' })
  relevantForMunicipalities!: boolean;
  @Field(() => String, { nullable: true, description: 'Who is responsible; null when it is open.' })
  responsible!: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority; null when none is set.' })
  priority!: Priority | null;
  @Field(() => [IndicatorSummary], { description: 'Indicators that measure it.' })
  indicators!: readonly IndicatorSummary[];
}

@ObjectType({ description: 'What is to be reached, in the words of the district.' })
export class Goal extends Measure {
  @Field(() => [String], { description: 'Codes of other fields of action the goal touches.' })
  linkedFieldCodes!: readonly string[];
  @Field(() => [Measure], { description: 'Measures in their order.' })
  measures!: readonly Measure[];
}

@ObjectType({ description: 'A challenge inside a field of action.' })
export class Challenge {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field({ description: 'Code people cite, for example 1.1.' })
  code!: string;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => Origin, { description: 'Where the wording comes from.' })
  origin!: Origin;
  @Field(() => [Goal], { description: 'Goals in their order.' })
  goals!: readonly Goal[];
}

@ObjectType({ description: 'One of the fields the framework acts in.' })
export class FieldOfAction {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field({ description: 'Code people cite, for example 1.' })
  code!: string;
  @Field({ description: 'Name of the field.' })
  title!: string;
  @Field(() => Origin, { description: 'Where the name comes from.' })
  origin!: Origin;
  @Field(() => String, { nullable: true, description: 'The sentence that guides the field; null when none is written.' })
  guidingPrinciple!: string | null;
  @Field(() => Origin, { nullable: true, description: 'Where the guiding principle comes from; null without one.' })
  guidingPrincipleOrigin!: Origin | null;
  @Field(() => [Challenge], { description: 'Challenges in their order.' })
  challenges!: readonly Challenge[];
}

@ObjectType({ description: 'A text of the framework beside its tree: a task area or a content of the transfer.' })
export class FrameworkText {
  @Field({ description: 'Code people cite.' })
  code!: string;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => Origin, { description: 'Where the wording comes from.' })
  origin!: Origin;
}

@ObjectType('FrameworkReleaseHeader', { description: 'A release of the framework without what it says.' })
export class ReleaseHeaderView {
  @Field(() => ID, { description: 'Id of this release.' })
  id!: string;
  @Field(() => Int, { description: 'Counts the releases from 1.' })
  number!: number;
  @Field(() => ReleaseState, { description: 'Where the release stands.' })
  state!: ReleaseState;
  @Field({ description: 'Title of the framework.' })
  title!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day it is in force; null while it is open in a draft.' })
  validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day it is in force; null when no end is set.' })
  validTo!: string | null;
  @Field(() => Resolution, { nullable: true, description: 'Resolution that put it in force; null in a draft without one.' })
  resolution!: Resolution | null;
  @Field(() => [String], { description: 'Names of the fields above that are example content.' })
  exampleFields!: readonly string[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released; null while it is a draft.' })
  releasedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When a later release took its place; null as long as none did.' })
  supersededAt!: string | null;
}

@ObjectType('FrameworkRelease', { description: 'One numbered version of the district framework; once released it never changes.' })
export class FrameworkReleaseView extends ReleaseHeaderView {
  @Field(() => [FieldOfAction], { description: 'The tree: fields, challenges, goals, measures.' })
  fields!: readonly FieldOfAction[];
  @Field(() => [FrameworkText], { description: 'Task areas of the integration management.' })
  taskAreas!: readonly FrameworkText[];
  @Field(() => [FrameworkText], { description: 'Contents of the transfer into the municipalities.' })
  transferContents!: readonly FrameworkText[];
}
