import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Origin } from '#features/identity';
import { DateScalar, DateTimeScalar } from '#platform/graphql';

const EvidenceKind = {
  document: 'document',
  declaration: 'declaration',
  record: 'record',
  dates: 'dates',
  attendance: 'attendance',
  confirmation: 'confirmation',
} as const;
type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What shows that a criterion is met. It stays with the municipality.',
  valuesMap: {
    document: { description: 'A written concept, rule or description.' },
    declaration: { description: 'A declaration signed by the person.' },
    record: { description: 'A note with its date.' },
    dates: { description: 'Days and yes or no only; the paper itself is never kept.' },
    attendance: { description: 'A proof of attendance.' },
    confirmation: { description: 'A confirmation by somebody else, an insurer for instance.' },
  },
});

const StandardCatalogueState = { upcoming: 'upcoming', in_force: 'in_force', superseded: 'superseded' } as const;
type StandardCatalogueState = (typeof StandardCatalogueState)[keyof typeof StandardCatalogueState];

registerEnumType(StandardCatalogueState, {
  name: 'StandardCatalogueState',
  description: 'Where a version of the catalogue stands today.',
  valuesMap: {
    upcoming: { description: 'Released, but not begun.' },
    in_force: { description: 'The newest that has begun.' },
    superseded: { description: 'A later one took its place.' },
  },
});

@ObjectType({ description: 'What is asked to meet a standard.' })
export class Criterion {
  @Field(() => ID, { description: 'Stays the same in every version.' })
  id!: string;
  @Field({ description: 'Its code in the catalogue.' })
  code!: string;
  @Field({ description: 'What must be so.' })
  text!: string;
  @Field(() => EvidenceKind, { nullable: true, description: 'What shows it; null when no evidence is expected.' })
  evidence!: EvidenceKind | null;
}

@ObjectType({ description: 'A quality standard for the work with volunteers.' })
export class VolunteerStandard {
  @Field(() => ID, { description: 'Stays the same in every version.' })
  id!: string;
  @Field({ description: 'Its code in the catalogue.' })
  code!: string;
  @Field({ description: 'The standard in a few words.' })
  title!: string;
  @Field({ description: 'What it is for and how it is meant.' })
  explanation!: string;
  @Field(() => String, { nullable: true, description: 'The law it rests on; null when it is a proposal.' })
  legalBasis!: string | null;
  @Field(() => String, { nullable: true, description: 'Whose standard it follows; null when nobody is named.' })
  source!: string | null;
  @Field(() => Int, { nullable: true, description: 'After how many months it is looked at again; null when once is enough.' })
  reviewMonths!: number | null;
  @Field(() => [Criterion], { description: 'Its criteria, in their order.' })
  criteria!: readonly Criterion[];
}

@ObjectType({ description: 'A part of the catalogue.' })
class StandardArea {
  @Field({ description: 'Name of the area.' })
  title!: string;
  @Field(() => [VolunteerStandard], { description: 'Its standards, in their order.' })
  standards!: readonly VolunteerStandard[];
}

@ObjectType({ description: "A version of the district's catalogue of volunteer standards, without what it says." })
export class StandardCatalogueVersion {
  @Field(() => Int, { description: 'Counts up from 1.' })
  number!: number;
  @Field({ description: 'Name of the catalogue.' })
  title!: string;
  @Field(() => StandardCatalogueState, { description: 'Where it stands today.' })
  state!: StandardCatalogueState;
  @Field(() => DateScalar, { description: 'First day it holds.' })
  validFrom!: string;
  @Field({ description: 'Where the standards come from.' })
  basis!: string;
  @Field(() => Origin, { description: 'Whether the catalogue is real or example content.' })
  origin!: Origin;
  @Field(() => DateTimeScalar, { description: 'When it was released; it never changed since.' })
  releasedAt!: string;
}

@ObjectType({ description: "A version of the district's catalogue of volunteer standards." })
export class StandardCatalogue extends StandardCatalogueVersion {
  @Field(() => [StandardArea], { description: 'What it says, by area.' })
  areas!: readonly StandardArea[];
}
