import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, problemUnion } from '#platform/graphql';

@ObjectType({ description: 'A release of the own framework that other districts see, or saw.' })
export class FrameworkPublication {
  @Field(() => ID, { description: 'Id of the publication.' })
  id!: string;
  @Field(() => ID, { description: 'Id of the release.' })
  releaseId!: string;
  @Field(() => Int, { description: 'Number of the release.' })
  releaseNumber!: number;
  @Field({ description: 'Title of the framework in that release.' })
  title!: string;
  @Field(() => Int, { description: 'Version to expect when withdrawing it.' })
  version!: number;
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: string;
  @Field({ description: 'Who published it.' })
  publishedBy!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn or replaced; null while others see it.' })
  withdrawnAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Who withdrew or replaced it; null while others see it.' })
  withdrawnBy!: string | null;
}

@ObjectType({ description: 'What another district published of its framework, as much as is shown before it is taken over.' })
export class PublishedFramework {
  @Field(() => ID, { description: 'Id of the publication.' })
  id!: string;
  @Field({ description: 'Name of the district.' })
  districtName!: string;
  @Field(() => Int, { description: 'Number of the release there.' })
  releaseNumber!: number;
  @Field({ description: 'Title of the framework.' })
  title!: string;
  @Field(() => DateScalar, { description: 'First day it is in force there.' })
  validFrom!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Last day it is in force there; null when no end is set.' })
  validTo!: string | null;
  @Field({ description: 'Body that resolved on it.' })
  resolutionBody!: string;
  @Field(() => DateScalar, { description: 'Day of the resolution.' })
  resolutionDate!: string;
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: string;
  @Field(() => [String], { description: 'Names of its fields of action, in their order.' })
  fieldTitles!: readonly string[];
  @Field(() => Int, { description: 'How many goals it has.' })
  goals!: number;
  @Field(() => Int, { description: 'How many measures it has.' })
  measures!: number;
}

export const PublishFrameworkResult = problemUnion('PublishFrameworkResult', () => [FrameworkPublication]);
export const WithdrawFrameworkPublicationResult = problemUnion('WithdrawFrameworkPublicationResult', () => [FrameworkPublication]);
