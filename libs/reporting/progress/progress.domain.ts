export type Locale = 'de' | 'en';
type Sentence = (values: Readonly<Record<string, string | number>>) => string;

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

const over = new Set(['refused', 'withdrawn']);

/** What is still applied for or was granted; refused and withdrawn sums would make the figure look larger than it is. */
export function sumsOf(applications: readonly ApplicationRow[]): FundingSums {
  return {
    requestedCents: applications.filter(({ state }) => !over.has(state)).reduce((sum, row) => sum + row.requestedCents, 0),
    grantedCents: applications.reduce((sum, row) => sum + (row.grantedCents ?? 0), 0),
  };
}

export interface Standing {
  readonly place: string;
  readonly counts: Counts;
  readonly adoptedOn: string | null;
  readonly applications: readonly ApplicationRow[];
  /** The district sees adopted concepts only: of the others it cannot say how far they are. */
  readonly seesDrafts: boolean;
}

/** One sentence that answers "where do we stand": the concept first, then the money. */
export function headline({ place, applications, ...concept }: Standing, locale: Locale): string {
  const [decided, money] = [conceptClause(concept), moneyClause(applications)];
  return sentences[locale].whole({ place, concept: clause(decided, locale), money: clause(money, locale) });
}

interface Clause {
  readonly name: Exclude<keyof (typeof sentences)['de'], 'whole'>;
  readonly values: (locale: Locale) => Readonly<Record<string, string | number>>;
}

function conceptClause({ counts: { decided, open, total }, adoptedOn, seesDrafts }: Omit<Standing, 'place' | 'applications'>): Clause {
  if (adoptedOn) return { name: 'adopted', values: (locale) => ({ day: day(adoptedOn, locale) }) };
  if (!seesDrafts) return { name: 'notAdopted', values: () => ({}) };
  if (decided === 0) return { name: 'fresh', values: () => ({}) };
  if (open === 0) return { name: 'ready', values: () => ({ total }) };
  return { name: 'halfway', values: () => ({ decided, total }) };
}

function moneyClause(applications: readonly ApplicationRow[]): Clause {
  const { grantedCents } = sumsOf(applications);
  if (grantedCents > 0) return { name: 'granted', values: (locale) => ({ sum: euros(grantedCents, locale) }) };
  const filed = applications.filter(({ receiptNumber, state }) => receiptNumber !== null && !over.has(state));
  const { requestedCents } = sumsOf(filed);
  if (filed.length > 0) return { name: 'filed', values: (locale) => ({ sum: euros(requestedCents, locale) }) };
  return { name: applications.some(({ state }) => !over.has(state)) ? 'drafting' : 'noMoney', values: () => ({}) };
}

function clause({ name, values }: Clause, locale: Locale): string {
  return sentences[locale][name](values(locale));
}

const sentences = {
  de: {
    whole: ({ place, concept, money }) => `${place} ${concept}; ${money}.`,
    adopted: (v) => `hat sein örtliches Konzept am ${v.day} beschlossen`,
    notAdopted: () => 'hat noch kein beschlossenes örtliches Konzept',
    fresh: () => 'hat über sein örtliches Konzept noch nicht zu entscheiden begonnen',
    ready: (v) => `hat über alle ${v.total} Ziele und Maßnahmen entschieden, der Beschluss des Rates steht aus`,
    halfway: (v) => `hat über ${v.decided} von ${v.total} Zielen und Maßnahmen entschieden`,
    granted: (v) => `${v.sum} Förderung sind bewilligt`,
    filed: (v) => `${v.sum} Förderung sind beantragt`,
    drafting: () => 'ein Förderantrag ist in Arbeit',
    noMoney: () => 'ein Förderantrag ist nicht gestellt',
  },
  en: {
    whole: ({ place, concept, money }) => `${place} ${concept}; ${money}.`,
    adopted: (v) => `adopted its local concept on ${v.day}`,
    notAdopted: () => 'has no adopted local concept yet',
    fresh: () => 'has not begun to decide on its local concept',
    ready: (v) => `has decided on all ${v.total} goals and measures, the council has yet to adopt them`,
    halfway: (v) => `has decided on ${v.decided} of ${v.total} goals and measures`,
    granted: (v) => `${v.sum} of funding are granted`,
    filed: (v) => `${v.sum} of funding are applied for`,
    drafting: () => 'an application for funding is being written',
    noMoney: () => 'no application for funding has been made',
  },
} as const satisfies Record<Locale, Record<string, Sentence>>;

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

function day(date: string, locale: Locale): string {
  return formats[locale].day.format(new Date(date));
}

export interface DecisionNeeded {
  readonly kind: 'sign_off' | 'adopt_concept';
  readonly applicationId: string | null;
  readonly title: string;
  readonly since: string;
  readonly message: string;
}

export type ConceptState = 'draft' | 'internal_review' | 'before_council' | 'adopted';

/** What waits for the mayor: applications to sign, and a concept that lies before the council. */
export function decisionsNeeded(
  applications: readonly ApplicationRow[],
  state: ConceptState,
  lastChange: string | null,
  locale: Locale,
): DecisionNeeded[] {
  const waiting = applications.filter((application) => application.state === 'awaiting_sign_off');
  const texts = needs[locale];
  return [
    ...waiting.map(({ id, title, updatedAt }) => ({
      kind: 'sign_off' as const,
      applicationId: id,
      title,
      since: updatedAt,
      message: texts.sign_off,
    })),
    ...(state === 'before_council' && lastChange !== null
      ? [{ kind: 'adopt_concept' as const, applicationId: null, title: texts.concept, since: lastChange, message: texts.adopt_concept }]
      : []),
  ];
}

const needs = {
  de: {
    sign_off: 'Der Förderantrag wartet auf Ihre Unterzeichnung.',
    adopt_concept: 'Das Konzept liegt dem Rat vor; nach dem Beschluss bitte hier festhalten.',
    concept: 'Örtliches Konzept',
  },
  en: {
    sign_off: 'The application for funding awaits your sign-off.',
    adopt_concept: 'The concept lies before the council; please record its resolution here.',
    concept: 'Local concept',
  },
} as const;
