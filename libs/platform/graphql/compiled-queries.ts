import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { formatError } from './format-error.js';

type Query = CompiledQuery['query'] | 'not compiled yet' | 'not compilable';

/**
 * Executes a query that comes again as compiled code; the root resolvers with guard and interceptor run as ever.
 * The first time it is interpreted: a stranger's one-off documents must not cost the compiler's work.
 */
export function compiledQueries(): ApolloServerPlugin {
  // Keyed by the parsed document, which lives as long as the server's bounded document store keeps it.
  const known = new WeakMap<DocumentNode, Map<string, Query>>();

  function compiled({ document, operationName, schema }: Asked): CompiledQuery['query'] | null {
    const operations = known.get(document) ?? new Map<string, Query>();
    known.set(document, operations);
    const name = operationName ?? '';
    const before = operations.get(name);
    const now = before === 'not compiled yet' ? compile(schema, document, operationName) : (before ?? 'not compiled yet');
    operations.set(name, now);
    return typeof now === 'function' ? now : null;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (asked) => {
          if (!isQuery(asked)) return null;
          const query = compiled(asked);
          if (!query) return null;
          return responseOf(await query(undefined, asked.contextValue, asked.request.variables ?? {}));
        },
      }),
  };
}

type Asked = GraphQLRequestContextResponseForOperation<object>;

// Apollo's types promise an operation; of a document with several and no name it has found none, and says so itself afterwards.
function isQuery({ operation }: Partial<Asked>): boolean {
  return operation?.operation === OperationTypeNode.QUERY;
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): Query {
  const result = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(result) ? result.query : 'not compilable';
}

function responseOf({ data, errors }: ExecutionResult): GraphQLResponse {
  const http = { headers: new HeaderMap() };
  if (!errors) return { http, body: { kind: 'single', singleResult: { data: data ?? null } } };
  const singleResult = { data: data ?? null, errors: errors.map((error) => formatError(error.toJSON(), error)) };
  return { http, body: { kind: 'single', singleResult } };
}
