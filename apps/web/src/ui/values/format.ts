import { useTranslation } from 'react-i18next';
import { formatMoney, type Locale } from './money.js';

const zones = { de: 'de-DE', en: 'en-GB' } as const;

export function useLocale(): Locale {
  return useTranslation('ui').i18n.language === 'en' ? 'en' : 'de';
}

const known = new Map<Locale, ReturnType<typeof createFormats>>();

/** Made once per language: a formatter of the browser is dear, and a long list asks for one in every row. */
export function formatsOf(locale: Locale) {
  const formats = known.get(locale) ?? createFormats(locale);
  known.set(locale, formats);
  return formats;
}

/** Dates are days of the calendar, times are shown as they are in the district. */
function createFormats(locale: Locale) {
  const zone = zones[locale];
  const time = new Intl.DateTimeFormat(zone, { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });
  const moment = new Intl.DateTimeFormat(zone, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });
  const day = new Intl.DateTimeFormat(zone, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Berlin' });
  const longDay = new Intl.DateTimeFormat(zone, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    locale,
    money: (cents: number) => formatMoney(cents, locale),
    time: (at: Date) => time.format(at),
    moment: (iso: string) => moment.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    longDay: (iso: string) => longDay.format(new Date(iso)),
    number: (value: number, decimals = 0) =>
      value.toLocaleString(zone, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(zone)}\u00a0kB`,
  };
}

export const useFormats = () => formatsOf(useLocale());

const dayMs = 86_400_000;

/** Whole calendar days in the district between a moment and a day. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(berlinDay(from))) / dayMs);
}

/** The day of the calendar a moment falls on in the district, as YYYY-MM-DD. */
export function berlinDay(iso: string): string {
  return new Date(iso).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
}
