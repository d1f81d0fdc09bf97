import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { refusedAtTheDoor } from './format-error.js';

const notStorable = 'A text holds the character U+0000, which cannot be stored. Please remove it.';

/** Refuses at the door the one character that PostgreSQL cannot store in a text. */
export function storableText(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request, document }) => {
          if (holdsNul(request.variables) || literalHoldsNul(document)) throw refusedAtTheDoor(notStorable);
          return Promise.resolve();
        },
      }),
  };
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some(holdsNul);
}

function literalHoldsNul(document: DocumentNode): boolean {
  let found = false;
  if (document.loc && !/\\u/i.test(document.loc.source.body)) return false;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= value.includes('\0');
    },
  });
  return found;
}
