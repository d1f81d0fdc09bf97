import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { IndicatorDirection, IndicatorLevel, IndicatorSummary } from '#features/frameworks';
import { Origin } from '#features/identity';
import { DateScalar } from '#platform/graphql';

@ObjectType({ description: 'One value of an indicator.' })
export class IndicatorValue {
  @Field(() => DateScalar, { description: 'Day the value stands for; for a year its last day.' })
  date!: string;
  @Field(() => Float, { description: 'The value, in the unit of the indicator.' })
  value!: number;
  @Field({ description: 'Statistical basis of this value.' })
  basis!: string;
  @Field(() => Origin, { nullable: true, description: 'Where the value comes from; null for what a municipality recorded itself.' })
  origin!: Origin | null;
}

@ObjectType({ description: 'An indicator of the framework with its definition and its values.' })
export class Indicator extends IndicatorSummary {
  @Field({ description: 'What exactly is counted.' })
  definition!: string;
  @Field(() => String, { nullable: true, description: 'What stands above the line; null when it is no ratio.' })
  numerator!: string | null;
  @Field(() => String, { nullable: true, description: 'What stands below the line; null when it is no ratio.' })
  denominator!: string | null;
  @Field(() => Int, { description: 'Decimals to show.' })
  decimals!: number;
  @Field(() => IndicatorDirection, { description: 'Which way it should move.' })
  direction!: IndicatorDirection;
  @Field({ description: 'Who provides the values.' })
  source!: string;
  @Field({ description: 'Statistical basis of the definition.' })
  basis!: string;
  @Field(() => String, { nullable: true, description: 'Where the series breaks and why; null when no break is known.' })
  knownBreaks!: string | null;
  @Field(() => IndicatorLevel, { description: 'Where its values exist.' })
  level!: IndicatorLevel;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the baseline; null without one.' })
  baselineDate!: string | null;
  @Field(() => Float, { nullable: true, description: 'Value to start from, in the unit; null without one.' })
  baselineValue!: number | null;
  @Field(() => Origin, { nullable: true, description: 'Where the baseline comes from; null without one.' })
  baselineOrigin!: Origin | null;
  @Field(() => Origin, { description: 'Where the definition and the target come from.' })
  origin!: Origin;
  @Field(() => [IndicatorValue], {
    description: "Values up to today, oldest first: the district's, or for an indicator of municipal level those of the own municipality.",
  })
  values!: readonly IndicatorValue[];
}
