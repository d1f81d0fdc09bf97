import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ReleaseName } from '#features/concepts/merge';
import { DateTimeScalar, problemUnion } from '#platform/graphql';
import { PublishedFramework } from './publication/publications.graphql.js';

@ObjectType({ description: 'From whom the own framework was taken over.' })
export class FrameworkTakeover {
  @Field({ description: 'Name of the district.' })
  originName!: string;
  @Field(() => ReleaseName, { description: 'Release of the origin the own draft has got to.' })
  baseRelease!: ReleaseName;
  @Field(() => DateTimeScalar, { description: 'When it was taken over.' })
  takenAt!: string;
  @Field({ description: 'Who took it over.' })
  takenBy!: string;
  @Field(() => PublishedFramework, { nullable: true, description: 'A later release the origin published; null when there is none.' })
  newer!: PublishedFramework | null;
  @Field({ description: 'Whether a merge is open.' })
  isMerging!: boolean;
}

@ObjectType({ description: 'Where an entry of the own framework comes from.' })
export class FrameworkItemOrigin {
  @Field(() => ID, { description: 'Stable id of the entry here.' })
  itemId!: string;
  @Field({ description: 'Name of the district it comes from.' })
  originName!: string;
  @Field(() => Int, { description: 'Number of the release there in which it first came.' })
  originNumber!: number;
}

export const TakeOverFrameworkResult = problemUnion('TakeOverFrameworkResult', () => [FrameworkTakeover]);
