import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IndicatorSummary, Priority, Resolution } from '#features/frameworks';
import { MunicipalitySummary, Origin } from '#features/identity';
import { ReleaseName } from './merge/release-name.graphql.js';
import { connectionOf, DateTimeScalar, problemUnion } from '#platform/graphql';
import { ConceptAction, ConceptItemKind, ConceptState, Stance } from './concept-enums.graphql.js';

@ObjectType({ description: 'How many goals and measures are decided.' })
export class DecisionCounts {
  @Field(() => Int, { description: 'Items with a stance, own ones included.' })
  decided!: number;
  @Field(() => Int, { description: 'Items nobody decided on yet; they follow the district.' })
  open!: number;
  @Field(() => Int, { description: 'Decided and open together.' })
  total!: number;
}

@ObjectType({ description: "The district's wording of an item." })
export class ConceptItemSource {
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target in words; null when none is set.' })
  target!: string | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible; null when it is open.' })
  responsible!: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority; null when none is set.' })
  priority!: Priority | null;
}

@ObjectType({ description: 'A goal or measure as it holds in a municipality.' })
export class ConceptItem {
  @Field(() => ID, { description: "Stable id: the framework item's, or an own item's." })
  id!: string;
  @Field(() => ID, { description: 'Id of the challenge or goal it stands below.' })
  parentId!: string;
  @Field({ description: 'Code of its field of action.' })
  fieldCode!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field(() => Stance, { nullable: true, description: 'What the municipality decided; null while undecided.' })
  stance!: Stance | null;
  @Field(() => Int, { description: 'Version to expect when saving; 0 while undecided.' })
  version!: number;
  @Field(() => Origin, { nullable: true, description: "Where the district's wording comes from; null for an own item." })
  origin!: Origin | null;
  @Field(() => Origin, { nullable: true, description: "Set when the municipality's own words are example content." })
  localOrigin!: Origin | null;
  @Field(() => [String], { description: "Names of the district's fields that are example content in an item that itself is not." })
  exampleFields!: readonly string[];
  @Field({ description: 'Whether the district wants municipalities to carry it out, too; true for own items.' })
  relevantForMunicipalities!: boolean;
  @Field({ description: "Short name that holds here: the local one or the district's." })
  title!: string;
  @Field({ description: "Full text that holds here: the local one or the district's." })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target that holds here; null or empty when none is set.' })
  target!: string | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible here; null or empty when it is open.' })
  responsible!: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority that holds here; null when none is set.' })
  priority!: Priority | null;
  @Field(() => ConceptItemSource, { nullable: true, description: "The district's wording; null for an own item." })
  district!: ConceptItemSource | null;
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null when no reason was given.' })
  reason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the decision last changed; null while undecided.' })
  updatedAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who changed it last; null while undecided and for readers outside the municipality.',
  })
  updatedBy!: string | null;
  @Field(() => [IndicatorSummary], {
    description: 'Indicators that measure the goal; an own goal has those it had when the district removed it.',
  })
  indicators!: readonly IndicatorSummary[];
  @Field(() => [ConceptItem], { description: 'Measures below the goal; empty for a measure.' })
  measures!: readonly ConceptItem[];
}

@ObjectType({ description: 'A challenge of the framework with what holds for it in the municipality.' })
export class ConceptChallenge {
  @Field(() => ID, { description: 'Stable id of the framework item.' })
  id!: string;
  @Field({ description: 'Code people cite, for example 1.1.' })
  code!: string;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => Origin, { description: 'Where the wording comes from.' })
  origin!: Origin;
  @Field(() => [ConceptItem], { description: "Goals: the district's in their order, then own ones." })
  items!: readonly ConceptItem[];
}

