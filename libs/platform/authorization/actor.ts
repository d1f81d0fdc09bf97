import type { Locale } from '#platform/errors';
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
