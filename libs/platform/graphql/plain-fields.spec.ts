import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { withPlainFields } from './plain-fields.js';

// As Nest makes them: the name of the function is part of what is tested.
const reader = (property: string, preset?: string) => {
  const rootFieldResolver = (parent: Record<string, unknown>): unknown => parent[property] ?? preset;
  return rootFieldResolver;
};
const field = (resolve: (parent: Record<string, unknown>) => unknown) => ({ type: GraphQLString, resolve });

const query = new GraphQLObjectType({
  name: 'Query',
  fields: {
    plain: field(reader('plain')),
    renamed: field(reader('other')),
    preset: field(reader('preset', 'value')),
    written: field(() => 'by somebody'),
  },
});

it('drops resolvers that only read the property of the same name, and no others', () => {
  const fields = Object.values(withPlainFields(new GraphQLSchema({ query })).getQueryType()!.getFields());
  expect(fields.filter(({ resolve }) => resolve).map(({ name }) => name)).toEqual(['renamed', 'preset', 'written']);
});
