import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Origin } from '#features/identity';
import { DateScalar, DateTimeScalar, problemUnion } from '#platform/graphql';
import { FrameworkText, IndicatorDirection, IndicatorLevel, Priority, ReleaseHeaderView } from '../frameworks.graphql.js';

export const FrameworkItemKind = { field: 'field', challenge: 'challenge', goal: 'goal', measure: 'measure' } as const;
export type FrameworkItemKind = (typeof FrameworkItemKind)[keyof typeof FrameworkItemKind];

registerEnumType(FrameworkItemKind, {
  name: 'FrameworkItemKind',
  description: 'What an item of the framework is.',
  valuesMap: {
    field: { description: 'A field of action, at the top.' },
    challenge: { description: 'Below a field of action.' },
    goal: { description: 'Below a challenge.' },
    measure: { description: 'Below a goal.' },
  },
});

@ObjectType({ description: 'An item of the draft, with the version its editor has to name when saving.' })
export class FrameworkDraftItem {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field(() => FrameworkItemKind, { description: 'What it is.' })
  kind!: FrameworkItemKind;
  @Field(() => ID, { nullable: true, description: 'Item it stands below; null for a field of action.' })
  parentId!: string | null;
  @Field(() => ID, { description: 'Field of action it belongs to; its own id for a field.' })
  fieldId!: string;
  @Field(() => Int, { description: 'Place among its siblings, rising; not necessarily without gaps.' })
  position!: number;
  @Field({ description: 'Code people cite, unique in the release.' })
  code!: string;
  @Field({ description: 'Short name.' })
  title!: string;
  @Field({ description: 'What it says in full; may be empty.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Target in words; goals and measures only.' })
  target!: string | null;
  @Field(() => String, { nullable: true, description: 'Guiding principle; fields of action only.' })
  guidingPrinciple!: string | null;
  @Field(() => Origin, { nullable: true, description: 'Where the guiding principle comes from; null without one.' })
  guidingPrincipleOrigin!: Origin | null;
  @Field(() => Priority, { nullable: true, description: 'Priority; null when none is set.' })
  priority!: Priority | null;
  @Field(() => String, { nullable: true, description: 'Who is responsible; null when it is open.' })
  responsible!: string | null;
  @Field({ description: 'Whether municipalities are to carry it out, too.' })
  relevantForMunicipalities!: boolean;
  @Field(() => [ID], { description: 'Other fields of action a goal touches.' })
  linkedFieldIds!: readonly string[];
  @Field(() => [ID], { description: 'Indicators that measure it.' })
  indicatorIds!: readonly string[];
  @Field(() => Origin, { description: 'Where the wording comes from.' })
  origin!: Origin;
  @Field(() => [String], { description: 'Names of the fields that are example content in an item that itself is not.' })
  exampleFields!: readonly string[];
  @Field(() => Int, { description: 'Rises with every change; to be named when saving.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Who changed it last; null when nobody did in this draft.' })
  updatedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was changed last; null when it was not in this draft.' })
  updatedAt!: string | null;
}

