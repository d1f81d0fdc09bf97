import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatsOf } from '../ui/values/format.js';
import type { Locale } from '../ui/values/money.js';

const remembered = 'kreisweit.language';
const wordings = { de: () => import('./texts.de.js'), en: () => import('./texts.en.js') };

/** What a text says for a value: counts with the thousands grouped as the language does, years and names as given. */
export const counts: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' && options?.['interpolationkey'] === 'count'
      ? formatsOf(language === 'en' ? 'en' : 'de').number(value)
      : (value as string),
};

export async function startLanguage() {
  await i18next
    .use(counts)
    .use(initReactI18next)
    .init({
      resources: {},
      lng: 'de',
      ns: [],
      defaultNS: 'app',
      interpolation: { escapeValue: false, alwaysFormat: true },
      react: { useSuspense: false },
    });
  await speak(localStorage.getItem(remembered) === 'en' ? 'en' : 'de');
}

export async function speak(locale: Locale) {
  const { texts } = await wordings[locale]();
  for (const [namespace, wording] of Object.entries(texts)) i18next.addResourceBundle(locale, namespace, wording);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  localStorage.setItem(remembered, locale);
}

export const spoken = (): Locale => (i18next.language === 'en' ? 'en' : 'de');
