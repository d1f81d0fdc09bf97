import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalitySummary, Origin } from '#features/identity';
import { DateScalar, DateTimeScalar, problemUnion } from '#platform/graphql';
import type { BodyKind, CouncilResult, RecordKind } from './council-record.domain.js';

const CouncilRecordKind = { consultation: 'consultation', presentation: 'presentation' };
registerEnumType(CouncilRecordKind, {
  name: 'CouncilRecordKind',
  description: 'What a body dealt with.',
  valuesMap: {
    consultation: { description: "The municipality's own concept." },
    presentation: { description: "The district's framework was presented." },
  },
});

const CouncilBodyKind = {
  committee: 'committee',
  administrative_committee: 'administrative_committee',
  local_council: 'local_council',
  council: 'council',
};
registerEnumType(CouncilBodyKind, {
  name: 'CouncilBodyKind',
  description: 'Which kind of body met.',
  valuesMap: {
    committee: { description: 'A committee of the council (Fachausschuss).' },
    administrative_committee: { description: 'The administrative committee (Verwaltungsausschuss).' },
    local_council: { description: 'The council of a locality (Ortsrat).' },
    council: { description: 'The council (Rat).' },
  },
});

const CouncilResultKind = {
  recommended: 'recommended',
  approved: 'approved',
  approved_with_changes: 'approved_with_changes',
  postponed: 'postponed',
  rejected: 'rejected',
  noted: 'noted',
};
registerEnumType(CouncilResultKind, {
  name: 'CouncilResultKind',
  description: 'What a body decided.',
  valuesMap: {
    recommended: { description: 'Recommended to the next body.' },
    approved: { description: 'Approved as it was.' },
    approved_with_changes: { description: 'Approved with changes; the note says which.' },
    postponed: { description: 'Put off to another meeting.' },
    rejected: { description: 'Rejected.' },
    noted: { description: 'Taken note of.' },
  },
});

@ObjectType({ description: 'One field of a meeting as it was said before and after a correction.' })
export class CorrectedField {
  @Field({ description: 'Name of the field of the record.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'Before; null when nothing was said.' })
  before!: string | null;
  @Field(() => String, { nullable: true, description: 'After; null when nothing is said any more.' })
  after!: string | null;
}

@ObjectType({ description: 'What was said differently, or added, after the concept had been adopted.' })
export class CouncilCorrection {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => [CorrectedField], { description: 'What changed; nothing for a meeting that was added late.' })
  changes!: readonly CorrectedField[];
}

@ObjectType({ description: 'A meeting of a body that dealt with the concept or saw the framework.' })
export class CouncilRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;
  @Field(() => CouncilRecordKind, { description: 'What the body dealt with.' })
  kind!: RecordKind;
  @Field(() => Int, { nullable: true, description: 'Number of the revision consulted on; null for a presentation.' })
  revision!: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the release presented; null for a consultation.' })
  releaseNumber!: number | null;
  @Field({ description: 'Name of the body.' })
  body!: string;
  @Field(() => CouncilBodyKind, { description: 'Kind of the body.' })
  bodyKind!: BodyKind;
  @Field(() => DateScalar, { description: 'Day of the meeting; may lie ahead.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper; null when there was none.' })
  paperNumber!: string | null;
  @Field(() => CouncilResultKind, { nullable: true, description: 'What the body decided; null as long as it is open.' })
  result!: CouncilResult | null;
  @Field(() => String, { nullable: true, description: 'What else matters, for example conditions; null when nothing does.' })
  note!: string | null;
  @Field(() => String, { nullable: true, description: 'Public https address of the paper, for example by OParl; null without one.' })
  url!: string | null;
  @Field(() => Origin, { nullable: true, description: 'Set when the record is example content.' })
  origin!: Origin | null;
  @Field(() => Int, { description: 'Version to expect when changing it.' })
  version!: number;
  @Field(() => Boolean, {
    description:
      'It belongs to an adopted revision: what was left open may be filled in, anything else takes a reason, and it is never removed.',
  })
  frozen!: boolean;
  @Field(() => [CouncilCorrection], { description: 'What was corrected after the resolution, the oldest first.' })
  corrections!: readonly CouncilCorrection[];
}

