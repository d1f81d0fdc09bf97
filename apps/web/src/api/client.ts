import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { failureOf } from './failure.js';

export function createApiClient({ locale, onSignedOut }: { locale: () => string; onSignedOut: () => void }) {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [
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
