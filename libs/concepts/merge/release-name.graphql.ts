import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A release by its number and title.' })
export class ReleaseName {
  @Field(() => ID, { description: 'Id of the release.' })
  id!: string;
  @Field(() => Int, { description: 'Counts the releases of a framework from 1.' })
  number!: number;
  @Field({ description: 'Title of the framework in this release.' })
  title!: string;
}
