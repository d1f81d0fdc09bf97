import type { Locale } from '#platform/errors';

interface Recipient {
  readonly email: string;
  readonly display_name: string;
  readonly locale: Locale;
}

export function resetMail({ display_name: name, email, locale }: Recipient, link: string) {
  return { to: [{ name, address: email }], subject: subjects[locale], text: texts[locale](name, link) };
}

const subjects: Readonly<Record<Locale, string>> = {
  de: 'Kreisweit: neues Passwort',
  en: 'Kreisweit: new password',
};

const texts: Readonly<Record<Locale, (name: string, link: string) => string>> = {
  de: (name, link) => `Guten Tag ${name},

für Ihr Konto wurde ein neues Passwort angefordert. Mit diesem Link setzen Sie es:

${link}

Der Link gilt eine Stunde und nur einmal. Danach sind alle Anmeldungen Ihres Kontos beendet.
Haben Sie nichts angefordert? Dann brauchen Sie nichts zu tun, Ihr Passwort bleibt, wie es ist.

Kreisweit
`,
  en: (name, link) => `Dear ${name},

a new password was requested for your account. Set it with this link:

${link}

The link is valid for one hour and only once. Afterwards every session of your account has ended.
You requested nothing? Then there is nothing to do, your password stays as it is.

Kreisweit
`,
};
