export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A sentence in every language of the product. */
export type Localised = Readonly<Record<Locale, string>>;
