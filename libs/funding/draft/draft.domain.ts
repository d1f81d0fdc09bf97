import {
  type ApplicationContent,
  changedFields,
  type ContentField,
  type CostItem,
  type FundingSource,
  maximumLineCents,
  type ServedItem,
} from '../application/content.domain.js';
import { euros, type Localised } from '../workflow/refusals.domain.js';

type LineInput<Line extends { id: string }> = Omit<Line, 'id'> & { readonly id?: string | null };

export interface DraftInput {
  readonly title: string;
  readonly purpose: string;
  readonly servedItemIds: readonly string[];
  readonly costItems: readonly LineInput<CostItem>[];
  readonly fundingSources: readonly LineInput<FundingSource>[];
}

export interface Issue {
  readonly path: string;
  readonly code: string;
  readonly text: Localised;
}

/** A line without an id is new: it gets one when it is written. */
export function draftOf(input: DraftInput, servedItems: readonly ServedItem[]): ApplicationContent {
  return {
    title: input.title.trim(),
    purpose: input.purpose.trim(),
    servedItems,
    costItems: input.costItems.map((item) => ({ ...item, id: item.id ?? '', description: item.description.trim() })),
    fundingSources: input.fundingSources.map((source) => ({ ...source, id: source.id ?? '', description: source.description.trim() })),
  };
}

const limits = { title: 200, purpose: 10_000, description: 300, lines: 100, servedItems: 50 } as const;

export function inputIssues(input: DraftInput, costKinds: readonly string[]): Issue[] {
  return [
    ...tooLong('title', input.title, limits.title),
    ...tooLong('purpose', input.purpose, limits.purpose),
    ...tooMany('servedItemIds', input.servedItemIds.length, limits.servedItems),
    ...tooMany('costItems', input.costItems.length, limits.lines),
    ...tooMany('fundingSources', input.fundingSources.length, limits.lines),
    ...input.costItems.flatMap((item, index) => [...lineIssues(`costItems.${index}`, item), ...kindIssues(index, item.kind, costKinds)]),
    ...input.fundingSources.flatMap((source, index) => lineIssues(`fundingSources.${index}`, source)),
  ];
}

/** Length in characters as people count them: a combining letter outside the basic plane is one. */
function tooLong(path: string, text: string, most: number): Issue[] {
  if ([...text.trim()].length <= most) return [];
  return [{ path, code: 'TOO_LONG', text: { de: `Höchstens ${most} Zeichen.`, en: `At most ${most} characters.` } }];
}

function tooMany(path: string, count: number, most: number): Issue[] {
  if (count <= most) return [];
  return [{ path, code: 'TOO_MANY', text: { de: `Höchstens ${most} Einträge.`, en: `At most ${most} entries.` } }];
}

function lineIssues(path: string, { description, amountCents }: { description: string; amountCents: number }): Issue[] {
  const inRange = Number.isSafeInteger(amountCents) && amountCents >= 0 && amountCents <= maximumLineCents;
  const range = {
    de: `Ein Betrag liegt zwischen 0,00 € und ${euros(maximumLineCents, 'de')}.`,
    en: `An amount lies between €0.00 and ${euros(maximumLineCents, 'en')}.`,
  };
  return [
    ...tooLong(`${path}.description`, description, limits.description),
    ...(inRange ? [] : [{ path: `${path}.amountCents`, code: 'OUT_OF_RANGE', text: range }]),
  ];
}

function kindIssues(index: number, kind: string, costKinds: readonly string[]): Issue[] {
  if (costKinds.includes(kind)) return [];
  const text = { de: 'Diese Kostenart kennt das Programm nicht.', en: 'The programme has no such cost kind.' };
  return [{ path: `costItems.${index}.kind`, code: 'UNKNOWN_KIND', text }];
}

export function unknownItems(ids: readonly string[], unknown: readonly string[]): Issue[] {
  const text = {
    de: 'Dieses Ziel oder diese Maßnahme steht nicht (mehr) im örtlichen Konzept.',
    en: 'This goal or measure is not (or no longer) part of the local concept.',
  };
  return unknown.map((id) => ({ path: `servedItemIds.${ids.indexOf(id)}`, code: 'UNKNOWN_ITEM', text }));
}

export interface Side {
  readonly field: ContentField;
  readonly yours: string;
  readonly current: string;
}

/** Both sides of what differs, as text that a person can compare. */
export function sidesOf(yours: ApplicationContent, current: ApplicationContent, locale: 'de' | 'en'): Side[] {
  return changedFields(current, yours).map((field) => ({
    field,
    yours: readable(yours, field, locale),
    current: readable(current, field, locale),
  }));
}

function readable(content: ApplicationContent, field: ContentField, locale: 'de' | 'en'): string {
  if (field === 'title' || field === 'purpose') return content[field];
  if (field === 'servedItems') return content.servedItems.map(({ code, title }) => (code ? `${code} ${title}` : title)).join('\n');
  return content[field].map(({ description, amountCents }) => `${description}: ${euros(amountCents, locale)}`).join('\n');
}
