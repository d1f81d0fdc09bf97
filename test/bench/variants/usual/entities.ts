import { Column, DefaultNamingStrategy, Entity, JoinColumn, ManyToOne, OneToMany, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ConceptState } from '../../../../libs/concepts/concept.domain.js';

/** Columns are called as everywhere in the database: words joined by underscores. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}

const number = { to: (value: number) => value, from: (value: string | null) => (value === null ? null : Number(value)) };
const cents = { type: 'bigint', transformer: number } as const;
const numeric = { type: 'numeric', nullable: true, transformer: number } as const;
const nullableText = { type: 'text', nullable: true } as const;

@Entity('municipality')
export class Municipality {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
}

@Entity('concept_revision')
export class ConceptRevision {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') conceptId!: string;
  @Column('integer') number!: number;
  @Column('uuid') releaseId!: string;
  @Column('text') state!: ConceptState;
  @Column('integer') version!: number;
  @ManyToOne(() => Municipality) @JoinColumn({ name: 'municipality_id' }) municipality!: Relation<Municipality>;
}

@Entity('framework_item')
export class FrameworkItem {
  @PrimaryColumn('uuid') releaseId!: string;
  @PrimaryColumn('uuid') itemId!: string;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) parentItemId!: string | null;
  @Column('uuid') fieldItemId!: string;
  @Column('text') code!: string;
  @Column('integer') position!: number;
  @Column('text') title!: string;
  @Column(nullableText) priority!: string | null;
  @ManyToOne(() => FrameworkItem, (item) => item.children)
  @JoinColumn([
    { name: 'release_id', referencedColumnName: 'releaseId' },
    { name: 'parent_item_id', referencedColumnName: 'itemId' },
  ])
  parent!: Relation<FrameworkItem> | null;
  @OneToMany(() => FrameworkItem, (item) => item.parent) children!: Relation<FrameworkItem>[];
}

@Entity('concept_item')
export class ConceptItem {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') revisionId!: string;
  @PrimaryColumn('uuid') itemId!: string;
  @Column('text') kind!: string;
  @Column('uuid', { nullable: true }) parentItemId!: string | null;
  @Column('uuid') fieldItemId!: string;
  @Column('integer', { nullable: true }) position!: number | null;
  @Column('text') stance!: string;
  @Column(nullableText) title!: string | null;
  @Column(nullableText) priority!: string | null;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: Date;
  @Column('text') updatedByName!: string;
}

@Entity('funding_programme')
export class FundingProgramme {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
}

@Entity('funding_application')
export class FundingApplication {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') programmeId!: string;
  @Column('text') state!: string;
  @Column(nullableText) receiptNumber!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column(cents) requestedCents!: number;
  @Column({ ...cents, nullable: true }) grantedCents!: number | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  @ManyToOne(() => Municipality) @JoinColumn({ name: 'municipality_id' }) municipality!: Relation<Municipality>;
  @ManyToOne(() => FundingProgramme) @JoinColumn({ name: 'programme_id' }) programme!: Relation<FundingProgramme>;
  @OneToOne(() => FundingContent, (content) => content.application) content!: Relation<FundingContent>;
  @OneToMany(() => FundingSource, (source) => source.application) sources!: Relation<FundingSource>[];
  @OneToMany(() => FundingCheck, (check) => check.application) checks!: Relation<FundingCheck>[];
}

const ofApplication = [
  { name: 'municipality_id', referencedColumnName: 'municipalityId' },
  { name: 'application_id', referencedColumnName: 'id' },
];

@Entity('funding_content')
export class FundingContent {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text') title!: string;
  @OneToOne(() => FundingApplication, (application) => application.content)
  @JoinColumn(ofApplication)
  application!: Relation<FundingApplication>;
}

@Entity('funding_source')
export class FundingSource {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('text') kind!: string;
  @Column(cents) amountCents!: number;
  @ManyToOne(() => FundingApplication, (application) => application.sources)
  @JoinColumn(ofApplication)
  application!: Relation<FundingApplication>;
}

@Entity('funding_check')
export class FundingCheck {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('integer') submissionNumber!: number;
  @PrimaryColumn('text') code!: string;
  @Column('text') result!: string;
  @ManyToOne(() => FundingApplication, (application) => application.checks)
  @JoinColumn(ofApplication)
  application!: Relation<FundingApplication>;
}

@Entity('funding_event')
export class FundingEvent {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') actorName!: string;
  @Column('text') action!: string;
  @ManyToOne(() => FundingApplication) @JoinColumn(ofApplication) application!: Relation<FundingApplication>;
}

@Entity('framework_indicator')
export class Indicator {
  @PrimaryColumn('uuid') releaseId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @Column('text') code!: string;
  @Column('integer') position!: number;
  @Column('text') title!: string;
  @Column('text') unit!: string;
  @Column('integer') decimals!: number;
  @Column('text') level!: string;
  @Column('text') direction!: string;
  @Column('text') origin!: string;
  @Column('text') basis!: string;
  @Column('date', { nullable: true }) baselineDate!: string | null;
  @Column(numeric) baselineValue!: number | null;
  @Column(numeric) targetValue!: number | null;
  @Column('integer', { nullable: true }) targetYear!: number | null;
}

@Entity('municipality_indicator_value')
export class MunicipalityValue {
  @PrimaryColumn('uuid') municipalityId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @PrimaryColumn('date') asOf!: string;
  @Column(numeric) value!: number;
  @Column('text') basis!: string;
  @Column('text') state!: string;
}

@Entity('district_indicator_value')
export class DistrictValue {
  @PrimaryColumn('uuid') indicatorId!: string;
  @PrimaryColumn('date') asOf!: string;
  @Column(numeric) value!: number;
  @Column('text') basis!: string;
}
