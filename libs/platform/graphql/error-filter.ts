import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '#platform/authorization';
import { DomainError, type Locale, ScreenError, TryAgain } from '#platform/errors';
import { problemOf } from './problem.js';

/** REST answers in JSON with the same codes as GraphQL; a GraphQL error passes on to `formatError`. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'graphql' | 'http'>() === 'graphql') return error;
    const { status, body } = answerTo(error, localeOf(host));
    return host.switchToHttp().getResponse<FastifyReply>().code(status).send(body);
  }
}

interface ErrorAnswer {
  readonly status: number;
  readonly body: unknown;
}

const logger = new Logger(ErrorFilter.name);

/** What REST says to an error; one that nobody expected is logged under a reference. */
export function answerTo(error: unknown, locale: Locale): ErrorAnswer {
  if (error instanceof DomainError) return { status: error instanceof TryAgain ? 503 : 422, body: problemOf(error, locale) };
  if (error instanceof ScreenError) return { status: error.status, body: { code: error.code, message: error.message } };
  if (error instanceof HttpException) return { status: error.getStatus(), body: error.getResponse() };
  const reference = randomUUID();
  logger.error({ reference, error: error instanceof Error ? error.stack : error });
  return { status: 500, body: { code: 'INTERNAL', reference } };
}

function localeOf(host: ArgumentsHost): Locale {
  return host.switchToHttp().getRequest<{ context?: RequestContext }>().context?.locale ?? 'de';
}
