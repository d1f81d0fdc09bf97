import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalitySummary } from '#features/identity';
import { connectionOf, DateScalar } from '#platform/graphql';
import { ConceptItemKind } from '../concept-enums.graphql.js';
import type { ProposalState } from '../proposal/proposal.domain.js';
import { FrameworkProposalState } from '../proposal/proposal.graphql.js';

export const DeviationStance = { adapted: 'adapted', omitted: 'omitted', own: 'own' } as const;
type DeviationStance = (typeof DeviationStance)[keyof typeof DeviationStance];
registerEnumType(DeviationStance, {
  name: 'DeviationStance',
  description: 'How an adopted item does not follow the framework.',
  valuesMap: {
    adapted: { description: 'Taken over with own wording, target, responsible or priority.' },
    omitted: { description: 'Not taken over.' },
    own: { description: 'Added by the municipality.' },
  },
});

@ObjectType({ description: 'A field that a municipality words itself.' })
export class FieldDeviation {
  @Field({ description: 'title, text, target, responsible or priority.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What the framework says; null for an own item, and when it says nothing.' })
  district!: string | null;
  @Field(() => String, { nullable: true, description: 'What the municipality says instead.' })
  local!: string | null;
}

@ObjectType({ description: 'That a deviation was proposed for the next framework.' })
export class DeviationProposal {
  @Field(() => ID, { description: 'Id of the proposal.' })
  id!: string;
  @Field(() => FrameworkProposalState, { description: 'What became of it.' })
  state!: ProposalState;
}

@ObjectType({ description: 'An item that a council adopted otherwise than the framework has it.' })
export class Deviation {
  @Field(() => MunicipalitySummary, { description: 'Whose concept it stands in.' })
  municipality!: MunicipalitySummary;
  @Field(() => Int, { description: 'Number of the adopted revision.' })
  revision!: number;
  @Field(() => DateScalar, { description: 'Day of the resolution.' })
  adoptedOn!: string;
  @Field(() => ID, { description: 'Stable id of the item.' })
  itemId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field({ description: 'Code of the field of action.' })
  fieldCode!: string;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field({ description: 'Title that holds in the municipality.' })
  title!: string;
  @Field(() => DeviationStance, { description: 'How it deviates.' })
  stance!: DeviationStance;
  @Field(() => String, { nullable: true, description: 'Why; null when no reason was given.' })
  reason!: string | null;
  @Field(() => [FieldDeviation], { description: 'What the municipality words itself, field by field; empty for an omitted item.' })
  changes!: readonly FieldDeviation[];
  @Field(() => DeviationProposal, { nullable: true, description: 'Its newest proposal for the framework; null when there is none.' })
  proposal!: DeviationProposal | null;
}

export const DeviationConnection = connectionOf(Deviation);

@InputType({ description: 'Which deviations a list holds; everything given must fit.' })
export class DeviationFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of a field of action.' })
  fieldCode?: string | null;
  @Field(() => DeviationStance, { nullable: true, description: 'Deviating in this way.' })
  stance?: DeviationStance | null;
  @Field(() => ConceptItemKind, { nullable: true, description: 'Goals or measures only.' })
  kind?: ConceptItemKind | null;
  @Field(() => ID, { nullable: true, description: 'In the concept of this municipality.' })
  municipalityId?: string | null;
  @Field(() => String, { nullable: true, description: 'Words that must all occur in code, wording, reason or name of the municipality.' })
  text?: string | null;
}

@ObjectType({ description: 'How an adopted concept stands to one field of action.' })
export class DeviationCell {
  @Field({ description: 'Code of the field of action.' })
  fieldCode!: string;
  @Field(() => Int, { description: 'Goals and measures taken over as they are.' })
  adopted!: number;
  @Field(() => Int, { description: 'Taken over with own wording.' })
  adapted!: number;
  @Field(() => Int, { description: 'Not taken over.' })
  omitted!: number;
  @Field(() => Int, { description: 'Added by the municipality.' })
  own!: number;
  @Field(() => Int, { description: 'Nobody decided on; they follow the district.' })
  open!: number;
  @Field(() => Int, { description: 'All of them together.' })
  total!: number;
}

@ObjectType({ description: 'A municipality in the matrix.' })
export class DeviationMatrixRow {
  @Field(() => MunicipalitySummary, { description: 'The municipality.' })
  municipality!: MunicipalitySummary;
  @Field(() => Float, { nullable: true, description: 'Latitude of the municipality in degrees (WGS 84), for a map.' })
  latitude!: number | null;
  @Field(() => Float, { nullable: true, description: 'Longitude of the municipality in degrees (WGS 84), for a map.' })
  longitude!: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of its newest adopted revision; null as long as none is adopted.' })
  revision!: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the resolution; null as long as none is adopted.' })
  adoptedOn!: string | null;
  @Field(() => [DeviationCell], { description: 'One cell per field of action; empty as long as nothing is adopted.' })
  cells!: readonly DeviationCell[];
}

@ObjectType({ description: 'A column of the matrix.' })
export class DeviationMatrixField {
  @Field({ description: 'Code people cite.' })
  code!: string;
  @Field({ description: 'Name of the field of action.' })
  title!: string;
}

@ObjectType({ description: 'All municipalities by all fields of action: how far the adopted concepts follow the framework.' })
export class DeviationMatrix {
  @Field(() => [DeviationMatrixField], { description: 'Fields of action of the framework in force.' })
  fields!: readonly DeviationMatrixField[];
  @Field(() => [DeviationMatrixRow], { description: 'Municipalities in German order.' })
  rows!: readonly DeviationMatrixRow[];
}
