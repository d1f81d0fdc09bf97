import type { GraphQLSchema } from 'graphql';

/** Nest offers no place to describe the two roots; everything else is described where it is declared. */
export function withDescribedRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be read; every answer holds only what the actor may see.';
  if (mutation)
    mutation.description = 'Acts; each is done wholly or not at all, and a problem the person can act on is a member of its result.';
  return schema;
}
