import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, problemUnion } from '#platform/graphql';
import { ConceptItemKind } from '../concept-enums.graphql.js';
import * as enums from './merge-enums.graphql.js';
import type { ConflictReason, KeptAs, MergeChoice, MergeField, TakenAs } from './three-way/merge-result.domain.js';
import { ReleaseName } from './release-name.graphql.js';
import type { MergeAction } from './merge-reader.service.js';
import type { MergeState } from './merge.statements.js';

@ObjectType({ isAbstract: true })
abstract class MergeItem {
  @Field(() => ID, { description: 'The goal or measure.' })
  itemId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field({ description: 'Short name that holds here.' })
  title!: string;
  @Field({ description: 'Code of its field of action.' })
  fieldCode!: string;
  @Field({ description: 'Name of its field of action.' })
  fieldTitle!: string;
}

@ObjectType({ description: 'Something a merge takes over from the new release.' })
class MergeTaken extends MergeItem {
  @Field(() => enums.MergeTakenAs, { description: 'What happened to it.' })
  what!: TakenAs;
  @Field(() => enums.MergeField, { nullable: true, description: 'The text it is about; null for the whole item.' })
  field!: MergeField | null;
}

@ObjectType({ description: 'Something that stays as the municipality decided.' })
class MergeKept extends MergeItem {
  @Field(() => enums.MergeKeptAs, { description: 'Why it stays.' })
  what!: KeptAs;
  @Field(() => enums.MergeField, { nullable: true, description: 'The text it is about; null for the whole item.' })
  field!: MergeField | null;
}

@ObjectType({ description: 'A question only the municipality can answer, with all texts.' })
class MergeConflict extends MergeItem {
  @Field(() => enums.MergeField, { description: 'The text it is about, or whether the item stays.' })
  field!: MergeField;
  @Field(() => enums.MergeConflictReason, { description: 'Why it is asked.' })
  reason!: ConflictReason;
  @Field(() => String, { nullable: true, description: "The district's text in the older release; null when there is none." })
  base!: string | null;
  @Field(() => String, { nullable: true, description: "The district's text in the new release; null when there is none." })
  theirs!: string | null;
  @Field({ description: 'The text of the municipality; for a whole item all its texts below each other.' })
  mine!: string;
  @Field(() => enums.MergeChoice, {
    nullable: true,
    description: 'The answer; null while it is open. It is open again when the text changed since.',
  })
  choice!: MergeChoice | null;
  @Field(() => String, { nullable: true, description: 'The third text; null with the other choices.' })
  own!: string | null;
  @Field(() => Int, { description: 'Version to expect when answering; 0 before the first answer.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Who answered last; null before the first answer.' })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before the first answer.' })
  decidedAt!: string | null;
}

@ObjectType({ isAbstract: true })
abstract class MergeContents {
  @Field(() => ReleaseName, { description: 'Release the concept is based on.' })
  baseRelease!: ReleaseName;
  @Field(() => ReleaseName, { description: 'Release that is merged.' })
  targetRelease!: ReleaseName;
  @Field(() => Int, { description: 'Goals and measures in which something is taken over.' })
  takenCount!: number;
  @Field(() => Int, { description: 'Goals and measures in which something stays as the municipality decided.' })
  keptCount!: number;
  @Field(() => Int, { description: 'Questions answered so far.' })
  decidedCount!: number;
  @Field(() => Int, { description: 'Questions altogether.' })
  total!: number;
  @Field(() => [MergeTaken], { description: 'What is taken over, in the order of the framework; empty once finished.' })
  taken!: readonly MergeTaken[];
  @Field(() => [MergeKept], { description: 'What stays, in the order of the framework; empty once finished.' })
  kept!: readonly MergeKept[];
  @Field(() => [MergeConflict], { description: 'The questions, in the order of the framework; empty once finished.' })
  conflicts!: readonly MergeConflict[];
  @Field(() => [enums.MergeAction], { description: 'What the reader may do now.' })
  availableActions!: readonly MergeAction[];
}

@ObjectType({ description: 'What merging the release in force would bring; nothing is written.' })
export class MergePreview extends MergeContents {}

@ObjectType('ConceptMerge', {
  description: 'A merge of a new release into the draft of a local concept.',
})
export class ConceptMergeView extends MergeContents {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;
  @Field(() => enums.MergeState, { description: 'Where it stands.' })
  state!: MergeState;
  @Field(() => Int, { description: 'Grows with every answer; expect it when finishing or undoing.' })
  version!: number;
  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  startedAt!: string;
  @Field({ description: 'Who began it.' })
  startedBy!: string;
}

@InputType({ description: 'The answer to one question of a merge.' })
export class DecideMergeConflictInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => enums.MergeField, { description: 'What the question is about.' })
  field!: MergeField;
  @Field(() => Int, { description: 'Version of the question that was seen; 0 before the first answer.' })
  expectedVersion!: number;
  @Field(() => enums.MergeChoice, { nullable: true, description: 'The answer; null takes it back.' })
  choice?: MergeChoice | null;
  @Field(() => String, { nullable: true, description: 'The third text; with the choice "own" only.' })
  own?: string | null;
}

@InputType({ description: 'One answer for all open questions that are alike; what is absent does not matter.' })
export class DecideMergeConflictsInput {
  @Field(() => enums.MergeBulkChoice, { description: 'The answer.' })
  choice!: 'theirs' | 'mine';
  @Field(() => String, { nullable: true, description: 'Code of a field of action.' })
  fieldCode?: string | null;
  @Field(() => enums.MergeField, { nullable: true, description: 'What the questions are about.' })
  field?: MergeField | null;
  @Field(() => enums.MergeConflictReason, { nullable: true, description: 'Why they are asked.' })
  reason?: ConflictReason | null;
}

export const StartMergeResult = problemUnion('StartMergeResult', () => [ConceptMergeView]);
export const DecideMergeConflictResult = problemUnion('DecideMergeConflictResult', () => [ConceptMergeView]);
export const DecideMergeConflictsResult = problemUnion('DecideMergeConflictsResult', () => [ConceptMergeView]);
export const FinishMergeResult = problemUnion('FinishMergeResult', () => [ConceptMergeView]);

@ObjectType({ description: 'A merge that was taken back.' })
export class UndoneMerge {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;
  @Field({ description: 'Whether the draft that the merge had opened is gone, too.' })
  draftDiscarded!: boolean;
}
export const UndoMergeResult = problemUnion('UndoMergeResult', () => [UndoneMerge]);
