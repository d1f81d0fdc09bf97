import { missingParts, totalsOf, type Totals } from '../application/content.domain.js';
import type { FrozenCopy, ProgrammeTerms } from '../application/frozen-copy.domain.js';
import { euros, type Localised } from '../workflow/refusals.domain.js';
import { berlinDay, englishDate, germanDate, windowAt } from '../programme/programme.domain.js';

export const checkCodes = [
  'window',
  'completeness',
  'sums',
  'eligible_kinds',
  'own_share',
  'maximum_share',
  'maximum_amount',
  'concept_state',
  'duplicates',
] as const;
export type CheckCode = (typeof checkCodes)[number];
export type CheckResult = 'passed' | 'failed' | 'hint';

export interface FormalCheck {
  readonly code: CheckCode;
  readonly result: CheckResult;
  readonly reason: Localised;
}

export interface OtherApplication {
  readonly receiptNumber: string;
  readonly title: string;
  readonly requestedCents: number;
}

export interface CheckFacts {
  /** The first submission counts: whoever corrects a returned application keeps the day of receipt. */
  readonly firstSubmittedAt: string;
  readonly others: readonly OtherApplication[];
}

type Finding = Omit<FormalCheck, 'code'>;
type Rule = (copy: FrozenCopy, facts: CheckFacts) => Finding;

export function formalCheck(copy: FrozenCopy, facts: CheckFacts): FormalCheck[] {
  return checkCodes.map((code) => ({ code, ...rules[code](copy, facts) }));
}

export function hasPassed(checks: readonly Pick<FormalCheck, 'result'>[]): boolean {
  return checks.every(({ result }) => result !== 'failed');
}

export const checkLabels: Readonly<Record<CheckCode, Localised>> = {
  window: { de: 'Antragsfrist', en: 'Application window' },
  completeness: { de: 'Vollständigkeit', en: 'Completeness' },
  sums: { de: 'Kosten- und Finanzierungsplan', en: 'Cost and financing plan' },
  eligible_kinds: { de: 'Zuwendungsfähige Kostenarten', en: 'Eligible cost kinds' },
  own_share: { de: 'Eigenanteil', en: 'Own contribution' },
  maximum_share: { de: 'Höchstanteil der Zuwendung', en: 'Maximum share of the grant' },
  maximum_amount: { de: 'Höchstbetrag der Zuwendung', en: 'Maximum amount of the grant' },
  concept_state: { de: 'Stand des örtlichen Konzepts', en: 'State of the local concept' },
  duplicates: { de: 'Doppelte Anträge', en: 'Duplicate applications' },
};

const passed = (de: string, en: string): Finding => ({ result: 'passed', reason: { de, en } });
const failed = (de: string, en: string): Finding => ({ result: 'failed', reason: { de, en } });
const hint = (de: string, en: string): Finding => ({ result: 'hint', reason: { de, en } });

const rules: Readonly<Record<CheckCode, Rule>> = {
  window: ({ programme }, { firstSubmittedAt }) => windowFinding(programme, berlinDay(firstSubmittedAt)),
  completeness: ({ content }) => {
    const missing = missingParts(content).filter(({ path }) => path !== 'balance');
    if (missing.length === 0) return passed('Alle Angaben liegen vor.', 'All parts are present.');
    return failed(missing.map(({ text }) => text.de).join(' '), missing.map(({ text }) => text.en).join(' '));
  },
  sums: ({ content }) => sumsFinding(totalsOf(content)),
  eligible_kinds: ({ content, programme }) => {
    const eligible = new Set(programme.costKinds.filter((kind) => kind.eligible).map(({ code }) => code));
    const refused = content.costItems.filter(({ kind }) => !eligible.has(kind)).map(({ description }) => `„${description}“`);
    if (refused.length === 0) return passed('Alle Kostenarten sind zuwendungsfähig.', 'All cost kinds are eligible.');
    return failed(`Nicht zuwendungsfähig: ${refused.join(', ')}.`, `Not eligible: ${refused.join(', ')}.`);
  },
  own_share: ({ content, programme }) => ownShareFinding(totalsOf(content), programme.minimumOwnSharePercent),
  maximum_share: ({ content, programme }) => maximumShareFinding(totalsOf(content), programme.maximumSharePercent),
  maximum_amount: ({ content, programme }) => maximumAmountFinding(totalsOf(content).grantCents, programme.maximumGrantCents),
  concept_state: ({ concept, programme }) => conceptFinding(concept.adoptedOn, programme),
  duplicates: ({ content }, { others }) => duplicateFinding(content.title, totalsOf(content).grantCents, others),
};

