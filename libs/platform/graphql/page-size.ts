import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, type ValueNode, visit } from 'graphql';
import { isPageSize, pageTooLarge } from './connection.js';

/** Refuses a page that is too large before the database is asked who is asking. */
export function pageSizes(): ApolloServerPlugin {
  // Keyed by the parsed document, which lives as long as the server's bounded document store keeps it.
  const known = new WeakMap<DocumentNode, readonly ValueNode[]>();

  function askedIn(document: DocumentNode): readonly ValueNode[] {
    const asked = known.get(document) ?? sizesIn(document);
    known.set(document, asked);
    return asked;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request: { variables = {} }, document }) => {
          const sizes = askedIn(document).map((value) => sizeOf(value, variables));
          if (!sizes.every((size) => size === undefined || isPageSize(size))) throw pageTooLarge();
          return Promise.resolve();
        },
      }),
  };
}

function sizesIn(document: DocumentNode): ValueNode[] {
  const found: ValueNode[] = [];
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value }) => {
      if (name.value === 'first') found.push(value);
    },
  });
  return found;
}

// What a variable leaves out is filled in by the document; the resolver sees that before it reads rows.
function sizeOf(value: ValueNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value);
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : undefined;
}
