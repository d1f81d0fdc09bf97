export type Locale = 'de' | 'en';

const separators = { de: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

/** Exact: the text never passes through a floating point number. Null when it is not an amount of money. */
export function parseMoney(text: string, locale: Locale): number | null {
  const { group, decimal } = separators[locale];
  const plain = text.replace(/[\s€\u00a0\u202f]/g, '');
  const [whole = '', fraction = '', ...rest] = plain.split(decimal);
  if (rest.length > 0 || !isGrouped(whole, group) || !/^\d{0,2}$/.test(fraction)) return null;
  const cents = Number(whole.split(group).join('') + fraction.padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : null;
}

function isGrouped(whole: string, group: string) {
  const [first = '', ...groups] = whole.split(group);
  const thousands = groups.every((digits) => /^\d{3}$/.test(digits));
  return groups.length === 0 ? /^\d+$/.test(first) : /^\d{1,3}$/.test(first) && thousands;
}

export function formatMoney(cents: number, locale: Locale): string {
  return locale === 'de' ? `${formatAmount(cents, locale)}\u00a0€` : `€${formatAmount(cents, locale)}`.replace('€-', '-€');
}

/** What a money field shows: without the currency sign. */
export function formatAmount(cents: number, locale: Locale): string {
  const { group, decimal } = separators[locale];
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
}
