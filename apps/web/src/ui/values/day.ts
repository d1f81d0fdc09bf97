import type { Locale } from './money.js';

const patterns = { de: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, en: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/ } as const;
const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a text means, as YYYY-MM-DD; null when there is no such day. */
export function parseDay(text: string, locale: Locale): string | null {
  const plain = text.trim();
  const [, day, month, year] = patterns[locale].exec(plain) ?? [];
  const [, isoYear, isoMonth, isoDay] = iso.exec(plain) ?? [];
  return existing(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay));
}

export function formatDay(day: string, locale: Locale): string {
  const [, year = '', month = '', date = ''] = iso.exec(day) ?? [];
  if (!year) return day;
  return locale === 'de' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`;
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
