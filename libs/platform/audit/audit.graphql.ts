import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';

export enum AuditChainKind {
  municipality = 'municipality',
  district = 'district',
}

registerEnumType(AuditChainKind, {
  name: 'AuditChainKind',
  description: 'Whose chain an act stands in.',
  valuesMap: { municipality: { description: 'The chain of one municipality.' }, district: { description: 'The chain of the district.' } },
});

@InputType({ description: 'Which chain of the audit trail is read.' })
export class AuditChainFilter {
  @Field(() => ID, { nullable: true, description: 'The municipality whose chain is read; without it the chain of the district itself.' })
  municipalityId?: string | null;
}

@ObjectType({ description: 'One act of the tamper-evident audit trail.' })
export class AuditEntry {
  @Field(() => ID, { description: 'Chain and sequence together.' })
  id!: string;
  @Field(() => ID, { description: 'The municipality or district whose chain it is.' })
  chain!: string;
  @Field(() => AuditChainKind, { description: 'Whose chain it is.' })
  chainKind!: AuditChainKind;
  @Field(() => Int, { description: 'Position in the chain, from 1 without a gap.' })
  sequence!: number;
  @Field(() => DateTimeScalar, { description: 'Real time of the act.' })
  at!: string;
  @Field(() => DateTimeScalar, { description: 'Domain time of the act; differs from real time in a demo only.' })
  domainAt!: string;
  @Field(() => String, { nullable: true, description: 'Name of the person who acted; null for the system and after erasure.' })
  actor!: string | null;
  @Field({ description: 'Role in which it was done; "system" for a job.' })
  role!: string;
  @Field({ description: 'Stable name of the act, for programs.' })
  action!: string;
  @Field({ description: 'Kind of the record the act concerns.' })
  subjectType!: string;
  @Field({ description: 'Id of the record the act concerns.' })
  subjectId!: string;
  @Field({ description: 'The act in one sentence, in the language of the account.' })
  summary!: string;
  @Field({ description: 'SHA-256 of the entry and its predecessor, hexadecimal.' })
  hash!: string;
}

export const AuditEntryConnection = connectionOf(AuditEntry);
