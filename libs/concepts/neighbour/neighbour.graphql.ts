import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Priority } from '#features/frameworks';
import { MunicipalitySummary, Origin } from '#features/identity';
import { DateScalar, DateTimeScalar, problemUnion } from '#platform/graphql';
import { ConceptItemKind, Stance } from '../concept-enums.graphql.js';

@ObjectType({ description: 'An adopted concept that a municipality shows to its neighbours.' })
export class PublishedConcept {
  @Field(() => MunicipalitySummary, { description: 'Whose concept it is.' })
  municipality!: MunicipalitySummary;
  @Field(() => Int, { description: 'Number of the adopted revision.' })
  revision!: number;
  @Field(() => DateScalar, { description: 'Day of the resolution.' })
  adoptedOn!: string;
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: string;
  @Field(() => Int, { description: 'How many items are shown.' })
  itemCount!: number;
  @Field(() => Int, { description: 'Those with own wording.' })
  adaptedCount!: number;
  @Field(() => Int, { description: 'Those the municipality added.' })
  ownCount!: number;
  @Field(() => Int, { description: 'Those not taken over.' })
  omittedCount!: number;
}

export const PublicationAction = { publish: 'publish', end: 'end' } as const;
type PublicationAction = (typeof PublicationAction)[keyof typeof PublicationAction];
registerEnumType(PublicationAction, {
  name: 'PublicationAction',
  description: 'What somebody may do with the publication of the own concept.',
  valuesMap: {
    publish: { description: 'Show the newest adopted revision to the neighbours, or show other items of it.' },
    end: { description: 'End the publication.' },
  },
});

@ObjectType({ description: 'What is published in the district.' })
export class PublishedConcepts {
  @Field(() => PublishedConcept, { nullable: true, description: 'The own publication; null while nothing is published.' })
  own!: PublishedConcept | null;
  @Field(() => [PublishedConcept], { description: 'Those of the neighbours, in German order.' })
  neighbours!: readonly PublishedConcept[];
  @Field(() => [PublicationAction], { description: 'What the reader may do with the own publication now.' })
  availableActions!: readonly PublicationAction[];
}

@ObjectType({ description: 'A decided item of the newest adopted revision, which may be shown to the neighbours or not.' })
export class PublishableItem {
  @Field(() => ID, { description: 'Stable id of the item.' })
  itemId!: string;
  @Field(() => ID, { description: 'Id of the challenge or goal it stands below.' })
  parentId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field({ description: 'Code of its field of action.' })
  fieldCode!: string;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field({ description: 'Title that holds here.' })
  title!: string;
  @Field(() => Stance, { description: 'What was decided.' })
  stance!: Stance;
  @Field({ description: 'Whether neighbours see it now.' })
  published!: boolean;
}

@ObjectType({ description: 'What the own municipality could show to its neighbours.' })
export class PublishableConcept {
  @Field(() => Int, { description: 'Number of the newest adopted revision.' })
  revision!: number;
  @Field(() => DateScalar, { description: 'Day of the resolution.' })
  adoptedOn!: string;
  @Field(() => [PublishableItem], { description: 'Its decided items, in reading order.' })
  items!: readonly PublishableItem[];
}

@ObjectType({ description: "A decided item of a neighbour's published concept." })
export class PublishedConceptItem {
  @Field(() => ID, { description: 'Id of the item there; the same as here for an item of the framework.' })
  itemId!: string;
  @Field(() => ID, { description: 'Id of the challenge or goal it stands below there.' })
  parentId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field({ description: 'Code of its field of action.' })
  fieldCode!: string;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item of the neighbour." })
  code!: string | null;
  @Field(() => Stance, { description: 'What the neighbour decided.' })
  stance!: Stance;
  @Field({ description: 'Title that holds there.' })
  title!: string;
  @Field({ description: 'Text that holds there; may be empty.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target that holds there; null when none is set.' })
  target!: string | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible there; null when it is open.' })
  responsible!: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority there; null when none is set.' })
  priority!: Priority | null;
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null when no reason was given.' })
  reason!: string | null;
  @Field(() => Origin, { nullable: true, description: "Set when the neighbour's words are example content." })
  origin!: Origin | null;
}

@ObjectType('ConceptItemSourceMunicipality', { description: 'Where an item of the own concept was copied from.' })
export class ConceptItemSourceView {
  @Field(() => ID, { description: 'The own item.' })
  itemId!: string;
  @Field(() => ID, { description: 'Its id there; the same for an item of the framework.' })
  sourceItemId!: string;
  @Field(() => ID, { description: 'The municipality it came from.' })
  municipalityId!: string;
  @Field({ description: 'Its name.' })
  municipalityName!: string;
  @Field(() => DateTimeScalar, { description: 'When it was copied.' })
  copiedAt!: string;
  @Field({ description: 'Whether it was changed here since.' })
  changedSince!: boolean;
}

@InputType({ description: 'An own decision that was seen and may be replaced.' })
export class ReplacedDecisionInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => Int, { description: 'Version of the item that was seen.' })
  expectedVersion!: number;
}

@ObjectType({ description: 'Items that were copied from a neighbour.' })
export class CopiedItems {
  @Field(() => [ID], { description: 'Ids of the items in the own concept.' })
  itemIds!: readonly string[];
}

@ObjectType({ description: 'A publication that was ended.' })
export class EndedPublication {
  @Field(() => ID, { description: 'The municipality.' })
  municipalityId!: string;
}

export const PublishConceptResult = problemUnion('PublishConceptResult', () => [PublishedConcept]);
export const EndPublicationResult = problemUnion('EndPublicationResult', () => [EndedPublication]);
export const CopyFromNeighbourResult = problemUnion('CopyFromNeighbourResult', () => [CopiedItems]);
