import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Locale } from '#platform/errors';
import { DateTimeScalar } from '#platform/graphql';
import { DistrictSummary, MunicipalitySummary, Role } from '../../identity.graphql.js';

export const LocaleEnum: Readonly<Record<Locale, Locale>> = { de: 'de', en: 'en' };

registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'Language of the interface and of messages.',
  valuesMap: { de: { description: 'German.' }, en: { description: 'English.' } },
});

@ObjectType({ description: 'A role of an account, in a municipality or at the district.' })
export class Membership {
  @Field(() => ID, { description: 'Identifies the membership.' })
  id!: string;
  @Field(() => Role, { description: 'What the membership may do.' })
  role!: Role;
  @Field(() => MunicipalitySummary, { nullable: true, description: 'The municipality; null for staff of the district.' })
  municipality!: MunicipalitySummary | null;
  @Field(() => DistrictSummary, { description: 'The district.' })
  district!: DistrictSummary;
}

@ObjectType({ description: 'A place where the account is signed in.' })
export class SessionSummary {
  @Field(() => ID, { description: 'Identifies the session.' })
  id!: string;
  @Field(() => DateTimeScalar, { description: 'When it was opened, in real time.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute, in real time.' })
  lastSeenAt!: string;
  @Field({ description: 'Whether it is the session of this request.' })
  current!: boolean;
  @Field(() => String, { nullable: true, description: 'What the browser says about itself.' })
  userAgent!: string | null;
}

@ObjectType({ description: 'The signed-in account and the membership it acts for.' })
export class Viewer {
  @Field(() => ID, { description: 'Identifies the account.' })
  accountId!: string;
  @Field({ description: 'Name as others see it.' })
  name!: string;
  @Field({ description: 'E-mail address, which is also the sign-in name.' })
  email!: string;
  @Field(() => LocaleEnum, { description: 'Chosen language.' })
  locale!: Locale;
  @Field(() => Membership, { description: 'The membership acted for.' })
  acting!: Membership;
  @Field(() => [Membership], { description: 'Every membership the account may act for, oldest first.' })
  memberships!: Membership[];
  @Field(() => [SessionSummary], { description: 'Every open session, newest first.' })
  sessions!: SessionSummary[];
}
