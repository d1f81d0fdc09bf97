import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { DomainError, ScreenError } from '#platform/errors';

const logger = new Logger('GraphQL');

/** Lets through what the caller may know; everything else leaves as a reference that stands in the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof ScreenError) return { message: cause.message, ...place, extensions: { code: cause.code } };
  if (cause instanceof DomainError) return { message: cause.message, ...place, extensions: { code: cause.code } };
  if (isCallersFault(formatted, cause))
    return { message: formatted.message, ...place, extensions: { code: formatted.extensions?.['code'] ?? 'BAD_REQUEST' } };
  const reference = randomUUID();
  logger.error({ reference, path: formatted.path, error: cause instanceof Error ? cause.stack : cause });
  return {
    message: 'Something went wrong. Please give this reference to your administrator.',
    ...place,
    extensions: { code: 'INTERNAL', reference },
  };
}

// Syntax, validation and limits are GraphQLErrors without an inner error of ours.
function isCallersFault(formatted: GraphQLFormattedError, cause: unknown): boolean {
  return cause instanceof GraphQLError && cause.originalError === undefined && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR';
}
