import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { entered, enteredText } from '#platform/text';

/** Every text of a request enters by the same rule, as a variable or written into the document. */
export function enteredTexts(): ApolloServerPlugin {
  // The parsed document lives as long as the server's bounded document store keeps it, and so does what is put right in it.
  const known = new WeakSet<DocumentNode>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ request, document }) => {
          if (!known.has(document)) putRight(document);
          known.add(document);
          if (request.variables) request.variables = entered(request.variables);
          return Promise.resolve();
        },
      }),
  };
}

function putRight(document: DocumentNode): void {
  visit(document, { [Kind.STRING]: (node) => void Object.assign(node, { value: enteredText(node.value) }) });
}
