import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange, type Operation } from 'urql';
import { failureOf } from './failure.js';

export function createApiClient({ locale, onSignedOut }: { locale: () => string; onSignedOut: () => void }) {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
      mapExchange({ onOperation: writtenForTheViewer }),
      cacheExchange,
      mapExchange({
        onError(error) {
          if (failureOf(error).kind === 'signed-out') onSignedOut();
        },
      }),
      fetchExchange,
    ],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'apollo-require-preflight': '1', 'accept-language': locale() },
    }),
  });
}

/** Answers hold sentences in the viewer's language: once a mutation returns another viewer, what is on the screen is asked for again. */
function writtenForTheViewer(operation: Operation): Operation {
  if (operation.kind !== 'query') return operation;
  const additionalTypenames = ['Viewer', ...(operation.context.additionalTypenames ?? [])];
  return makeOperation('query', operation, { ...operation.context, additionalTypenames });
}
