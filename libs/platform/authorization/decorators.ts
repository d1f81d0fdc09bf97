import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#platform/errors';
import { type Actor, type ActorResolver, signedOutActor } from './actor.js';

/** What every resolver and controller finds in its request. The guard asks for the actor, so that a refused document costs no SQL. */
export class RequestContext {
  /** Whoever the session belongs to; set once the guard has run. */
  actor: Actor | null = null;
  private asked: Promise<void> | undefined;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  get locale(): Locale {
    return this.actor?.locale ?? (this.request.headers['accept-language']?.startsWith('en') ? 'en' : 'de');
  }

  identify(resolver: ActorResolver): Promise<void> {
    this.asked ??= resolver.resolve(this.request).then((actor) => {
      this.actor = actor;
    });
    return this.asked;
  }
}

export const requirement = Symbol('REQUIREMENT');

export type Requirement = 'public' | { readonly action: string; readonly kind: string };

/** The ability a root resolver or controller method needs. Without this or @Public() the guard refuses it. */
export const Requires = (action: string, kind: string) => SetMetadata(requirement, { action, kind } satisfies Requirement);

/** Open to everybody, signed in or not. */
export const Public = () => SetMetadata(requirement, 'public' satisfies Requirement);

/** The acting account and role; signed out it is the actor of the public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor, locale } = requestContextOf(context);
  return actor ?? signedOutActor(locale);
});

export function requestContextOf(context: ExecutionContext): RequestContext {
  if (context.getType<'graphql' | 'http'>() === 'graphql') return context.getArgByIndex<RequestContext>(2);
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest & { context?: RequestContext }>();
  request.context ??= new RequestContext(request, http.getResponse<FastifyReply>());
  return request.context;
}
