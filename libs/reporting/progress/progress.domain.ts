export type Locale = 'de' | 'en';
export type ConceptState = 'draft' | 'internal_review' | 'before_council' | 'adopted';

export interface FieldRow {
  readonly code: string;
  readonly title: string;
  readonly total: number;
  readonly decided: number;
  readonly adopted: number;
  readonly adapted: number;
  readonly omitted: number;
  readonly own: number;
}

export interface ApplicationRow {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly title: string;
  readonly state: string;
  readonly programmeTitle: string;
  readonly requestedCents: number;
  readonly grantedCents: number | null;
  readonly updatedAt: string;
}

export interface FundingEventRow {
  readonly applicationId: string;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly title: string;
}

export interface ConceptChangeRow {
  readonly itemId: string;
  readonly at: string;
  readonly actor: string | null;
  readonly code: string | null;
  readonly title: string;
  readonly stance: 'adopted' | 'adapted' | 'omitted' | 'own';
}

export interface Counts {
  readonly decided: number;
  readonly open: number;
  readonly total: number;
}

export function countsOf(fields: readonly FieldRow[]): Counts {
  const total = fields.reduce((sum, field) => sum + field.total, 0);
  const decided = fields.reduce((sum, field) => sum + field.decided, 0);
  return { total, decided, open: total - decided };
}

export interface FundingSums {
  readonly requestedCents: number;
  readonly grantedCents: number;
}

export function isOver({ state }: ApplicationRow): boolean {
  return state === 'refused' || state === 'withdrawn';
}

/** What is still applied for or was granted; refused and withdrawn sums would make the figure look larger than it is. */
export function sumsOf(applications: readonly ApplicationRow[]): FundingSums {
  return {
    requestedCents: applications.filter((row) => !isOver(row)).reduce((sum, row) => sum + row.requestedCents, 0),
    grantedCents: applications.reduce((sum, row) => sum + (row.grantedCents ?? 0), 0),
  };
}

// Made once: a formatter costs more than everything else on the page.
const formats = {
  de: formatsOf('de-DE'),
  en: formatsOf('en-GB'),
} as const satisfies Record<Locale, object>;

function formatsOf(language: string) {
  return {
    euros: new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' }),
    day: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
  };
}

export function euros(cents: number, locale: Locale): string {
  return formats[locale].euros.format(cents / 100);
}

export function dayWords(date: string, locale: Locale): string {
  return formats[locale].day.format(new Date(date));
}
