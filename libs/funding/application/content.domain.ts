import type { Localised } from '../workflow/refusals.domain.js';
import { euros } from '../workflow/refusals.domain.js';

export type SourceKind = 'own' | 'third_party' | 'grant';

export interface CostItem {
  readonly id: string;
  readonly kind: string;
  readonly description: string;
  readonly amountCents: number;
}

export interface FundingSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly description: string;
  readonly amountCents: number;
}

export interface ServedItem {
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
}

export interface ApplicationContent {
  readonly title: string;
  readonly purpose: string;
  readonly servedItems: readonly ServedItem[];
  readonly costItems: readonly CostItem[];
  readonly fundingSources: readonly FundingSource[];
}

/**
 * What a draft serves is called as the concept calls it today, also after a new release reworded it; an item that stands there no more
 * keeps the name it was last known by.
 */
export function namedToday(
  items: readonly ServedItem[],
  standings: readonly { readonly id: string; readonly code: string | null; readonly title: string | null }[],
): ServedItem[] {
  const today = new Map(standings.map((standing) => [standing.id, standing]));
  return items.map((item) => {
    const { code, title } = today.get(item.id) ?? {};
    return title ? { ...item, code: code ?? null, title } : item;
  });
}

export interface Totals {
  readonly totalCostCents: number;
  readonly totalFundingCents: number;
  readonly balanceCents: number;
  readonly ownCents: number;
  readonly grantCents: number;
}

export interface MissingPart {
  readonly path: string;
  readonly text: Localised;
}

/** The largest amount one line may carry: one thousand million euros, so that every sum stays an exact integer. */
export const maximumLineCents = 100_000_000_000;

export function totalsOf(content: Pick<ApplicationContent, 'costItems' | 'fundingSources'>): Totals {
  const totalCostCents = sum(content.costItems);
  const totalFundingCents = sum(content.fundingSources);
  return {
    totalCostCents,
    totalFundingCents,
    balanceCents: totalCostCents - totalFundingCents,
    ownCents: sum(content.fundingSources.filter(({ kind }) => kind === 'own')),
    grantCents: sum(content.fundingSources.filter(({ kind }) => kind === 'grant')),
  };
}

function sum(lines: readonly { readonly amountCents: number }[]): number {
  return lines.reduce((total, { amountCents }) => total + amountCents, 0);
}

export function missingParts(content: ApplicationContent): MissingPart[] {
  return [
    ...missingTexts(content),
    ...content.costItems.flatMap((item, index) => missingOfLine(item, true, `costItems.${index}`, costLine(index))),
    ...content.fundingSources.flatMap((source, index) =>
      missingOfLine(source, source.kind === 'third_party', `fundingSources.${index}`, sourceLine(index)),
    ),
    ...missingBalance(totalsOf(content)),
  ];
}

function missingTexts(content: ApplicationContent): MissingPart[] {
  const required: readonly [boolean, MissingPart][] = [
    [content.title.trim() !== '', { path: 'title', text: { de: 'Der Titel fehlt.', en: 'The title is missing.' } }],
    [content.purpose.trim() !== '', { path: 'purpose', text: { de: 'Der Zweck fehlt.', en: 'The purpose is missing.' } }],
    [content.servedItems.length > 0, { path: 'servedItems', text: noServedItem }],
    [content.costItems.length > 0, { path: 'costItems', text: { de: 'Der Kostenplan ist leer.', en: 'The cost plan is empty.' } }],
    [content.fundingSources.length > 0, { path: 'fundingSources', text: noSource }],
  ];
  return required.filter(([present]) => !present).map(([, part]) => part);
}

const noServedItem: Localised = {
  de: 'Es ist noch kein Ziel und keine Maßnahme des örtlichen Konzepts zugeordnet.',
  en: 'No goal or measure of the local concept is linked yet.',
};
const noSource: Localised = { de: 'Der Finanzierungsplan ist leer.', en: 'The financing plan is empty.' };
const costLine = (index: number): Localised => ({ de: `Kostenposition ${index + 1}`, en: `Cost item ${index + 1}` });
const sourceLine = (index: number): Localised => ({ de: `Finanzierungsquelle ${index + 1}`, en: `Funding source ${index + 1}` });

// Own money and the grant say by their kind where they come from; of third parties one must know who pays.
function missingOfLine(line: CostItem | FundingSource, isNamed: boolean, path: string, name: Localised): MissingPart[] {
  const noDescription = { de: `${name.de}: Die Bezeichnung fehlt.`, en: `${name.en}: the description is missing.` };
  const noAmount = { de: `${name.de}: Der Betrag fehlt.`, en: `${name.en}: the amount is missing.` };
  return [
    ...(isNamed && line.description.trim() === '' ? [{ path: `${path}.description`, text: noDescription }] : []),
    ...(line.amountCents > 0 ? [] : [{ path: `${path}.amountCents`, text: noAmount }]),
  ];
}

function missingBalance({ balanceCents, grantCents, totalFundingCents }: Totals): MissingPart[] {
  const gap = Math.abs(balanceCents);
  const unbalanced = {
    de: `Kosten und Finanzierung weichen um ${euros(gap, 'de')} voneinander ab.`,
    en: `Costs and financing differ by ${euros(gap, 'en')}.`,
  };
  const noGrant = { de: 'Im Finanzierungsplan fehlt die beantragte Zuwendung.', en: 'The financing plan lacks the grant applied for.' };
  return [
    ...(balanceCents === 0 ? [] : [{ path: 'balance', text: unbalanced }]),
    ...(totalFundingCents > 0 && grantCents === 0 ? [{ path: 'fundingSources', text: noGrant }] : []),
  ];
}

export const contentFields = ['title', 'purpose', 'servedItems', 'costItems', 'fundingSources'] as const;
export type ContentField = (typeof contentFields)[number];

export function changedFields(before: ApplicationContent, after: ApplicationContent): ContentField[] {
  return contentFields.filter((field) => essence(before, field) !== essence(after, field));
}

/** A line's id may change when a plan is typed anew; what it says is what counts. */
function essence(content: ApplicationContent, field: ContentField): string {
  if (field === 'title' || field === 'purpose') return content[field];
  if (field === 'servedItems') return JSON.stringify(content.servedItems.map(({ id }) => id).sort());
  return JSON.stringify(content[field].map(({ kind, description, amountCents }) => [kind, description, amountCents]));
}
