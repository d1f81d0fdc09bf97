import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { DomainError, ScreenError } from '#platform/errors';

const logger = new Logger('GraphQL');

// Told by code, not by class: a second copy of graphql in the process would have classes of its own.
const callersFault: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Lets through what the caller may know; everything else leaves as a reference that stands in the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const place = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof ScreenError) return { message: cause.message, ...place, extensions: { code: cause.code } };
  if (cause instanceof DomainError) return { message: cause.message, ...place, extensions: { code: cause.code } };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && callersFault.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  const reference = randomUUID();
  logger.error({ reference, path: formatted.path, error: cause instanceof Error ? cause.stack : cause });
  return {
    message: 'Something went wrong. Please give this reference to your administrator.',
    ...place,
    extensions: { code: 'INTERNAL', reference },
  };
}

/** What the caller did wrong, found before anything ran; without a status of its own Apollo would call it a failure of the server. */
export function refusedAtTheDoor(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
