import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Resolution, WordSpan } from '#features/frameworks';
import { Origin } from '#features/identity';
import { DateTimeScalar } from '#platform/graphql';
import { ConceptItemKind, ConceptState } from '../concept-enums.graphql.js';

@ObjectType({ description: 'A revision of a local concept.' })
export class ConceptRevision {
  @Field(() => ID, { description: 'Id of the revision.' })
  id!: string;
  @Field(() => Int, { description: 'Counts the revisions from 1.' })
  number!: number;
  @Field(() => ConceptState, { description: 'Where it stands.' })
  state!: ConceptState;
  @Field(() => ID, { description: 'Release of the framework it is based on.' })
  frameworkReleaseId!: string;
  @Field(() => Int, { description: 'Number of that release.' })
  releaseNumber!: number;
  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: string;
  @Field(() => Resolution, { nullable: true, description: 'Resolution of the council; null before it.' })
  adoption!: Omit<Resolution, 'url'> | null;
  @Field(() => Origin, { nullable: true, description: 'Set when the resolution is example content.' })
  adoptionOrigin!: Origin | null;
}

const ItemDifferenceKind = { added: 'added', removed: 'removed', changed: 'changed' };
registerEnumType(ItemDifferenceKind, {
  name: 'ConceptItemDifferenceKind',
  description: 'Which of two revisions holds an item.',
  valuesMap: {
    added: { description: 'Only the later one.' },
    removed: { description: 'Only the earlier one.' },
    changed: { description: 'Both, with different contents or at different places.' },
  },
});

@ObjectType({ description: 'A field of an item that differs between two revisions.' })
export class ConceptFieldDifference {
  @Field({ description: 'stance, title, text, target, responsible, priority or reason.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What the earlier one says; null when it says nothing.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'What the later one says; null when it says nothing.' })
  after!: string | null;
  @Field(() => [WordSpan], { description: 'Both texts word by word; empty for fields that are no text.' })
  words!: readonly WordSpan[];
}

@ObjectType({ description: 'An item that differs between two revisions of a concept.' })
export class ConceptItemDifference {
  @Field(() => ItemDifferenceKind, { description: 'Which of the two holds it.' })
  kind!: 'added' | 'removed' | 'changed';
  @Field(() => ID, { description: 'Stable id of the item.' })
  itemId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  itemKind!: ConceptItemKind;
  @Field({ description: 'Code of its field of action.' })
  fieldCode!: string;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field({ description: 'Its title, in the later revision where that one holds it.' })
  title!: string;
  @Field({ description: 'Whether it stands below another goal or challenge.' })
  moved!: boolean;
  @Field(() => [ConceptFieldDifference], { description: 'What differs, field by field.' })
  fields!: readonly ConceptFieldDifference[];
}
