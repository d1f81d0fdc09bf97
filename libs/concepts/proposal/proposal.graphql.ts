import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Priority } from '#features/frameworks';
import { MunicipalitySummary, Origin } from '#features/identity';
import { DateTimeScalar, problemUnion } from '#platform/graphql';
import { ConceptItemKind, Stance } from '../concept-enums.graphql.js';
import { ConceptItemSource } from '../concepts.graphql.js';
import type { ProposalState } from './proposal.domain.js';

export const FrameworkProposalState = { open: 'open', withdrawn: 'withdrawn', taken_up: 'taken_up', declined: 'declined' };
registerEnumType(FrameworkProposalState, {
  name: 'FrameworkProposalState',
  description: 'What became of a proposal.',
  valuesMap: {
    open: { description: 'The district has not answered yet.' },
    withdrawn: { description: 'The municipality took it back.' },
    taken_up: { description: 'The district takes it up.' },
    declined: { description: 'The district does not take it up and says why.' },
  },
});

export const FrameworkProposalAction = { withdraw: 'withdraw', answer: 'answer' } as const;
type FrameworkProposalAction = (typeof FrameworkProposalAction)[keyof typeof FrameworkProposalAction];
registerEnumType(FrameworkProposalAction, {
  name: 'FrameworkProposalAction',
  description: 'What somebody may do with a proposal.',
  valuesMap: {
    withdraw: { description: 'Take it back.' },
    answer: { description: 'Take it up, or decline it with a reason.' },
  },
});

@ObjectType({ description: 'A local change that a municipality proposes for the next framework.' })
export class FrameworkProposal {
  @Field(() => ID, { description: 'Id of the proposal.' })
  id!: string;
  @Field(() => MunicipalitySummary, { description: 'Who proposes it; stays named when it is taken up.' })
  municipality!: MunicipalitySummary;
  @Field(() => ID, { description: 'Item of the concept it was proposed from.' })
  itemId!: string;
  @Field(() => ConceptItemKind, { description: 'Goal or measure.' })
  kind!: ConceptItemKind;
  @Field(() => Stance, { description: 'Adapted or own.' })
  stance!: Stance;
  @Field({ description: 'Code of the field of action.' })
  fieldCode!: string;
  @Field({ description: 'Name of the field of action.' })
  fieldTitle!: string;
  @Field(() => Int, { description: 'Number of the release it was proposed from.' })
  releaseNumber!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Code and title of the challenge or goal it stands below; null below an own goal of the municipality.',
  })
  placeTitle!: string | null;
  @Field(() => ConceptItemSource, { nullable: true, description: "The district's wording in that release; null for an own item." })
  district!: ConceptItemSource | null;
  @Field(() => String, { nullable: true, description: "The district's code; null for an own item." })
  code!: string | null;
  @Field(() => String, { nullable: true, description: "The district's title when it was proposed; null for an own item." })
  districtTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Proposed title; null leaves it as it is.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'Proposed text; null leaves it as it is.' })
  text!: string | null;
  @Field(() => String, { nullable: true, description: 'Proposed target; null leaves it as it is.' })
  target!: string | null;
  @Field(() => String, { nullable: true, description: 'Who is to be responsible; null leaves it as it is.' })
  responsible!: string | null;
  @Field(() => Priority, { nullable: true, description: 'Proposed priority; null leaves it as it is.' })
  priority!: Priority | null;
  @Field({ description: 'Why it would be good for all.' })
  note!: string;
  @Field(() => FrameworkProposalState, { description: 'What became of it.' })
  state!: ProposalState;
  @Field(() => String, { nullable: true, description: "The district's answer; null when it gave none." })
  answer!: string | null;
  @Field(() => ID, { nullable: true, description: 'Item of the framework it was written into; null when it was not.' })
  takenItemId!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the release it came into force with; null when it was not written into one, or that is still a draft.',
  })
  takenReleaseNumber!: number | null;
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: string | null;
  @Field(() => Origin, { nullable: true, description: 'Set when the proposed words are example content.' })
  origin!: Origin | null;
  @Field(() => [FrameworkProposalAction], { description: 'What the reader may do with it now.' })
  availableActions!: readonly FrameworkProposalAction[];
}

@InputType({ description: "The district's answer to a proposal." })
export class AnswerProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => Boolean, { description: 'Whether it is taken up.' })
  takeUp!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Write the proposed words into the draft of the next release at once.' })
  intoDraft?: boolean | null;
  @Field(() => Int, {
    nullable: true,
    description: "Version of the draft's item that was seen; without it, fields that were edited in the draft are not overwritten.",
  })
  draftVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'What the municipality reads; required when it is not taken up.' })
  answer?: string | null;
}

export const ProposeToFrameworkResult = problemUnion('ProposeToFrameworkResult', () => [FrameworkProposal]);
export const WithdrawProposalResult = problemUnion('WithdrawProposalResult', () => [FrameworkProposal]);
export const AnswerProposalResult = problemUnion('AnswerProposalResult', () => [FrameworkProposal]);
