import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, signedOutActor } from './actor.js';

/** What every resolver and controller finds in its request. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor | null;
}

export const requirement = Symbol('REQUIREMENT');

export type Requirement = 'public' | { readonly action: string; readonly kind: string };

/** The ability a root resolver or controller method needs. Without this or @Public() the guard refuses it. */
export const Requires = (action: string, kind: string) => SetMetadata(requirement, { action, kind } satisfies Requirement);

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(requirement, 'public' satisfies Requirement);

/** The acting account and role; signed out it is the actor of the public. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => requestContextOf(context).actor ?? signedOutActor(),
);

export function requestContextOf(context: ExecutionContext): RequestContext {
  if (context.getType<'graphql' | 'http'>() === 'graphql') return context.getArgByIndex<RequestContext>(2);
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest & { actor?: Actor | null }>();
  return { request, reply: http.getResponse<FastifyReply>(), actor: request.actor ?? null };
}
