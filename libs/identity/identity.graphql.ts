import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const Role = {
  coordinator: 'coordinator',
  contributor: 'contributor',
  mayor: 'mayor',
  district_planner: 'district_planner',
  funding_officer: 'funding_officer',
  funding_approver: 'funding_approver',
  district_admin: 'district_admin',
  auditor: 'auditor',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

registerEnumType(Role, {
  name: 'Role',
  description: 'What a membership may do.',
  valuesMap: {
    coordinator: { description: 'Integration coordinator of a municipality.' },
    contributor: { description: 'Further staff of a municipality, without submitting or adopting.' },
    mayor: { description: 'Head of a municipality: signs applications off and follows progress.' },
    district_planner: { description: 'Strategic planning of the district: writes the framework.' },
    funding_officer: { description: 'District staff who check applications and propose decisions.' },
    funding_approver: { description: 'District staff who decide on proposals of somebody else.' },
    district_admin: { description: 'Administration of the district: programmes, accounts, audit trail.' },
    auditor: { description: 'Audit office: reads funding files and the audit trail, changes nothing.' },
  },
});

export const Origin = { document: 'document', statistics: 'statistics', example: 'example' } as const;
export type Origin = (typeof Origin)[keyof typeof Origin];

registerEnumType(Origin, {
  name: 'Origin',
  description: 'Where a text or figure comes from.',
  valuesMap: {
    document: { description: 'Stated by the district in its own document.' },
    statistics: { description: 'Taken from official statistics.' },
    example: { description: 'Example content (Beispielinhalt), to be labelled as such.' },
  },
});

@ObjectType({ description: 'A district (Landkreis), in brief.' })
export class DistrictSummary {
  @Field(() => ID, { description: 'Identifies the district.' })
  id!: string;
  @Field({ description: 'Official name.' })
  name!: string;
}

@ObjectType({ description: 'A municipality of the district, in brief.' })
export class MunicipalitySummary {
  @Field(() => ID, { description: 'Identifies the municipality.' })
  id!: string;
  @Field({ description: 'Name in addresses, unique in the district.' })
  slug!: string;
  @Field({ description: 'Name with its kind, as on letterheads.' })
  name!: string;
  @Field({ description: 'Name without its kind, for lists.' })
  shortName!: string;
}
