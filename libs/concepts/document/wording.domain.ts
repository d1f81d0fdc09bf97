import type { ConceptState, ItemKind, Origin, Priority, Stance } from '../concept.domain.js';
import type { CouncilResult } from '../council/council-record.domain.js';
import type { IndicatorSource, Resolution } from './document-source.domain.js';

/** The words of the documents. They are German as the concepts are, whatever the language of the account. */
export const stanceWords: Readonly<Record<Stance | 'open', string>> = {
  adopted: 'übernommen',
  adapted: 'angepasst',
  own: 'eigenes',
  omitted: 'nicht übernommen',
  open: 'noch offen',
};

export const kindWords: Readonly<Record<ItemKind, string>> = { goal: 'Ziel', measure: 'Maßnahme' };

export const priorityWords: Readonly<Record<Priority, string>> = { high: 'hoch', medium: 'mittel', low: 'niedrig' };

export const statusWords: Readonly<Record<ConceptState, string>> = {
  draft: 'Entwurf',
  internal_review: 'Entwurf in interner Durchsicht',
  before_council: 'Entwurf zur Beratung im Rat',
  adopted: 'Beschlossen',
};

export const resultWords: Readonly<Record<CouncilResult, string>> = {
  recommended: 'empfohlen',
  approved: 'beschlossen',
  approved_with_changes: 'mit Änderungen beschlossen',
  postponed: 'vertagt',
  rejected: 'abgelehnt',
  noted: 'zur Kenntnis genommen',
};

/** "2018-04-09" as "09.04.2018". */
export function dayWords(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('.');
}

export function baselineWords({ baselineValue: value, baselineDate: date, decimals, unit }: IndicatorSource): string {
  if (value === null) return 'kein Ausgangswert';
  return `${valueWords(value, decimals, unit)}${date ? ` (${dayWords(date)})` : ''}`;
}

export function targetWords({ targetValue: value, targetYear: year, decimals, unit }: IndicatorSource): string {
  if (value === null) return 'kein Zielwert';
  return `${valueWords(value, decimals, unit)}${year ? ` (${year})` : ''}`;
}

/** Like "8,7 %", with a space that does not break. */
function valueWords(value: number, decimals: number, unit: string): string {
  return `${value.toLocaleString('de-DE', { maximumFractionDigits: decimals })}\u00a0${unit}`;
}

export function resolutionWords({ body, date, paperNumber }: Resolution): string {
  return `${body}, ${dayWords(date)}${paperNumber ? `, Vorlage ${paperNumber}` : ''}`;
}

/** The label of example content, naming the parts when only some of it is. */
export function exampleWords(origins: readonly (Origin | null)[], parts: readonly string[] = []): string | null {
  if (origins.includes('example')) return 'Beispielinhalt';
  const named = parts.flatMap((part) => partWords[part] ?? []);
  return named.length > 0 ? `Beispielinhalt: ${named.join(', ')}` : null;
}

const partWords: Readonly<Record<string, string>> = {
  title: 'Überschrift',
  text: 'Text',
  target: 'Zielwert',
  responsible: 'Zuständigkeit',
  priority: 'Priorität',
  indicators: 'Kennzahlen',
};
