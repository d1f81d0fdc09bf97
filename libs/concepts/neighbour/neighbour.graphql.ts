import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Priority } from '#features/frameworks';
import { MunicipalitySummary } from '#features/identity';
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
}

@ObjectType({ description: 'What is published in the district.' })
export class PublishedConcepts {
  @Field(() => PublishedConcept, { nullable: true, description: 'The own publication; null while nothing is published.' })
  own!: PublishedConcept | null;
  @Field(() => [PublishedConcept], { description: 'Those of the neighbours, in German order.' })
  neighbours!: readonly PublishedConcept[];
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
  @Field(() => Stance, { description: 'What the neighbour decided; adapted and own items can be copied.' })
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
}

@ObjectType('ConceptItemSourceMunicipality', { description: 'Where an item of the own concept was copied from.' })
export class ConceptItemSourceView {
  @Field(() => ID, { description: 'The own item.' })
  itemId!: string;
  @Field(() => ID, { description: 'The municipality it came from.' })
  municipalityId!: string;
  @Field({ description: 'Its name.' })
  municipalityName!: string;
  @Field(() => DateTimeScalar, { description: 'When it was copied.' })
  copiedAt!: string;
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
