import { type InputIssue, InvalidInput, Refused } from '#platform/errors';
import { type PasswordFlaw, passwordLength } from './password/password.domain.js';

/** One answer for an unknown account, a wrong password and a disabled account. */
export function signInFailed(): Refused {
  return new Refused('SIGN_IN_FAILED', {
    de: 'E-Mail-Adresse oder Passwort stimmen nicht.',
    en: 'E-mail address or password are not right.',
  });
}

export function mustWait(seconds: number): Refused {
  return new Refused('SIGN_IN_DELAYED', {
    de: `Nach mehreren Fehlversuchen mit diesem Konto oder aus Ihrem Netz ist die Anmeldung kurz gesperrt. Bitte versuchen Sie es in ${duration(seconds, 'Sekunde', 'Sekunden', 'Minute', 'Minuten')} noch einmal.`,
    en: `After several failed attempts with this account or from your network signing in pauses for a moment. Please try again in ${duration(seconds, 'second', 'seconds', 'minute', 'minutes')}.`,
  });
}

export function noMembership(): Refused {
  return new Refused('NO_MEMBERSHIP', {
    de: 'Ihr Konto gehört zurzeit zu keiner Kommune und nicht zum Landkreis. Bitte wenden Sie sich an die Administration des Landkreises.',
    en: 'Your account belongs to no municipality and not to the district at present. Please turn to the district’s administration.',
  });
}

export function wrongCurrentPassword(): InvalidInput {
  return new InvalidInput([
    {
      path: 'currentPassword',
      code: 'wrong_password',
      text: { de: 'Das bisherige Passwort stimmt nicht.', en: 'The current password is not right.' },
    },
  ]);
}

export function resetLinkInvalid(): Refused {
  return new Refused('RESET_LINK_INVALID', {
    de: 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    en: 'This link is no longer valid. Please request a new one.',
  });
}

export function passwordRefused(flaw: PasswordFlaw, path: string): InvalidInput {
  return new InvalidInput([{ path, code: flaw, text: flawTexts[flaw] }]);
}

const { least, recommended, most } = passwordLength;
const flawTexts: Readonly<Record<PasswordFlaw, InputIssue['text']>> = {
  too_short: {
    de: `Bitte wählen Sie mindestens ${least} Zeichen, besser ${recommended} und mehr.`,
    en: `Please choose at least ${least} characters, better ${recommended} and more.`,
  },
  too_long: { de: `Bitte wählen Sie höchstens ${most} Zeichen.`, en: `Please choose at most ${most} characters.` },
  common: {
    de: 'Dieses Passwort wird sehr oft verwendet und deshalb zuerst geraten. Bitte wählen Sie ein anderes.',
    en: 'This password is used very often and therefore guessed first. Please choose another one.',
  },
  guessable: {
    de: 'Dieses Passwort ist leicht zu erraten. Bitte wählen Sie ein anderes, zum Beispiel mehrere Wörter ohne Zusammenhang.',
    en: 'This password is easy to guess. Please choose another one, several unrelated words for instance.',
  },
};

function duration(seconds: number, second: string, manySeconds: string, minute: string, manyMinutes: string): string {
  if (seconds < 90) return `${seconds} ${seconds === 1 ? second : manySeconds}`;
  const minutes = Math.ceil(seconds / 60);
  return `${minutes} ${minutes === 1 ? minute : manyMinutes}`;
}
