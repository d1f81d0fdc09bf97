import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar } from '#platform/graphql';
import { MunicipalitySummary, Origin } from '../identity.graphql.js';

const MunicipalityKind = { municipality: 'municipality', town: 'town', joint_municipality: 'joint_municipality' } as const;
type MunicipalityKind = keyof typeof MunicipalityKind;

registerEnumType(MunicipalityKind, {
  name: 'MunicipalityKind',
  description: 'Legal kind of a municipality.',
  valuesMap: {
    municipality: { description: 'Gemeinde.' },
    town: { description: 'Stadt.' },
    joint_municipality: { description: 'Samtgemeinde: an association of municipalities, without an AGS.' },
  },
});

const DatePrecision = { day: 'day', month: 'month', year: 'year' } as const;
type DatePrecision = keyof typeof DatePrecision;

registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exactly the source states a date.',
  valuesMap: {
    day: { description: 'To the day.' },
    month: { description: 'Only the month is stated.' },
    year: { description: 'Only the year is stated.' },
  },
});

@ObjectType({ description: 'One figure of the district with what it needs to be understood.' })
export class DistrictFigure {
  @Field({ description: 'Stable name of the figure.' })
  code!: string;
  @Field({ description: 'What is counted.' })
  label!: string;
  @Field(() => Float, { description: 'The value in its unit.' })
  value!: number;
  @Field({ description: 'Unit of the value.' })
  unit!: string;
  @Field(() => DateScalar, { description: 'Day the value stands for; the last day of a year that is stated without a day.' })
  asOf!: string;
  @Field(() => DatePrecision, { description: 'How exactly the source states the day.' })
  asOfPrecision!: DatePrecision;
  @Field({ description: 'Statistical basis: two bases are two numbers, not an error.' })
  basis!: string;
  @Field(() => Origin, { description: 'Where the figure comes from.' })
  origin!: Origin;
}

@ObjectType({ description: 'A step on the way to the district framework.' })
export class DistrictEvent {
  @Field(() => DateScalar, { description: 'First day of the step, as exactly as it is known.' })
  startsOn!: string;
  @Field(() => DatePrecision, { description: 'How exactly the source states the day.' })
  precision!: DatePrecision;
  @Field({ description: 'The date in the words of the source.' })
  dateLabel!: string;
  @Field({ description: 'What happened or was planned.' })
  label!: string;
  @Field(() => Origin, { description: 'Where the entry comes from.' })
  origin!: Origin;
}

@ObjectType({ description: 'The district acted for, with its figures and the way to its framework.' })
export class District {
  @Field(() => ID, { description: 'Identifies the district.' })
  id!: string;
  @Field({ description: 'Official district key (Kreisschlüssel), five digits.' })
  key!: string;
  @Field(() => String, { nullable: true, description: 'NUTS-3 code.' })
  nuts!: string | null;
  @Field({ description: 'Official name.' })
  name!: string;
  @Field(() => Float, { nullable: true, description: 'Area in square kilometres.' })
  areaKm2!: number | null;
  @Field(() => String, { nullable: true, description: 'Which survey the area comes from.' })
  areaNote!: string | null;
  @Field(() => Origin, { description: 'Where name and area come from.' })
  origin!: Origin;
  @Field(() => [DistrictFigure], { description: 'Figures up to today, in the order of the source.' })
  figures!: DistrictFigure[];
  @Field(() => [DistrictEvent], { description: 'The way to the framework, in the order of the source.' })
  timeline!: DistrictEvent[];
}

@ObjectType({ description: 'Population of a municipality on a day.' })
export class Population {
  @Field(() => DateScalar, { description: 'Day of the count.' })
  date!: string;
  @Field(() => Int, { description: 'Number of residents.' })
  value!: number;
  @Field({ description: 'Statistical basis of the count.' })
  basis!: string;
}

@ObjectType({ description: 'A part of a municipality: Ortschaft, Ortsteil or member municipality.' })
export class Locality {
  @Field(() => ID, { description: 'Identifies the locality.' })
  id!: string;
  @Field({ description: 'Name, unique only beside its parent.' })
  name!: string;
  @Field({ description: 'What it is in law or in local use.' })
  kind!: string;
  @Field(() => ID, { nullable: true, description: 'The locality it belongs to; null directly below the municipality.' })
  parentId!: string | null;
}

@ObjectType({ description: 'A municipality of the district.' })
export class Municipality extends MunicipalitySummary {
  @Field(() => MunicipalityKind, { description: 'Legal kind.' })
  kind!: MunicipalityKind;
  @Field(() => String, { nullable: true, description: 'Official municipality key (AGS), eight digits; null for a joint municipality.' })
  ags!: string | null;
  @Field(() => String, { nullable: true, description: 'Association key (Verbandsschlüssel), nine digits; joint municipalities only.' })
  associationKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Regional key (ARS), twelve digits.' })
  regionalKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Postal code of the town hall.' })
  postalCode!: string | null;
  @Field(() => Float, { nullable: true, description: 'Latitude in degrees (WGS 84).' })
  latitude!: number | null;
  @Field(() => Float, { nullable: true, description: 'Longitude in degrees (WGS 84).' })
  longitude!: number | null;
  @Field(() => Float, { nullable: true, description: 'Area in square kilometres.' })
  areaKm2!: number | null;
  @Field(() => Origin, { description: 'Where keys, area and coordinates come from.' })
  origin!: Origin;
  @Field(() => [Population], { description: 'Counts up to today, newest first.' })
  population!: Population[];
  @Field(() => [Locality], { description: 'Localities in their local order, parents before their parts.' })
  localities!: Locality[];
}

export const MunicipalityConnection = connectionOf(Municipality);
