import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Origin } from '#features/identity';
import { DateScalar } from '#platform/graphql';
import { IndicatorDirection, IndicatorLevel, Priority } from '../frameworks.graphql.js';
import { FrameworkItemKind } from './draft.graphql.js';

@InputType({ description: 'A new item of the draft; everything else is edited afterwards.' })
export class AddFrameworkItemInput {
  @Field(() => FrameworkItemKind, { description: 'What it is to be.' })
  kind!: FrameworkItemKind;
  @Field(() => ID, { nullable: true, description: 'Item it is to stand below; left out for a field of action.' })
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Sibling it is to stand after; left out it comes last.' })
  afterId?: string | null;
  @Field(() => String, { nullable: true, description: 'Code people cite; left out the next free one below its parent.' })
  code?: string | null;
  @Field({ description: 'Short name.' })
  title!: string;
}

@InputType({ description: 'Fields of an item to be saved; what is left out stays as it is, null clears.' })
export class EditFrameworkItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => Int, { description: 'Version of the item that was seen.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Code people cite.' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'Short name.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'What it says in full.' })
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'Target in words.' })
  target?: string | null;
  @Field(() => String, { nullable: true, description: 'Guiding principle of a field of action.' })
  guidingPrinciple?: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority.' })
  priority?: Priority | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible.' })
  responsible?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether municipalities are to carry it out, too.' })
  relevantForMunicipalities?: boolean | null;
  @Field(() => [ID], { nullable: true, description: 'Other fields of action a goal touches.' })
  linkedFieldIds?: string[] | null;
  @Field(() => Origin, { nullable: true, description: 'Where the wording comes from.' })
  origin?: Origin | null;
}

@InputType({ description: 'Where an item is to stand.' })
export class MoveFrameworkItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => Int, { description: 'Version of the item that was seen.' })
  expectedVersion!: number;
  @Field(() => ID, { nullable: true, description: 'Item it is to stand below; left out for a field of action.' })
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Sibling it is to stand after; left out it comes first.' })
  afterId?: string | null;
}

@InputType({ description: 'A new indicator of the draft; everything else is edited afterwards.' })
export class AddFrameworkIndicatorInput {
  @Field({ description: 'Short code people cite.' })
  code!: string;
  @Field({ description: 'What is measured.' })
  title!: string;
  @Field({ description: 'Unit of the values.' })
  unit!: string;
  @Field(() => IndicatorDirection, { description: 'Which way it should move.' })
  direction!: IndicatorDirection;
  @Field(() => IndicatorLevel, { description: 'Where its values are recorded.' })
  level!: IndicatorLevel;
}

@InputType({ description: 'Fields of an indicator to be saved; what is left out stays as it is, null clears.' })
export class EditFrameworkIndicatorInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;
  @Field(() => Int, { description: 'Version of the indicator that was seen.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Short code people cite.' })
  code?: string | null;
  @Field(() => String, { nullable: true, description: 'What is measured.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'What exactly is counted.' })
  definition?: string | null;
  @Field(() => String, { nullable: true, description: 'What stands above the line.' })
  numerator?: string | null;
  @Field(() => String, { nullable: true, description: 'What stands below the line.' })
  denominator?: string | null;
  @Field(() => String, { nullable: true, description: 'Unit of the values.' })
  unit?: string | null;
  @Field(() => Int, { nullable: true, description: 'Decimals to show, 0 to 6.' })
  decimals?: number | null;
  @Field(() => IndicatorDirection, { nullable: true, description: 'Which way it should move.' })
  direction?: IndicatorDirection | null;
  @Field(() => String, { nullable: true, description: 'Who provides the values.' })
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'Statistical basis of the definition.' })
  basis?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the series breaks and why.' })
  knownBreaks?: string | null;
  @Field(() => IndicatorLevel, { nullable: true, description: 'Where its values are recorded.' })
  level?: IndicatorLevel | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the baseline.' })
  baselineDate?: string | null;
  @Field(() => Float, { nullable: true, description: 'Value to start from, in the unit.' })
  baselineValue?: number | null;
  @Field(() => Float, { nullable: true, description: 'Value to be reached, in the unit.' })
  targetValue?: number | null;
  @Field(() => Int, { nullable: true, description: 'Year the target is set for.' })
  targetYear?: number | null;
  @Field(() => Origin, { nullable: true, description: 'Where the definition and the target come from.' })
  origin?: Origin | null;
}

@InputType({ description: 'Where an indicator is to stand.' })
export class MoveFrameworkIndicatorInput {
  @Field(() => ID, { description: 'The indicator.' })
  indicatorId!: string;
  @Field(() => Int, { description: 'Version of the indicator that was seen.' })
  expectedVersion!: number;
  @Field(() => ID, { nullable: true, description: 'Indicator it is to stand after; left out it comes first.' })
  afterId?: string | null;
}

@InputType({ description: 'The terms under which a draft is released.' })
export class ReleaseFrameworkInput {
  @Field(() => ID, { description: 'The draft.' })
  releaseId!: string;
  @Field(() => String, { nullable: true, description: 'Title of the framework; left out as in the draft.' })
  title?: string | null;
  @Field(() => DateScalar, { description: 'First day it is in force.' })
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day it is in force.' })
  validTo?: string | null;
  @Field({ description: 'Body that decided.' })
  body!: string;
  @Field(() => DateScalar, { description: 'Day of the decision, not in the future.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper decided on.' })
  paperNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'Public address of the paper (OParl), https only.' })
  url?: string | null;
}