const StepAction = {
  open_review: 'open_review',
  bring_before_council: 'bring_before_council',
  return_to_draft: 'return_to_draft',
  record_adoption: 'record_adoption',
};
registerEnumType(StepAction, {
  name: 'ConceptStepTaken',
  description: 'A step a revision took.',
  valuesMap: {
    open_review: { description: 'Draft to internal review.' },
    bring_before_council: { description: 'Internal review to before the council.' },
    return_to_draft: { description: 'Back into the draft.' },
    record_adoption: { description: "The council's resolution was recorded." },
  },
});

@ObjectType({ description: 'A step of a revision on its way to the council, as it was taken.' })
export class ConceptStepRecord {
  @Field(() => ID, { description: 'Id of the step.' })
  id!: string;
  @Field(() => Int, { description: 'Number of the revision.' })
  revision!: number;
  @Field(() => StepAction, { description: 'The step.' })
  action!: 'open_review' | 'bring_before_council' | 'return_to_draft' | 'record_adoption';
  @Field(() => String, { nullable: true, description: 'Why; null when no reason was given.' })
  reason!: string | null;
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
  @Field({ description: 'Who took it.' })
  actor!: string;
}

@ObjectType({ description: 'How the revisions of a concept went to the council.' })
export class CouncilTrail {
  @Field(() => Boolean, { description: 'Whether the reader may add meetings and change them.' })
  editable!: boolean;
  @Field(() => [ConceptStepRecord], { description: 'Steps, the newest first; empty for readers outside the municipality.' })
  steps!: readonly ConceptStepRecord[];
  @Field(() => [CouncilRecord], { description: 'Meetings, the latest first; outside the municipality only those of adopted revisions.' })
  consultations!: readonly CouncilRecord[];
  @Field(() => [CouncilRecord], { description: "Presentations of the district's framework, the latest first." })
  presentations!: readonly CouncilRecord[];
}

@ObjectType({ description: 'Where the framework was presented in a municipality.' })
export class MunicipalPresentations {
  @Field(() => MunicipalitySummary, { description: 'The municipality.' })
  municipality!: MunicipalitySummary;
  @Field(() => [CouncilRecord], { description: 'The presentations, the latest first; empty as long as there was none.' })
  presentations!: readonly CouncilRecord[];
}

@InputType({ description: 'A meeting of a body.' })
export class CouncilRecordInput {
  @Field({ description: 'Name of the body.' })
  body!: string;
  @Field(() => CouncilBodyKind, { description: 'Kind of the body.' })
  bodyKind!: BodyKind;
  @Field(() => DateScalar, { description: 'Day of the meeting; may lie ahead as long as there is no result.' })
  date!: string;
  @Field(() => String, { nullable: true, description: 'Number of the paper.' })
  paperNumber?: string | null;
  @Field(() => CouncilResultKind, { nullable: true, description: 'What the body decided.' })
  result?: CouncilResult | null;
  @Field(() => String, { nullable: true, description: 'What else matters.' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Public https address of the paper; it is shown and never fetched.' })
  url?: string | null;
}

@ObjectType({ description: 'A record that was removed.' })
export class RemovedCouncilRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  recordId!: string;
}

export const CouncilRecordKindEnum = CouncilRecordKind;
export const AddCouncilRecordResult = problemUnion('AddCouncilRecordResult', () => [CouncilRecord]);
export const ChangeCouncilRecordResult = problemUnion('ChangeCouncilRecordResult', () => [CouncilRecord]);
export const RemoveCouncilRecordResult = problemUnion('RemoveCouncilRecordResult', () => [RemovedCouncilRecord]);
