import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { readFileSync } from 'node:fs';

/** One root field of the published contract with a document that calls it. */
export interface Operation {
  /** As in 'Query.viewer'. */
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly document: string;
  /** Arguments that satisfy the types; every id is the given one. */
  readonly variables: (id: string) => Record<string, unknown>;
  readonly takesIds: boolean;
}

/** Every root field of schema.graphql: what is published is what is tried. */
export function publishedOperations(): Operation[] {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  return [...operationsOf(schema, 'query'), ...operationsOf(schema, 'mutation')];
}

function operationsOf(schema: GraphQLSchema, kind: 'query' | 'mutation'): Operation[] {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(root?.getFields() ?? {}).map((field) => operation(field, kind, root?.name ?? ''));
}

function operation(field: GraphQLField<unknown, unknown>, kind: 'query' | 'mutation', root: string): Operation {
  const { args } = field;
  const declared = args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename ... on Problem { code message } }' : '';
  const call = passed ? `${field.name}(${passed})` : field.name;
  return {
    name: `${root}.${field.name}`,
    kind,
    document: `${kind} Try${declared ? `(${declared})` : ''} { ${call} ${mayBeProblem(field) ? selection : selection && '{ __typename }'} }`,
    variables: (id) => Object.fromEntries(args.map((argument) => [argument.name, argumentValue(argument, id)])),
    takesIds: args.some(({ name, type }) => name !== 'idempotencyKey' && mentionsId(type)),
  };
}

function mayBeProblem(field: GraphQLField<unknown, unknown>): boolean {
  return String(getNamedType(field.type)).endsWith('Result');
}

function argumentValue(argument: GraphQLArgument, id: string): unknown {
  return argument.name === 'idempotencyKey' ? crypto.randomUUID() : valueOf(argument.type, id);
}

const scalars: Readonly<Record<string, (id: string) => unknown>> = {
  ID: (id) => id,
  String: () => 'Ein Text',
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  Cents: () => 100,
  Date: () => '2018-03-12',
  DateTime: () => '2018-03-12T10:00:00.000Z',
};

// What may be left out is left out, unless it holds an id to be tried.
function valueOf(type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return presentValueOf(type.ofType, id);
  return mentionsId(type) ? presentValueOf(type, id) : null;
}

function presentValueOf(type: GraphQLInputType, id: string): unknown {
  if (isListType(type)) return [presentValueOf(type.ofType, id)];
  if (isNonNullType(type)) return presentValueOf(type.ofType, id);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, id)]));
  return scalars[String(type)]?.(id);
}

function mentionsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => mentionsId(field.type));
  return String(named) === 'ID';
}
