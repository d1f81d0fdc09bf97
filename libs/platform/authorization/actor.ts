import type { Locale } from '#platform/errors';
import type { FastifyRequest } from 'fastify';
import { noTenant, type TenancyContext } from '#platform/tenancy';

/** Who acts, in which role, and for whom; `name` is what others read beside the act. */
export interface Actor {
  readonly context: TenancyContext;
  readonly role: string;
  readonly name: string;
  readonly locale: Locale;
  readonly sessionId: string | null;
}

/** The worker acting for the tenant of its job. */
export function systemActor(context: TenancyContext): Actor {
  return { context, role: 'system', name: 'Kreisweit', locale: 'de', sessionId: null };
}

export function signedOutActor(locale: Locale = 'de'): Actor {
  return { context: noTenant('public'), role: 'public', name: '', locale, sessionId: null };
}

/** Finds out who a request comes from; provided by the feature that keeps the sessions. */
export abstract class ActorResolver {
  abstract resolve(request: FastifyRequest): Promise<Actor | null>;
}
