import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { RequestContext } from '#platform/authorization';
import { DomainError, type Locale, ScreenError, TryAgain } from '#platform/errors';
import { problemOf } from './problem.js';

/** REST answers in JSON with the same codes as GraphQL; a GraphQL error passes on to `formatError`. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'graphql' | 'http'>() === 'graphql') return error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof DomainError) return reply.code(error instanceof TryAgain ? 503 : 422).send(problemOf(error, localeOf(host)));
    if (error instanceof ScreenError) return reply.code(error.status).send({ code: error.code, message: error.message });
    if (error instanceof HttpException) return reply.code(error.getStatus()).send(error.getResponse());
    const reference = randomUUID();
    this.logger.error({ reference, error: error instanceof Error ? error.stack : error });
    return reply.code(500).send({ code: 'INTERNAL', reference });
  }
}

function localeOf(host: ArgumentsHost): Locale {
  return host.switchToHttp().getRequest<{ context?: RequestContext }>().context?.locale ?? 'de';
}
