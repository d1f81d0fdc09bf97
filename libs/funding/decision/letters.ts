import type { Locale, Localised } from '#platform/errors';
import type { WholeApplication } from '../application/application.statements.js';
import { euros } from '../workflow/refusals.domain.js';
import { berlinDay, englishDate, germanDate } from '../programme/programme.domain.js';

export type LetterRole = 'coordinator' | 'contributor' | 'mayor';

/** A mail before it is addressed: who gets it, and what it says in each language. */
export interface Letter {
  readonly roles: readonly LetterRole[];
  readonly subject: Localised;
  readonly body: Localised;
}

export function receiptLetter({ receiptNumber, title, submittedAt, requestedCents }: WholeApplication): Letter {
  const day = berlinDay(submittedAt ?? '');
  return {
    roles: ['coordinator', 'mayor'],
    subject: { de: `Eingangsbestätigung ${receiptNumber}`, en: `Receipt ${receiptNumber}` },
    body: {
      de: `Ihr Antrag „${title}“ über ${euros(requestedCents, 'de')} ist am ${germanDate(day)} eingegangen.
Er trägt das Aktenzeichen ${receiptNumber} und wird nun formal geprüft. Die eingereichte Fassung ist festgehalten und ändert sich nicht mehr.`,
      en: `Your application “${title}” for ${euros(requestedCents, 'en')} was received on ${englishDate(day)}.
Its receipt number is ${receiptNumber}; the formal check has begun. What you submitted is kept as it is and no longer changes.`,
    },
  };
}

export function returnLetter({ receiptNumber, title, events }: WholeApplication): Letter {
  const reason = events.findLast(({ toState, action }) => toState === 'returned' && action !== 'edit')?.reason ?? '';
  return {
    roles: ['coordinator', 'contributor'],
    subject: { de: `Antrag ${receiptNumber} zur Korrektur zurückgegeben`, en: `Application ${receiptNumber} returned for correction` },
    body: {
      de: `Ihr Antrag „${title}“ wurde zur Korrektur zurückgegeben:

${reason}

Sie können den Antrag jetzt wieder bearbeiten und nach der Unterzeichnung erneut einreichen. Der Eingangstag bleibt erhalten.`,
      en: `Your application “${title}” was returned for correction:

${reason}

You can edit it again now and submit it anew once it is signed off. The day of receipt stands.`,
    },
  };
}

export function decisionLetter({ receiptNumber, title, decision }: WholeApplication, noticeNumber: string): Letter {
  const cents = decision?.grantedCents ?? 0;
  const granted = decision?.outcome === 'grant';
  return {
    roles: ['coordinator', 'mayor'],
    subject: { de: `Bescheid ${noticeNumber} zum Antrag ${receiptNumber}`, en: `Notice ${noticeNumber} on application ${receiptNumber}` },
    body: {
      de: `über Ihren Antrag „${title}“ ist entschieden: ${granted ? `Es werden ${euros(cents, 'de')} bewilligt` : 'Er wird abgelehnt'}.
Der Bescheid ${noticeNumber} liegt als PDF beim Antrag. Er enthält die Begründung, die Nebenbestimmungen und die Rechtsbehelfsbelehrung.`,
      en: `Your application “${title}” has been decided: ${granted ? `${euros(cents, 'en')} are granted` : 'it is refused'}.
Notice ${noticeNumber} is kept with the application as a PDF. It holds the reasons, the conditions and the legal remedies.`,
    },
  };
}

export function letterText(locale: Locale, name: string, body: string, link: string): string {
  const [greeting, invitation] = locale === 'de' ? [`Guten Tag ${name},`, 'Zum Antrag:'] : [`Dear ${name},`, 'The application:'];
  return `${greeting}\n\n${body}\n\n${invitation} ${link}\n\nKreisweit\n`;
}
