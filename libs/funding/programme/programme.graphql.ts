import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Resolution } from '#features/frameworks';
import { Origin } from '#features/identity';
import { CentsScalar, connectionOf, DateScalar, problemUnion } from '#platform/graphql';
import type { ProgrammeAction, RequiredConceptState } from './programme.domain.js';

const ProgrammeActionEnum = { record_resolution: 'record_resolution', create_application: 'create_application' } as const;
registerEnumType(ProgrammeActionEnum, {
  name: 'ProgrammeAction',
  description: 'What the reader may do with a programme now.',
  valuesMap: {
    record_resolution: { description: 'Record the resolution that lifts the reserve.' },
    create_application: { description: 'Begin an application.' },
  },
});

const RequiredConceptStateEnum = { none: 'none', draft: 'draft', adopted: 'adopted' } as const;
registerEnumType(RequiredConceptStateEnum, {
  name: 'RequiredConceptState',
  description: 'How far the local concept must be for an application.',
  valuesMap: {
    none: { description: 'No local concept is needed.' },
    draft: { description: 'A draft suffices.' },
    adopted: { description: 'It must have been adopted by the council.' },
  },
});

@ObjectType('CostKind', { description: 'A kind of cost of a programme.' })
export class CostKindView {
  @Field({ description: 'Code within the programme.' })
  code!: string;
  @Field({ description: 'Name of the kind.' })
  label!: string;
  @Field({ description: 'Whether the programme pays for it.' })
  eligible!: boolean;
  @Field(() => String, { nullable: true, description: 'What falls under it; null when nothing is said.' })
  note!: string | null;
}

@ObjectType({ description: 'A programme by its name.' })
export class FundingProgrammeSummary {
  @Field(() => ID, { description: 'Id of the programme.' })
  id!: string;
  @Field({ description: 'Code people cite, also the beginning of receipt numbers.' })
  code!: string;
  @Field({ description: 'Name of the programme.' })
  title!: string;
}

@ObjectType({ description: 'A funding programme of the district: purpose, budget and rules.' })
export class FundingProgramme extends FundingProgrammeSummary {
  @Field({ description: 'What the money is for.' })
  purpose!: string;
  @Field(() => Int, { description: 'Budget year.' })
  budgetYear!: number;
  @Field(() => CentsScalar, { description: 'Whole budget.' })
  budgetCents!: number;
  @Field(() => CentsScalar, { description: 'Sum of what has been granted.' })
  committedCents!: number;
  @Field(() => CentsScalar, { description: 'What can still be granted.' })
  freeCents!: number;
  @Field({ description: 'Whether nothing may be granted before a council resolution is recorded.' })
  subjectToResolution!: boolean;
  @Field(() => Resolution, { nullable: true, description: 'The recorded resolution; null while it is missing or not needed.' })
  resolution!: Resolution | null;
  @Field(() => DateScalar, { description: 'First day of the application window.' })
  applicationFrom!: string;
  @Field(() => DateScalar, { description: 'Last day of the application window, to its end in Germany.' })
  applicationUntil!: string;
  @Field(() => DateScalar, { description: 'First day on which money may be spent.' })
  spendingFrom!: string;
  @Field(() => DateScalar, { description: 'Last day on which money may be spent.' })
  spendingUntil!: string;
  @Field(() => CentsScalar, { nullable: true, description: 'Most that one application can be granted; null without a limit.' })
  maximumGrantCents!: number | null;
  @Field(() => Float, { nullable: true, description: 'Largest share of the costs that is granted, in percent; null without a limit.' })
  maximumSharePercent!: number | null;
  @Field(() => Float, { nullable: true, description: 'Smallest own contribution to the costs, in percent; null when none is asked.' })
  minimumOwnSharePercent!: number | null;
  @Field(() => RequiredConceptStateEnum, { description: 'How far the local concept must be.' })
  requiredConceptState!: RequiredConceptState;
  @Field(() => [CostKindView], { description: 'Cost kinds in their order, those that are not eligible too.' })
  costKinds!: CostKindView[];
  @Field(() => [String], { description: 'Conditions that are part of every notice.' })
  conditions!: string[];
  @Field({ description: 'Instruction on legal remedies, as every notice ends.' })
  remedyText!: string;
  @Field(() => Origin, { description: 'Where the programme comes from.' })
  origin!: Origin;
  @Field(() => Origin, { description: 'Where sums, rules and dates come from.' })
  amountsOrigin!: Origin;
  @Field(() => Int, { description: 'Version to expect when changing it.' })
  version!: number;
  @Field(() => Int, { description: 'Applications the reader can see in it.' })
  applicationCount!: number;
  @Field(() => [ProgrammeActionEnum], { description: 'What the reader may do now.' })
  availableActions!: ProgrammeAction[];
  @Field(() => [String], { description: 'What blocks applications or grants now, in the language of the account.' })
  blockedBecause!: string[];
}

export const FundingProgrammeConnection = connectionOf(FundingProgramme);

@InputType({ description: 'The council resolution that lifts the reserve of a programme.' })
export class RecordProgrammeResolutionInput {
  @Field(() => ID, { description: 'Programme the resolution is about.' })
  programmeId!: string;
  @Field(() => Int, { description: 'Version of the programme that was read.' })
  expectedVersion!: number;
  @Field({ description: 'Body that decided, for example Kreistag.' })
  body!: string;
  @Field(() => DateScalar, { description: 'Day of the resolution.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper; absent when it is not known.' })
  paperNumber?: string | null;
}

export const RecordProgrammeResolutionResult = problemUnion('RecordProgrammeResolutionResult', () => [FundingProgramme]);
