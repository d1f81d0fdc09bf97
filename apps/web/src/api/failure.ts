import type { CombinedError } from 'urql';

/** What nobody at the screen can act on, told apart by what the person should do next. */
export interface Failure {
  readonly kind: 'offline' | 'signed-out' | 'forbidden' | 'not-found' | 'busy' | 'broken';
  readonly reference: string | null;
}

const kinds: Readonly<Record<string, Failure['kind']>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  TOO_MANY_REQUESTS: 'busy',
  TRY_AGAIN: 'busy',
};

export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  if (!first) return { kind: error.networkError ? 'offline' : 'broken', reference: null };
  const { code, reference } = first.extensions;
  return { kind: kinds[String(code)] ?? 'broken', reference: typeof reference === 'string' ? reference : null };
}
