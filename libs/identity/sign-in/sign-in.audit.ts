import type { Actor } from '#platform/authorization';
import { audit, type JsonObject, registerAuditActions } from '#platform/audit';
import type { Locale } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { roleNames } from '../role-names.domain.js';
import type { Client } from './session/session-cookies.js';

registerAuditActions({
  'session.opened': { text: { de: 'Angemeldet', en: 'Signed in' } },
  'session.refused': { text: { de: 'Anmeldung mit falschem Passwort abgewiesen', en: 'Sign-in refused: wrong password' } },
  'session.acting-as': {
    text: { de: 'Handelt jetzt in der Rolle {role}', en: 'Now acting in the role {role}' },
    words: { role: roleNames },
  },
  'session.closed': { text: { de: 'Abgemeldet', en: 'Signed out' } },
  'session.closed-everywhere': { text: { de: 'Überall abgemeldet', en: 'Signed out everywhere' } },
  'password.changed': { text: { de: 'Passwort geändert', en: 'Password changed' } },
  'password.reset': { text: { de: 'Passwort über einen Link neu gesetzt', en: 'Password set anew through a link' } },
});

/** The account of an act before anybody is signed in, at its home membership. */
export interface Owner {
  readonly account_id: string;
  readonly membership_id: string;
  readonly display_name: string;
  readonly locale: Locale;
  readonly district_id: string;
  readonly municipality_id: string | null;
}

/** Nobody is signed in yet; the context names the chain the act belongs to. */
export function signingIn(owner: Owner): Actor {
  return {
    context: { purpose: 'sign-in', accountId: owner.account_id, districtId: owner.district_id, municipalityId: owner.municipality_id },
    role: 'signed_out',
    name: owner.display_name,
    locale: owner.locale,
    sessionId: null,
  };
}

/** Appends an act about an account to the chain of the membership it acts for. */
export async function appendAccountAct(
  tx: Tx,
  actor: Actor,
  action: string,
  client: Client,
  at: Date,
  body: JsonObject = {},
): Promise<void> {
  const { accountId, districtId, municipalityId } = actor.context;
  if (!accountId || !districtId) return;
  await audit.append(tx, {
    chain: municipalityId ? { municipalityId } : { districtId },
    actor,
    action,
    subject: { type: 'Account', id: accountId },
    body,
    personal: { address: client.address },
    at,
  });
}
