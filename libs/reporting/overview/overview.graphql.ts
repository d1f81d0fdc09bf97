import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalitySummary } from '#features/identity';
import { CentsScalar, DateScalar, DateTimeScalar } from '#platform/graphql';
import { ProgressChange, ProgressField } from '../progress/progress.graphql.js';

const WorkGroup = { approval: 'approval', date: 'date', work: 'work', news: 'news' } as const;
registerEnumType(WorkGroup, {
  name: 'WorkGroup',
  description: 'What kind of attention an entry of the work list asks for.',
  valuesMap: {
    approval: { description: 'Somebody waits for a decision, or the municipality waits for one.' },
    date: { description: 'A day that comes.' },
    work: { description: 'Work on the concept and on applications.' },
    news: { description: 'An answer or a result that arrived within the last two weeks.' },
  },
});

@ObjectType({ description: 'An entry of the work list.' })
export class WorkEntry {
  @Field(() => WorkGroup, { description: 'What kind of attention it asks for.' })
  group!: keyof typeof WorkGroup;
  @Field({ description: 'What is to be done or has arrived, in the language of the account.' })
  title!: string;
  @Field({ description: 'Why, in the language of the account.' })
  note!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it stands so; null when nobody can say.' })
  since!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day of the meeting, or last day it can be done; null without one.' })
  due!: string | null;
  @Field({ description: 'Where it is done in the web client.' })
  linkPath!: string;
}

@ObjectType({ description: 'A count with its change since the day the overview compares with.' })
export class OverviewCount {
  @Field(() => Int, { description: 'The count.' })
  value!: number;
  @Field(() => Int, { nullable: true, description: 'The whole it is a part of; null without one.' })
  total!: number | null;
  @Field(() => Int, { nullable: true, description: 'Change since that day; null when another revision or release was counted then.' })
  change!: number | null;
}

@ObjectType({ description: 'A sum with its change since the day the overview compares with.' })
export class OverviewSum {
  @Field(() => CentsScalar, { description: 'The sum.' })
  cents!: number;
  @Field(() => CentsScalar, { description: 'Change since that day.' })
  change!: number;
}

@ObjectType({ description: 'Five figures of a municipality.' })
export class OverviewFigures {
  @Field(() => OverviewCount, { description: 'Goals and measures decided, of all.' })
  decided!: OverviewCount;
  @Field(() => OverviewCount, { description: 'Goals and measures in own words: adapted and own ones.' })
  inOwnWords!: OverviewCount;
  @Field(() => OverviewCount, { description: 'Open threads of comments on the newest revision.' })
  openComments!: OverviewCount;
  @Field(() => OverviewCount, { description: 'Applications that were submitted, whatever became of them.' })
  submitted!: OverviewCount;
  @Field(() => OverviewSum, { description: 'Funding granted.' })
  granted!: OverviewSum;
}

@ObjectType({ description: 'What is to be done in a municipality, and where it stands.' })
export class Overview {
  @Field(() => MunicipalitySummary, { description: 'Whose overview it is.' })
  municipality!: MunicipalitySummary;
  @Field(() => DateScalar, { description: 'Day the overview is of.' })
  asOf!: string;
  @Field(() => DateScalar, { description: 'Day its figures are compared with: the same day of the month before.' })
  comparedWith!: string;
  @Field(() => [WorkEntry], { description: 'The work list: approvals and dates first.' })
  work!: WorkEntry[];
  @Field(() => OverviewFigures, { description: 'Five figures.' })
  figures!: OverviewFigures;
  @Field(() => [ProgressField], { description: 'The local concept, field by field.' })
  fields!: ProgressField[];
  @Field(() => [ProgressChange], { description: 'What happened lately, the newest first, at most ten.' })
  changes!: ProgressChange[];
}
