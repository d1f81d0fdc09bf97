import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { requestContextOf } from '#platform/authorization';
import { getNullableType, type GraphQLResolveInfo, isUnionType } from 'graphql';
import { DomainError } from '#platform/errors';
import { catchError, type Observable, of } from 'rxjs';
import { problemOf } from './problem.js';

/** Turns what a transaction threw for the person at the screen into a member of the mutation's result union. */
@Injectable()
export class ProblemInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof DomainError) || !mayAnswerWithProblem(context)) throw error;
        return of(problemOf(error, requestContextOf(context).locale));
      }),
    );
  }
}

// Only the result unions of mutations have room for a problem; elsewhere it leaves as an error with its code.
function mayAnswerWithProblem(context: ExecutionContext): boolean {
  if (context.getType<'graphql' | 'http'>() === 'http') return false;
  const [, , , { returnType }] = context.getArgs<[unknown, unknown, unknown, GraphQLResolveInfo]>();
  return isUnionType(getNullableType(returnType));
}
