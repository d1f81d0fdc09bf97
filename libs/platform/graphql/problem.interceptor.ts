import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { requestContextOf } from '#platform/authorization';
import { DomainError } from '#platform/errors';
import { catchError, type Observable, of } from 'rxjs';
import { problemOf } from './problem.js';

/** Turns what a transaction threw for the person at the screen into a member of the mutation's result union. */
@Injectable()
export class ProblemInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof DomainError) || context.getType<'graphql' | 'http'>() === 'http') throw error;
        return of(problemOf(error, requestContextOf(context).locale));
      }),
    );
  }
}
