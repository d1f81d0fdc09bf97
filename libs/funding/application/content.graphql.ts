import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ItemStanding } from '#features/concepts/reading';
import { CentsScalar } from '#platform/graphql';
import type { SourceKind } from './content.domain.js';

const SourceKindEnum = { own: 'own', third_party: 'third_party', grant: 'grant' } as const;
registerEnumType(SourceKindEnum, {
  name: 'FundingSourceKind',
  description: 'Who pays a part.',
  valuesMap: {
    own: { description: 'The municipality itself.' },
    third_party: { description: 'Somebody else.' },
    grant: { description: 'The district: the grant applied for.' },
  },
});

const ServedItemStanding = { in_concept: 'in_concept', omitted: 'omitted', gone: 'gone' } as const;
registerEnumType(ServedItemStanding, {
  name: 'ServedItemStanding',
  description: 'What has become of an item that an application serves.',
  valuesMap: {
    in_concept: { description: 'It stands in the concept.' },
    omitted: { description: 'The municipality omitted it since.' },
    gone: { description: 'It is no longer part of the concept: the district or the municipality removed it.' },
  },
});

@ObjectType('ServedItem', { description: 'A goal or measure of the local concept that the application serves.' })
export class ServedItemView {
  @Field(() => ID, { description: 'Id of the concept item.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Code, as current as the title; null for an own item.' })
  code!: string | null;
  @Field({ description: 'Title: in a draft as the concept says today, in a frozen copy as it said at submission.' })
  title!: string;
  @Field(() => ServedItemStanding, {
    nullable: true,
    description: 'What has become of it in the newest revision of the concept; null in a frozen copy.',
  })
  standing?: ItemStanding['standing'] | null;
}

@ObjectType('CostItem', { description: 'A line of the cost plan.' })
export class CostItemView {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;
  @Field({ description: 'Code of a cost kind of the programme.' })
  kind!: string;
  @Field({ description: 'What is paid.' })
  description!: string;
  @Field(() => CentsScalar, { description: 'Amount of the line.' })
  amountCents!: number;
}

@ObjectType('FundingSource', { description: 'A line of the financing plan.' })
export class FundingSourceView {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;
  @Field(() => SourceKindEnum, { description: 'Who pays.' })
  kind!: SourceKind;
  @Field({ description: 'Where the money comes from.' })
  description!: string;
  @Field(() => CentsScalar, { description: 'Amount of the line.' })
  amountCents!: number;
}

@ObjectType('ApplicationContent', { description: 'What an application says: purpose, cost plan and financing plan.' })
export class ApplicationContentView {
  @Field({ description: 'Title; empty while it is not written.' })
  title!: string;
  @Field({ description: 'What the money is for; empty while it is not written.' })
  purpose!: string;
  @Field(() => [ServedItemView], { description: 'Goals and measures served, in the order chosen.' })
  servedItems!: readonly ServedItemView[];
  @Field(() => [CostItemView], { description: 'The cost plan.' })
  costItems!: readonly CostItemView[];
  @Field(() => [FundingSourceView], { description: 'The financing plan.' })
  fundingSources!: readonly FundingSourceView[];
  @Field(() => CentsScalar, { description: 'Sum of the cost plan.' })
  totalCostCents!: number;
  @Field(() => CentsScalar, { description: 'Sum of the financing plan.' })
  totalFundingCents!: number;
  @Field(() => CentsScalar, { description: 'Costs less financing; must be 0.' })
  balanceCents!: number;
}

@InputType({ description: 'A line of the cost plan as typed; it may be incomplete.' })
export class CostItemInput {
  @Field(() => ID, { nullable: true, description: 'Id of the line to keep; absent for a new one.' })
  id?: string | null;
  @Field({ description: 'Code of a cost kind of the programme.' })
  kind!: string;
  @Field({ description: 'What is paid, at most 300 characters.' })
  description!: string;
  @Field(() => CentsScalar, { description: 'Amount, from 0 to one thousand million euros.' })
  amountCents!: number;
}

@InputType({ description: 'A line of the financing plan as typed; it may be incomplete.' })
export class FundingSourceInput {
  @Field(() => ID, { nullable: true, description: 'Id of the line to keep; absent for a new one.' })
  id?: string | null;
  @Field(() => SourceKindEnum, { description: 'Who pays.' })
  kind!: SourceKind;
  @Field({ description: 'Where the money comes from, at most 300 characters.' })
  description!: string;
  @Field(() => CentsScalar, { description: 'Amount, from 0 to one thousand million euros.' })
  amountCents!: number;
}

@InputType({ description: 'The whole draft of an application; it replaces what was saved and may be incomplete.' })
export class SaveApplicationInput {
  @Field(() => ID, { description: 'Application to save.' })
  applicationId!: string;
  @Field(() => Int, { description: 'Version that was read.' })
  expectedVersion!: number;
  @Field({ description: 'Title, at most 200 characters.' })
  title!: string;
  @Field({ description: 'Purpose, at most 10,000 characters.' })
  purpose!: string;
  @Field(() => [ID], { description: 'Goals and measures of the local concept, at most 50.' })
  servedItemIds!: string[];
  @Field(() => [CostItemInput], { description: 'The cost plan, at most 100 lines.' })
  costItems!: CostItemInput[];
  @Field(() => [FundingSourceInput], { description: 'The financing plan, at most 100 lines.' })
  fundingSources!: FundingSourceInput[];
}
