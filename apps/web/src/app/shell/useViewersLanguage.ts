import { useEffect } from 'react';
import type { Locale } from '../../graphql/graphql.js';
import { speak, spoken } from '../language.js';

/** The account's language wins over the one this browser remembers. */
export function useViewersLanguage(locale: Locale | undefined) {
  useEffect(() => {
    if (locale && locale !== spoken()) void speak(locale);
  }, [locale]);
}