@ObjectType({ description: 'A field of action with what holds for it in the municipality.' })
export class ConceptField {
  @Field(() => ID, { description: 'Stable id of the framework item.' })
  id!: string;
  @Field({ description: 'Code people cite, for example 1.' })
  code!: string;
  @Field({ description: 'Name of the field.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'The sentence that guides the field; null when none is written.' })
  guidingPrinciple!: string | null;
  @Field(() => Origin, { nullable: true, description: 'Where the guiding principle comes from; null without one.' })
  guidingPrincipleOrigin!: Origin | null;
  @Field(() => DecisionCounts, { description: 'Goals and measures of this field.' })
  counts!: DecisionCounts;
  @Field(() => [ConceptChallenge], { description: 'Challenges in their order.' })
  challenges!: readonly ConceptChallenge[];
}

@ObjectType('LocalConcept', { description: "A municipality's concept: the framework with its decisions laid over it." })
export class LocalConceptView {
  @Field(() => ID, { description: 'Id of the concept, the same in every revision.' })
  id!: string;
  @Field(() => MunicipalitySummary, { description: 'Whose concept it is.' })
  municipality!: MunicipalitySummary;
  @Field(() => ID, { description: 'Release of the framework it is based on.' })
  frameworkReleaseId!: string;
  @Field(() => ReleaseName, {
    nullable: true,
    description: 'The release in force, when the concept is based on an older one; it can be merged.',
  })
  newerRelease!: ReleaseName | null;
  @Field(() => Int, { description: 'Counts the revisions from 1.' })
  revision!: number;
  @Field(() => ConceptState, { description: 'Where the revision stands.' })
  state!: ConceptState;
  @Field(() => Int, { description: 'Grows with every change inside; expect it when recording the adoption.' })
  version!: number;
  @Field(() => Resolution, { nullable: true, description: 'Resolution of the council; null in a draft.' })
  adoption!: Resolution | null;
  @Field(() => Origin, { nullable: true, description: 'Set when the resolution is example content.' })
  adoptionOrigin!: Origin | null;
  @Field(() => DecisionCounts, { description: 'All goals and measures.' })
  counts!: DecisionCounts;
  @Field(() => [ConceptAction], { description: 'What the reader may do now; nothing in a revision that was asked for by its id.' })
  availableActions!: readonly ConceptAction[];
  @Field(() => [ConceptField], { description: 'The tree, in the order of the framework.' })
  fields!: readonly ConceptField[];
}

@ObjectType({ description: 'One field of one item that somebody changed.' })
export class ConceptItemChange {
  @Field(() => ID, { description: 'Id of the change.' })
  id!: string;
  @Field(() => ID, { description: 'The item that was changed.' })
  itemId!: string;
  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  at!: string;
  @Field({ description: 'Who changed it.' })
  actor!: string;
  @Field({ description: 'Name of the field: stance, title, text, target, responsible, priority or reason.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'Before; null stands for undecided, or for the wording of the district.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'After; null stands for undecided, or for the wording of the district.' })
  after!: string | null;
  @Field(() => Int, { description: 'Revision it was changed in.' })
  revision!: number;
}

@ObjectType({ description: 'What the district may know of a concept: only what a council adopted.' })
export class MunicipalConcept {
  @Field(() => MunicipalitySummary, { description: 'Whose concept it is.' })
  municipality!: MunicipalitySummary;
  @Field(() => Int, { nullable: true, description: 'Newest adopted revision; null when none is adopted yet.' })
  adoptedRevision!: number | null;
  @Field(() => Resolution, { nullable: true, description: 'Resolution of the council; null when none is adopted yet.' })
  adoption!: Resolution | null;
  @Field(() => Origin, { nullable: true, description: 'Set when the resolution is example content.' })
  adoptionOrigin!: Origin | null;
  @Field(() => DecisionCounts, { nullable: true, description: 'Goals and measures of that revision; null when none is adopted yet.' })
  counts!: DecisionCounts | null;
}

@ObjectType({ description: 'An own item that stands in the draft no more.' })
export class RemovedItem {
  @Field(() => ID, { description: 'Id of the removed item.' })
  itemId!: string;
}

export const ConceptItemConnection = connectionOf(ConceptItem);
export const DecideConceptItemResult = problemUnion('DecideConceptItemResult', () => [ConceptItem]);
export const ResetConceptItemResult = problemUnion('ResetConceptItemResult', () => [ConceptItem]);
export const AddOwnItemResult = problemUnion('AddOwnItemResult', () => [ConceptItem]);
export const RemoveOwnItemResult = problemUnion('RemoveOwnItemResult', () => [RemovedItem]);
export const RecordConceptAdoptionResult = problemUnion('RecordConceptAdoptionResult', () => [LocalConceptView]);
export const TakeConceptStepResult = problemUnion('TakeConceptStepResult', () => [LocalConceptView]);
export const OpenConceptDraftResult = problemUnion('OpenConceptDraftResult', () => [LocalConceptView]);
