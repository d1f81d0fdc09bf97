import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../ui/money.js';

const remembered = 'kreisweit.language';
const wordings = { de: () => import('./texts.de.js'), en: () => import('./texts.en.js') };

export async function startLanguage() {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: 'de',
    ns: [],
    defaultNS: 'app',
    interpolation: { escapeValue: false },
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
