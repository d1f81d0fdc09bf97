import type { Type } from '@nestjs/common';
import { createUnionType, Field, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import { ChangedMeanwhile, type DomainError, InvalidInput, type Locale, Refused } from '#platform/errors';
import { DateTimeScalar } from './scalars.js';

@InterfaceType({ description: 'Something the person at the screen can act on; every mutation result may be one.' })
export abstract class Problem {
  @Field({ description: 'Stable name of the problem, for programs.' })
  code!: string;
  @Field(() => String, { nullable: true, description: 'Input field the problem belongs to, dotted; null when it concerns the whole act.' })
  path!: string | null;
  @Field({ description: 'What happened and what to do, in the language of the account.' })
  message!: string;
}

@ObjectType({ implements: () => [Problem], description: 'The act is not possible now; the message says why.' })
class Refusal extends Problem {}

@ObjectType('InputIssue', { description: 'One rule that an input breaks.' })
class InputIssueView {
  @Field({ description: 'Dotted path of the input field.' })
  path!: string;
  @Field({ description: 'Stable name of the broken rule.' })
  code!: string;
  @Field({ description: 'The rule and how to keep it, in the language of the account.' })
  message!: string;
}

@ObjectType('InvalidInput', { implements: () => [Problem], description: 'Entries break rules; nothing was saved.' })
class InvalidInputView extends Problem {
  @Field(() => [InputIssueView], { description: 'Every issue, in the order of the form.' })
  issues!: InputIssueView[];
}

@ObjectType({ description: 'A field that differs between your version and the saved one.' })
class ChangedField {
  @Field({ description: 'Name of the field.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What you sent.' })
  yours!: string | null;
  @Field(() => String, { nullable: true, description: 'What is saved now.' })
  current!: string | null;
}

@ObjectType('ChangedMeanwhile', { implements: () => [Problem], description: 'Somebody saved in between; nothing of yours was written.' })
class ChangedMeanwhileView extends Problem {
  @Field(() => Int, { description: 'Version to expect when saving again.' })
  currentVersion!: number;
  @Field(() => String, { nullable: true, description: 'Who saved in between.' })
  changedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was saved.' })
  changedAt!: string | null;
  @Field(() => [ChangedField], { description: 'Both sides of every field that differs.' })
  fields!: ChangedField[];
}

export type ProblemMaker = (error: DomainError, locale: Locale) => Problem;

const makers = new Map<object, ProblemMaker>([
  [Refused, (error, locale) => make(Refusal, error, locale, {})],
  [
    InvalidInput,
    (error, locale) =>
      make(InvalidInputView, error, locale, {
        issues: (error as InvalidInput).issues.map(({ text, ...issue }) => ({ ...issue, message: text[locale] })),
      }),
  ],
  [ChangedMeanwhile, (error, locale) => make(ChangedMeanwhileView, error, locale, { ...(error as ChangedMeanwhile).meanwhile })],
]);

/** Gives a feature's own domain error its own GraphQL type; it must also be named in the unions that may return it. */
export function registerProblem<E extends DomainError, V extends Problem>(
  ErrorClass: new (...parameters: never[]) => E,
  View: new () => V,
  fields: (error: E) => Omit<V, keyof Problem>,
): void {
  makers.set(ErrorClass, (error, locale) => make(View, error, locale, fields(error as E)));
}

/** The problem a domain error becomes outside its transaction. */
export function problemOf(error: DomainError, locale: Locale): Problem {
  const maker = makers.get(error.constructor);
  return maker ? maker(error, locale) : make(Refusal, error, locale, {});
}

/** A mutation's result: its payload, the three common problems and the feature's own. */
export function problemUnion<T extends object>(name: string, payloads: () => readonly Type<T>[]): Type<T> {
  const types = (): readonly Type[] => [...payloads(), Refusal, InvalidInputView, ChangedMeanwhileView];
  return createUnionType({ name, types, description: 'The result, or the problem that prevented it.' }) as Type<T>;
}

function make<V extends Problem>(View: new () => V, error: DomainError, locale: Locale, fields: object): V {
  return Object.assign(new View(), fields, { code: error.code, path: error.path, message: error.text[locale] });
}
