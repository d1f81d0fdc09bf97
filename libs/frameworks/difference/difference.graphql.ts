import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ReleaseHeaderView } from '../frameworks.graphql.js';

const kinds = ['added', 'removed', 'moved', 'text_changed', 'target_changed', 'indicator_changed', 'attribute_changed'] as const;
const FrameworkChangeKind = Object.fromEntries(kinds.map((kind) => [kind, kind]));

registerEnumType(FrameworkChangeKind, {
  name: 'FrameworkChangeKind',
  description: 'In which way an entry differs between two releases.',
  valuesMap: {
    added: { description: 'New in the later one.' },
    removed: { description: 'No longer in the later one.' },
    moved: { description: 'Stands elsewhere.' },
    text_changed: { description: 'Its wording changed.' },
    target_changed: { description: 'Its target changed.' },
    indicator_changed: { description: 'Its indicators, or the definition of an indicator, changed.' },
    attribute_changed: { description: 'Code, responsibility, priority or another attribute changed.' },
  },
});

const spans = { same: 'same', removed: 'removed', added: 'added' } as const;

registerEnumType(spans, {
  name: 'WordSpanKind',
  description: 'What happened to a run of words.',
  valuesMap: {
    same: { description: 'In both.' },
    removed: { description: 'Only in the earlier one.' },
    added: { description: 'Only in the later one.' },
  },
});

export const FrameworkEntryKind = {
  ...{ field: 'field', challenge: 'challenge', goal: 'goal', measure: 'measure' },
  ...{ task_area: 'task_area', transfer_content: 'transfer_content', indicator: 'indicator' },
} as const;
export type FrameworkEntryKind = keyof typeof FrameworkEntryKind;

registerEnumType(FrameworkEntryKind, {
  name: 'FrameworkEntryKind',
  description: 'What an entry of a release is.',
  valuesMap: {
    field: { description: 'A field of action.' },
    challenge: { description: 'A challenge.' },
    goal: { description: 'A goal.' },
    measure: { description: 'A measure.' },
    task_area: { description: 'A task area of the integration management.' },
    transfer_content: { description: 'A content of the transfer.' },
    indicator: { description: 'An indicator.' },
  },
});

@ObjectType({ description: 'A run of words in a changed text.' })
export class WordSpan {
  @Field(() => spans, { description: 'What happened to it.' })
  kind!: keyof typeof spans;
  @Field({ description: 'The words with their blanks.' })
  text!: string;
}

@ObjectType('FrameworkChange', { description: 'One difference between two releases.' })
export class FrameworkChangeView {
  @Field(() => FrameworkChangeKind, { description: 'What changed.' })
  kind!: (typeof kinds)[number];
  @Field(() => ID, { description: 'Stable id of the entry.' })
  itemId!: string;
  @Field(() => FrameworkEntryKind, { description: 'What the entry is.' })
  itemKind!: FrameworkEntryKind;
  @Field({ description: 'Its code in the later release; in the earlier one when it was removed.' })
  code!: string;
  @Field({ description: 'Its title in the later release; in the earlier one when it was removed.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Name of the field that changed; null for added, removed and moved entries.' })
  field!: string | null;
  @Field(() => String, { nullable: true, description: 'What the field said; lists separated by commas.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'What the field says; lists separated by commas.' })
  after!: string | null;
  @Field(() => [WordSpan], { description: 'The changed wording, word by word; empty for other changes.' })
  words!: readonly WordSpan[];
  @Field(() => String, { nullable: true, description: 'Code and title of the entry it stood below; null at the top.' })
  beforeParent!: string | null;
  @Field(() => String, { nullable: true, description: 'Code and title of the entry it stands below; null at the top.' })
  afterParent!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the field of action it belongs to; null for texts and indicators.' })
  fieldCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Title of the field of action it belongs to; null for texts and indicators.' })
  fieldTitle!: string | null;
}

@ObjectType({ description: 'Everything that differs between two releases.' })
export class FrameworkDifference {
  @Field(() => ReleaseHeaderView, { description: 'The earlier one.' })
  from!: ReleaseHeaderView;
  @Field(() => ReleaseHeaderView, { description: 'The later one.' })
  to!: ReleaseHeaderView;
  @Field(() => [FrameworkChangeView], { description: 'Removed entries first, then all others in the order of the later release.' })
  changes!: readonly FrameworkChangeView[];
}