@ObjectType({ description: 'An indicator of the draft with its definition.' })
export class FrameworkDraftIndicator {
  @Field(() => ID, { description: 'Stable id, the same in every release.' })
  id!: string;
  @Field({ description: 'Short code people cite, unique in the release.' })
  code!: string;
  @Field(() => Int, { description: 'Place in the list, rising.' })
  position!: number;
  @Field({ description: 'What is measured.' })
  title!: string;
  @Field({ description: 'What exactly is counted.' })
  definition!: string;
  @Field(() => String, { nullable: true, description: 'What stands above the line; null when it is no ratio.' })
  numerator!: string | null;
  @Field(() => String, { nullable: true, description: 'What stands below the line; null when it is no ratio.' })
  denominator!: string | null;
  @Field({ description: 'Unit of the values, for example "%".' })
  unit!: string;
  @Field(() => Int, { description: 'Decimals to show.' })
  decimals!: number;
  @Field(() => IndicatorDirection, { description: 'Which way it should move.' })
  direction!: IndicatorDirection;
  @Field({ description: 'Who provides the values.' })
  source!: string;
  @Field({ description: 'Statistical basis of the definition.' })
  basis!: string;
  @Field(() => String, { nullable: true, description: 'Where the series breaks and why; null when no break is known.' })
  knownBreaks!: string | null;
  @Field(() => IndicatorLevel, { description: 'Where its values exist.' })
  level!: IndicatorLevel;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the baseline; null without one.' })
  baselineDate!: string | null;
  @Field(() => Float, { nullable: true, description: 'Value to start from, in the unit; null without one.' })
  baselineValue!: number | null;
  @Field(() => Origin, { nullable: true, description: 'Where the baseline comes from; null without one.' })
  baselineOrigin!: Origin | null;
  @Field(() => Float, { nullable: true, description: 'Value to be reached, in the unit; null when none is set.' })
  targetValue!: number | null;
  @Field(() => Int, { nullable: true, description: 'Year the target is set for; null without a target.' })
  targetYear!: number | null;
  @Field(() => Origin, { description: 'Where the definition and the target come from.' })
  origin!: Origin;
  @Field(() => Int, { description: 'Rises with every change; to be named when saving.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'Who changed it last; null when nobody did in this draft.' })
  updatedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was changed last; null when it was not in this draft.' })
  updatedAt!: string | null;
}

@ObjectType({ description: 'The next release while it is being written; there is one at a time.' })
export class FrameworkDraft {
  @Field(() => ID, { description: 'Id of this release.' })
  id!: string;
  @Field({ description: 'As frameworkDraftMark when this was read.' })
  mark!: string;
  @Field(() => Int, { description: 'Number it will have once released.' })
  number!: number;
  @Field({ description: 'Title of the framework.' })
  title!: string;
  @Field(() => DateScalar, { nullable: true, description: 'First day it is to be in force; null while it is open.' })
  validFrom!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day it is to be in force; null when no end is set.' })
  validTo!: string | null;
  @Field(() => ID, { nullable: true, description: 'Release in force now, to compare with; null before the first.' })
  inForceId!: string | null;
  @Field(() => [FrameworkDraftItem], { description: 'All items, flat, siblings in their order.' })
  items!: readonly FrameworkDraftItem[];
  @Field(() => [FrameworkDraftIndicator], { description: 'All indicators in their order.' })
  indicators!: readonly FrameworkDraftIndicator[];
  @Field(() => [FrameworkText], { description: 'Task areas of the integration management.' })
  taskAreas!: readonly FrameworkText[];
  @Field(() => [FrameworkText], { description: 'Contents of the transfer into the municipalities.' })
  transferContents!: readonly FrameworkText[];
}

@ObjectType({ description: 'An item at its new place.' })
export class MovedFrameworkItem {
  @Field(() => FrameworkDraftItem, { description: 'The item.' })
  item!: FrameworkDraftItem;
  @Field(() => [ID], { description: 'It and its siblings in their new order.' })
  siblingIds!: readonly string[];
}

@ObjectType({ description: 'An indicator at its new place.' })
export class MovedFrameworkIndicator {
  @Field(() => FrameworkDraftIndicator, { description: 'The indicator.' })
  indicator!: FrameworkDraftIndicator;
  @Field(() => [ID], { description: 'All indicators in their new order.' })
  indicatorIds!: readonly string[];
}

@ObjectType({ description: 'What left the draft.' })
export class RemovedFrameworkItems {
  @Field(() => [ID], { description: 'The item and everything below it.' })
  itemIds!: readonly string[];
}

@ObjectType({ description: 'An indicator that left the draft.' })
export class RemovedFrameworkIndicator {
  @Field(() => ID, { description: 'The indicator; values recorded for it stay.' })
  indicatorId!: string;
}

@ObjectType({ description: 'A draft that was thrown away.' })
export class DiscardedFrameworkDraft {
  @Field(() => ID, { description: 'The draft; it exists no more.' })
  releaseId!: string;
}

export const DiscardFrameworkDraftResult = problemUnion('DiscardFrameworkDraftResult', () => [DiscardedFrameworkDraft]);
export const OpenFrameworkDraftResult = problemUnion('OpenFrameworkDraftResult', () => [FrameworkDraft]);
export const AddFrameworkItemResult = problemUnion('AddFrameworkItemResult', () => [FrameworkDraftItem]);
export const EditFrameworkItemResult = problemUnion('EditFrameworkItemResult', () => [FrameworkDraftItem]);
export const MoveFrameworkItemResult = problemUnion('MoveFrameworkItemResult', () => [MovedFrameworkItem]);
export const RemoveFrameworkItemResult = problemUnion('RemoveFrameworkItemResult', () => [RemovedFrameworkItems]);
export const AddFrameworkIndicatorResult = problemUnion('AddFrameworkIndicatorResult', () => [FrameworkDraftIndicator]);
export const EditFrameworkIndicatorResult = problemUnion('EditFrameworkIndicatorResult', () => [FrameworkDraftIndicator]);
export const MoveFrameworkIndicatorResult = problemUnion('MoveFrameworkIndicatorResult', () => [MovedFrameworkIndicator]);
export const RemoveFrameworkIndicatorResult = problemUnion('RemoveFrameworkIndicatorResult', () => [RemovedFrameworkIndicator]);
export const LinkFrameworkIndicatorResult = problemUnion('LinkFrameworkIndicatorResult', () => [FrameworkDraftItem]);
export const ReleaseFrameworkResult = problemUnion('ReleaseFrameworkResult', () => [ReleaseHeaderView]);
