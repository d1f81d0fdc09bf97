import { type ApplicationRow, type Counts, dayWords, euros, isOver, type Locale, sumsOf } from './progress.domain.js';

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
  if (adoptedOn) return { name: 'adopted', values: (locale) => ({ day: dayWords(adoptedOn, locale) }) };
  if (!seesDrafts) return { name: 'notAdopted', values: () => ({}) };
  if (decided === 0) return { name: 'fresh', values: () => ({}) };
  if (open === 0) return { name: 'ready', values: () => ({ total }) };
  return { name: 'halfway', values: () => ({ decided, total }) };
}

function moneyClause(applications: readonly ApplicationRow[]): Clause {
  const { grantedCents } = sumsOf(applications);
  if (grantedCents > 0) return { name: 'granted', values: (locale) => ({ sum: euros(grantedCents, locale) }) };
  const going = applications.filter((row) => !isOver(row));
  const filed = going.filter(({ receiptNumber }) => receiptNumber !== null);
  if (filed.length > 0) return { name: 'filed', values: (locale) => ({ sum: euros(sumsOf(filed).requestedCents, locale) }) };
  return { name: going.length > 0 ? 'drafting' : 'noMoney', values: () => ({}) };
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

type Sentence = (values: Readonly<Record<string, string | number>>) => string;
