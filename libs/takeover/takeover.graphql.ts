import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  MergeBulkChoice,
  MergeChoice,
  type MergeConflict,
  MergeConflictReason,
  MergeField,
  MergeKeptAs,
  type MergeNote,
  MergeTakenAs,
  ReleaseName,
} from '#features/concepts';
import { FrameworkEntryKind } from '#features/frameworks';
import { DateScalar, DateTimeScalar, problemUnion } from '#platform/graphql';

type Choice = NonNullable<MergeConflict['choice']>;
type Asked = MergeConflict['field'];
type Reason = MergeConflict['reason'];

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

@ObjectType({ isAbstract: true })
abstract class TakeoverEntry {
  @Field(() => ID, { description: 'The entry.' })
  itemId!: string;
  @Field(() => FrameworkEntryKind, { description: 'What the entry is.' })
  kind!: FrameworkEntryKind;
  @Field(() => String, { nullable: true, description: 'Its code here; null when it has none yet.' })
  code!: string | null;
  @Field({ description: 'Its title here.' })
  title!: string;
  @Field({ description: 'Code of its field of action; empty for texts and indicators beside the tree.' })
  fieldCode!: string;
}

@ObjectType({ description: "Something a merge takes over from the origin's new release." })
class TakeoverTaken extends TakeoverEntry {
  @Field(() => MergeTakenAs, { description: 'What happened to it.' })
  what!: MergeNote<keyof typeof MergeTakenAs>['what'];
  @Field(() => MergeField, { nullable: true, description: 'The text it is about; null for the whole entry.' })
  field!: Asked | null;
}

@ObjectType({ description: 'Something that stays as this district wrote or decided it.' })
class TakeoverKept extends TakeoverEntry {
  @Field(() => MergeKeptAs, { description: 'Why it stays.' })
  what!: MergeNote<keyof typeof MergeKeptAs>['what'];
  @Field(() => MergeField, { nullable: true, description: 'The text it is about; null for the whole entry.' })
  field!: Asked | null;
}

@ObjectType({ description: 'A question only this district can answer, with all texts.' })
class TakeoverConflict extends TakeoverEntry {
  @Field(() => MergeField, { description: 'The text it is about, or whether the entry stays.' })
  field!: Asked;
  @Field(() => MergeConflictReason, { description: 'Why it is asked.' })
  reason!: Reason;
  @Field(() => String, { nullable: true, description: "The origin's text in the older release; null when there is none." })
  base!: string | null;
  @Field(() => String, { nullable: true, description: "The origin's text in the new release; null when there is none." })
  theirs!: string | null;
  @Field({ description: 'The text of this district; for a whole entry all its texts below each other.' })
  mine!: string;
  @Field(() => MergeChoice, {
    nullable: true,
    description: 'The answer; null while it is open. It is open again when the text changed since.',
  })
  choice!: Choice | null;
  @Field(() => String, { nullable: true, description: 'The third text; null with the other choices.' })
  own!: string | null;
  @Field(() => Int, { description: 'Version to expect when answering; 0 before the first answer.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Who answered last; null before the first answer.' })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before the first answer.' })
  decidedAt!: string | null;
}

@ObjectType({ description: "What merging the origin's newer release would bring; nothing is written." })
export class TakeoverPreview {
  @Field(() => ReleaseName, { description: 'Release of the origin the draft has got to.' })
  baseRelease!: ReleaseName;
  @Field(() => ReleaseName, { description: 'Release of the origin that is merged.' })
  targetRelease!: ReleaseName;
  @Field(() => Int, { description: 'Entries in which something is taken over.' })
  takenCount!: number;
  @Field(() => Int, { description: 'Entries in which something stays.' })
  keptCount!: number;
  @Field(() => Int, { description: 'Questions answered so far.' })
  decidedCount!: number;
  @Field(() => Int, { description: 'Questions altogether.' })
  total!: number;
  @Field(() => [TakeoverTaken], { description: 'What is taken over, in the order of the framework.' })
  taken!: readonly TakeoverTaken[];
  @Field(() => [TakeoverKept], { description: 'What stays, in the order of the framework.' })
  kept!: readonly TakeoverKept[];
  @Field(() => [TakeoverConflict], { description: 'The questions, in the order of the framework.' })
  conflicts!: readonly TakeoverConflict[];
}

@ObjectType({ description: "An open merge of the origin's newer release into the own draft." })
export class TakeoverMerge extends TakeoverPreview {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;
  @Field(() => Int, { description: 'Grows with every answer; expect it when finishing or giving up.' })
  version!: number;
  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  startedAt!: string;
  @Field({ description: 'Who began it.' })
  startedBy!: string;
}

@InputType({ description: 'The answer to one question of a merge with the origin.' })
export class DecideTakeoverConflictInput {
  @Field(() => ID, { description: 'The entry.' })
  itemId!: string;
  @Field(() => MergeField, { description: 'What the question is about.' })
  field!: Asked;
  @Field(() => Int, { description: 'Version of the question that was seen; 0 before the first answer.' })
  expectedVersion!: number;
  @Field(() => MergeChoice, { nullable: true, description: 'The answer; null takes it back.' })
  choice?: Choice | null;
  @Field(() => String, { nullable: true, description: 'The third text; with the choice "own" only.' })
  own?: string | null;
}

@InputType({ description: 'One answer for all open questions that are alike; what is absent does not matter.' })
export class DecideTakeoverConflictsInput {
  @Field(() => MergeBulkChoice, { description: 'The answer.' })
  choice!: 'theirs' | 'mine';
  @Field(() => String, { nullable: true, description: 'Code of a field of action.' })
  fieldCode?: string | null;
  @Field(() => MergeField, { nullable: true, description: 'What the questions are about.' })
  field?: Asked | null;
  @Field(() => MergeConflictReason, { nullable: true, description: 'Why they are asked.' })
  reason?: Reason | null;
}

export const PublishFrameworkResult = problemUnion('PublishFrameworkResult', () => [FrameworkPublication]);
export const WithdrawFrameworkPublicationResult = problemUnion('WithdrawFrameworkPublicationResult', () => [FrameworkPublication]);
export const TakeOverFrameworkResult = problemUnion('TakeOverFrameworkResult', () => [FrameworkTakeover]);
export const StartTakeoverMergeResult = problemUnion('StartTakeoverMergeResult', () => [TakeoverMerge]);
export const DecideTakeoverConflictResult = problemUnion('DecideTakeoverConflictResult', () => [TakeoverMerge]);
export const DecideTakeoverConflictsResult = problemUnion('DecideTakeoverConflictsResult', () => [TakeoverMerge]);
export const FinishTakeoverMergeResult = problemUnion('FinishTakeoverMergeResult', () => [FrameworkTakeover]);
export const GiveUpTakeoverMergeResult = problemUnion('GiveUpTakeoverMergeResult', () => [FrameworkTakeover]);
