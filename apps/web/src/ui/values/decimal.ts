import type { Locale } from './money.js';

const separators = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** The number a text means, with or without thousands set apart; null when it is none. */
export function parseDecimal(text: string, locale: Locale): number | null {
  const { group, decimal } = separators[locale];
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  const [whole = '', fraction, ...rest] = plain.split(decimal);
  const groups = whole.split(group);
  const wellGrouped = groups.length === 1 || (groups.slice(1).every((digits) => digits.length === 3) && groups[0] !== '');
  const digits = `${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
  return rest.length === 0 && wellGrouped && /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** As one types it: every decimal, nothing set apart. */
export const formatDecimal = (value: number | null, locale: Locale) =>
  value === null ? '' : String(value).replace('.', separators[locale].decimal);
