import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { problemUnion } from '#platform/graphql';
import { FrameworkItemKind } from '../draft.graphql.js';

export const FrameworkRenumberingScope = { misplaced: 'misplaced', all: 'all' } as const;
export type FrameworkRenumberingScope = keyof typeof FrameworkRenumberingScope;

registerEnumType(FrameworkRenumberingScope, {
  name: 'FrameworkRenumberingScope',
  description: 'Which codes are given anew.',
  valuesMap: {
    misplaced: { description: 'Only those that do not begin with the code above them.' },
    all: { description: 'All below the item, in the order of the outline.' },
  },
});

@ObjectType({ description: 'A code of the draft that would become another one.' })
export class FrameworkRenumbering {
  @Field(() => ID, { description: 'The item; it keeps its id.' })
  itemId!: string;
  @Field(() => FrameworkItemKind, { description: 'What it is.' })
  kind!: FrameworkItemKind;
  @Field({ description: 'Its short name.' })
  title!: string;
  @Field({ description: 'The code it has.' })
  before!: string;
  @Field({ description: 'The code it would have.' })
  after!: string;
  @Field(() => Int, { description: 'Version of the item, to be named when the code is given.' })
  version!: number;
}

@InputType({ description: 'A new code as it was shown.' })
class NewFrameworkCodeInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
  @Field(() => Int, { description: 'Version of the item that was seen.' })
  expectedVersion!: number;
  @Field({ description: 'The code it is to have.' })
  code!: string;
}

@InputType({ description: 'Codes to be given anew, as frameworkRenumbering showed them.' })
export class RenumberFrameworkItemsInput {
  @Field(() => ID, { description: 'Item from which on.' })
  itemId!: string;
  @Field(() => FrameworkRenumberingScope, { description: 'Which codes.' })
  scope!: FrameworkRenumberingScope;
  @Field(() => [NewFrameworkCodeInput], { description: 'Every code that was shown; if others would be given by now, none is.' })
  codes!: NewFrameworkCodeInput[];
}

@ObjectType({ description: 'What has a new code.' })
export class RenumberedFrameworkItems {
  @Field(() => [ID], { description: 'The items.' })
  itemIds!: readonly string[];
}

export const RenumberFrameworkItemsResult = problemUnion('RenumberFrameworkItemsResult', () => [RenumberedFrameworkItems]);
