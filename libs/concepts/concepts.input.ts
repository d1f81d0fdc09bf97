import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Priority } from '#features/frameworks';
import { DateScalar } from '#platform/graphql';
import { ConceptItemKind, ConceptItemSortKey, Stance } from './concept-enums.graphql.js';

@InputType({
  description: 'A stance on one item; a wording that is null or absent follows the district, an empty one says "nothing here".',
})
export class DecideConceptItemInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => Int, { description: 'Version of the item that was seen; 0 while undecided.' })
  expectedVersion!: number;
  @Field(() => Stance, { description: 'The stance; "own" only for an own item.' })
  stance!: Stance;
  @Field(() => String, { nullable: true, description: 'Local short name.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'Local full text.' })
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'Local target; needs a reason.' })
  target?: string | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible here.' })
  responsible?: string | null;
  @Field(() => Priority, { nullable: true, description: 'Local priority.' })
  priority?: Priority | null;
  @Field(() => String, { nullable: true, description: 'Why; required when omitted or when the target changes.' })
  reason?: string | null;
}

@InputType({ description: 'An own goal or measure.' })
export class AddOwnItemInput {
  @Field(() => ID, { description: 'Challenge the goal, or goal the measure, is to stand below.' })
  parentId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target in words.' })
  target?: string | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible.' })
  responsible?: string | null;
  @Field(() => Priority, { nullable: true, description: 'Priority.' })
  priority?: Priority | null;
}

@InputType({ description: "The council's resolution on a local concept." })
export class RecordAdoptionInput {
  @Field(() => Int, { description: 'Version of the concept that was seen: the council adopts exactly that.' })
  expectedVersion!: number;
  @Field({ description: 'Body that decided.' })
  body!: string;
  @Field(() => DateScalar, { description: 'Day of the decision, not in the future.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper decided on.' })
  paperNumber?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Public https address of the paper, for example by OParl; it is shown and never fetched.',
  })
  url?: string | null;
}

@InputType({ description: 'Which items a list holds; everything given must fit.' })
export class ConceptItemFilter {
  @Field(() => String, { nullable: true, description: 'Code of a field of action.' })
  fieldCode?: string | null;
  @Field(() => ConceptItemKind, { nullable: true, description: 'Goals or measures only.' })
  kind?: ConceptItemKind | null;
  @Field(() => Stance, { nullable: true, description: 'Items with this stance.' })
  stance?: Stance | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only undecided ones, false: only decided ones.' })
  undecided?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the district wants municipalities to carry it out.' })
  relevantForMunicipalities?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'Decisions changed on or after this day.' })
  changedSince?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Words that must all occur in code, wording (here or of the district) or reason, however German spells or inflects them.',
  })
  text?: string | null;
}

@InputType({ description: 'How a list of items is sorted.' })
export class ConceptItemSort {
  @Field(() => ConceptItemSortKey, { description: 'What it is sorted by.' })
  by!: ConceptItemSortKey;
  @Field(() => Boolean, { nullable: true, description: 'Last first.' })
  descending?: boolean | null;
}