function windowFinding(programme: ProgrammeTerms, day: string): Finding {
  const { applicationFrom: from, applicationUntil: until } = programme;
  const de = `Eingang am ${germanDate(day)}, Frist ${germanDate(from)} bis ${germanDate(until)}.`;
  const en = `Received on ${englishDate(day)}, window ${englishDate(from)} to ${englishDate(until)}.`;
  return windowAt(programme, day) === 'open' ? passed(de, en) : failed(de, en);
}

function sumsFinding({ totalCostCents, totalFundingCents, balanceCents }: Totals): Finding {
  const de = `Kosten ${euros(totalCostCents, 'de')}, Finanzierung ${euros(totalFundingCents, 'de')}.`;
  const en = `Costs ${euros(totalCostCents, 'en')}, financing ${euros(totalFundingCents, 'en')}.`;
  return balanceCents === 0 && totalCostCents > 0 ? passed(de, en) : failed(de, en);
}

function ownShareFinding({ ownCents, totalCostCents }: Totals, minimum: number | null): Finding {
  if (minimum === null) return passed('Das Programm verlangt keinen Eigenanteil.', 'The programme asks for no own contribution.');
  const de = `Eigenanteil ${euros(ownCents, 'de')} von ${euros(totalCostCents, 'de')}, verlangt sind mindestens ${percent(minimum, 'de')}.`;
  const en = `Own contribution ${euros(ownCents, 'en')} of ${euros(totalCostCents, 'en')}, at least ${percent(minimum, 'en')} required.`;
  return compareShare(ownCents, totalCostCents, minimum) >= 0n ? passed(de, en) : failed(de, en);
}

function maximumShareFinding({ grantCents, totalCostCents }: Totals, maximum: number | null): Finding {
  if (maximum === null) return passed('Das Programm begrenzt den Anteil nicht.', 'The programme does not limit the share.');
  const de = `Beantragt ${euros(grantCents, 'de')} von ${euros(totalCostCents, 'de')}, möglich sind höchstens ${percent(maximum, 'de')}.`;
  const en = `Applied for ${euros(grantCents, 'en')} of ${euros(totalCostCents, 'en')}, at most ${percent(maximum, 'en')} possible.`;
  return compareShare(grantCents, totalCostCents, maximum) <= 0n ? passed(de, en) : failed(de, en);
}

/** part − whole × percent, exact: percentages have two decimals, and sums of cents times ten thousand outgrow a JavaScript number. */
export function compareShare(partCents: number, wholeCents: number, sharePercent: number): bigint {
  return BigInt(partCents) * 10_000n - BigInt(wholeCents) * BigInt(Math.round(sharePercent * 100));
}

function maximumAmountFinding(grantCents: number, maximum: number | null): Finding {
  if (maximum === null) return passed('Das Programm nennt keinen Höchstbetrag.', 'The programme names no maximum amount.');
  const de = `Beantragt ${euros(grantCents, 'de')}, möglich sind höchstens ${euros(maximum, 'de')}.`;
  const en = `Applied for ${euros(grantCents, 'en')}, at most ${euros(maximum, 'en')} possible.`;
  return grantCents <= maximum ? passed(de, en) : failed(de, en);
}

function conceptFinding(adoptedOn: string | null, { requiredConceptState }: ProgrammeTerms): Finding {
  if (adoptedOn) return passed(`Beschlossen am ${germanDate(adoptedOn)}.`, `Adopted on ${englishDate(adoptedOn)}.`);
  if (requiredConceptState === 'adopted') {
    return failed('Verlangt ist ein vom Rat beschlossenes örtliches Konzept.', 'A local concept adopted by the council is required.');
  }
  return passed('Das örtliche Konzept ist im Entwurf; das genügt.', 'The local concept is a draft, which suffices.');
}

function duplicateFinding(title: string, grantCents: number, others: readonly OtherApplication[]): Finding {
  const same = others.find((other) => plain(other.title) === plain(title) && other.requestedCents === grantCents);
  if (same) {
    return failed(
      `Gleicher Titel und gleiche Summe wie ${same.receiptNumber}: Ein Vorhaben wird nur einmal gefördert.`,
      `Same title and sum as ${same.receiptNumber}: a project is funded only once.`,
    );
  }
  if (others.length === 0) return passed('Kein weiterer Antrag in diesem Programm.', 'No other application in this programme.');
  const numbers = others.map(({ receiptNumber }) => receiptNumber).join(', ');
  return hint(`Weitere Anträge in diesem Programm: ${numbers}.`, `Other applications in this programme: ${numbers}.`);
}

function plain(title: string): string {
  return title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('de');
}

function percent(value: number, locale: 'de' | 'en'): string {
  return percentFormats[locale].format(value / 100);
}

const percentFormats = {
  de: new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 2 }),
};
