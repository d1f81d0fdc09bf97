import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  MergeAction,
  MergeBulkChoice,
  MergeChoice,
  MergeConflictReason,
  MergeField,
  MergeKeptAs,
  MergeTakenAs,
  ReleaseName,
} from '#features/concepts/merge';
import type { MergeConflict, MergeNote } from '#features/concepts/merge/three-way';
import { FrameworkChangeView, FrameworkEntryKind } from '#features/frameworks';
import { DateTimeScalar, problemUnion } from '#platform/graphql';
import { FrameworkTakeover } from '../takeover.graphql.js';

type Choice = NonNullable<MergeConflict['choice']>;
type Asked = MergeConflict['field'];
type Reason = MergeConflict['reason'];

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
  @Field({ description: 'Title of its field of action; empty for texts and indicators beside the tree.' })
  fieldTitle!: string;
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
  @Field(() => [FrameworkChangeView], { description: 'Places and facts that follow the origin: from what stands here to what will.' })
  takenFacts!: readonly FrameworkChangeView[];
  @Field(() => [TakeoverKept], { description: 'What stays, in the order of the framework.' })
  kept!: readonly TakeoverKept[];
  @Field(() => [FrameworkChangeView], {
    description: 'Places and facts that stay though the origin changed them, too: from what stays here to what the origin says.',
  })
  keptFacts!: readonly FrameworkChangeView[];
  @Field(() => [TakeoverConflict], { description: 'The questions, in the order of the framework.' })
  conflicts!: readonly TakeoverConflict[];
  @Field(() => [MergeAction], { description: 'What may be done now; "undo" gives an open merge up.' })
  availableActions!: readonly (keyof typeof MergeAction)[];
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

@ObjectType({ description: 'A finished merge that can be taken back, because the draft it led to is a draft still.' })
export class FinishedTakeoverMerge {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;
  @Field(() => Int, { description: 'Version to expect when taking it back.' })
  version!: number;
  @Field(() => ReleaseName, { description: 'Release of the origin that was merged.' })
  targetRelease!: ReleaseName;
  @Field(() => DateTimeScalar, { description: 'When it was finished.' })
  finishedAt!: string;
  @Field({ description: 'Who finished it.' })
  finishedBy!: string;
  @Field(() => [FrameworkChangeView], { description: 'What was changed in the draft since; it is lost when the merge is taken back.' })
  lost!: readonly FrameworkChangeView[];
  @Field({ description: 'Stands for exactly what would be lost now; it is sent along when the merge is taken back.' })
  seen!: string;
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

export const StartTakeoverMergeResult = problemUnion('StartTakeoverMergeResult', () => [TakeoverMerge]);
export const DecideTakeoverConflictResult = problemUnion('DecideTakeoverConflictResult', () => [TakeoverMerge]);
export const DecideTakeoverConflictsResult = problemUnion('DecideTakeoverConflictsResult', () => [TakeoverMerge]);
export const FinishTakeoverMergeResult = problemUnion('FinishTakeoverMergeResult', () => [FrameworkTakeover]);
export const GiveUpTakeoverMergeResult = problemUnion('GiveUpTakeoverMergeResult', () => [FrameworkTakeover]);
export const TakeBackTakeoverMergeResult = problemUnion('TakeBackTakeoverMergeResult', () => [FrameworkTakeover]);
