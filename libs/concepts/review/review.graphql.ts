import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Origin } from '#features/identity';
import { DateTimeScalar, problemUnion } from '#platform/graphql';

@ObjectType({ description: 'Something said in the internal review; nobody outside the municipality reads it.' })
export class ConceptComment {
  @Field(() => ID, { description: 'Id of the comment.' })
  id!: string;
  @Field(() => Int, { description: 'Number of the revision it was said on.' })
  revision!: number;
  @Field(() => ID, { nullable: true, description: 'The item it is about; null for the whole concept.' })
  itemId!: string | null;
  @Field({ description: 'What was said.' })
  text!: string;
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
  @Field({ description: 'Who said it.' })
  author!: string;
  @Field(() => Origin, { nullable: true, description: 'Set when it is example content.' })
  origin!: Origin | null;
}

@ObjectType({ description: 'A comment with the answers to it.' })
export class ConceptThread extends ConceptComment {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was settled; null while it is open.' })
  resolvedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Who settled it; null while it is open.' })
  resolvedBy!: string | null;
  @Field(() => [ConceptComment], { description: 'Answers, the oldest first.' })
  answers!: readonly ConceptComment[];
}

@InputType({ description: 'A comment: on an item, on the whole, or an answer.' })
export class ConceptCommentInput {
  @Field(() => ID, { nullable: true, description: 'Goal or measure; without it, and without a thread, the whole concept.' })
  itemId?: string | null;
  @Field(() => ID, { nullable: true, description: 'First comment of the thread it answers.' })
  threadId?: string | null;
  @Field({ description: 'What is to be said.' })
  text!: string;
}

@ObjectType({ description: 'A thread that was settled or opened again.' })
export class SettledThread {
  @Field(() => ID, { description: 'First comment of the thread.' })
  threadId!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was settled; null when it is open again.' })
  resolvedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Who settled it; null when it is open again.' })
  resolvedBy!: string | null;
}

export const AddConceptCommentResult = problemUnion('AddConceptCommentResult', () => [ConceptComment]);
export const ResolveConceptThreadResult = problemUnion('ResolveConceptThreadResult', () => [SettledThread]);
