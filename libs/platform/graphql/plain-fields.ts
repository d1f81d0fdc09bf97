import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Nest gives every field a resolver of its own, even where it only reads the property of the same name.
 * That is what GraphQL does without one, and compiled queries then read the property in place instead of calling back.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter(onlyReadsItsProperty)
    .forEach((field) => delete field.resolve);
  return schema;
}

type Field = GraphQLField<unknown, unknown>;

// Only Nest's own resolver is tried out: one that somebody wrote could do anything.
function onlyReadsItsProperty({ name, resolve }: Field): boolean {
  if (resolve?.name !== 'rootFieldResolver') return false;
  const read = resolve as (parent: object) => unknown;
  return read({ [name]: name }) === name && read({}) === undefined;
}
