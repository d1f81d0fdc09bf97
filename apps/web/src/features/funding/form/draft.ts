import type { ContentPartsFragment, FundingSourceKind, SaveApplicationInput } from '../../../graphql/graphql.js';

export interface CostLine {
  /** Names the line on the screen; lines the server knows carry its id. */
  readonly key: string;
  readonly kind: string;
  readonly description: string;
  readonly amountCents: number;
}

export interface SourceLine extends Omit<CostLine, 'kind'> {
  readonly kind: FundingSourceKind;
}

export interface Draft {
  readonly title: string;
  readonly purpose: string;
  readonly servedItemIds: readonly string[];
  readonly costItems: readonly CostLine[];
  readonly fundingSources: readonly SourceLine[];
}

export const sourceKinds = ['grant', 'own', 'third_party'] as const satisfies readonly FundingSourceKind[];

export const draftOf = (content: ContentPartsFragment): Draft => ({
  title: content.title,
  purpose: content.purpose,
  servedItemIds: content.servedItems.map(({ id }) => id),
  costItems: content.costItems.map(({ id, kind, description, amountCents }) => ({ key: id, kind, description, amountCents })),
  fundingSources: content.fundingSources.map(({ id, kind, description, amountCents }) => ({ key: id, kind, description, amountCents })),
});

const sum = (lines: readonly { readonly amountCents: number }[]) => lines.reduce((total, { amountCents }) => total + amountCents, 0);

export const totalsOf = ({ costItems, fundingSources }: Draft) => {
  const [costCents, fundingCents] = [sum(costItems), sum(fundingSources)];
  return { costCents, fundingCents, balanceCents: costCents - fundingCents };
};

/** Lines typed here get their ids from the server; the next save must name them, or they would be made anew. */
export type KnownIds = Map<string, string>;

export function inputOf(draft: Draft, known: KnownIds): Omit<SaveApplicationInput, 'applicationId' | 'expectedVersion'> {
  const line = <Line extends CostLine | SourceLine>({ key, ...rest }: Line) => ({ ...rest, id: known.get(key) ?? null });
  return {
    title: draft.title,
    purpose: draft.purpose,
    servedItemIds: [...draft.servedItemIds],
    costItems: draft.costItems.map(line),
    fundingSources: draft.fundingSources.map(line),
  };
}

export function learnIds(known: KnownIds, draft: Draft, saved: ContentPartsFragment) {
  for (const [index, { id }] of saved.costItems.entries()) known.set(draft.costItems[index]?.key ?? id, id);
  for (const [index, { id }] of saved.fundingSources.entries()) known.set(draft.fundingSources[index]?.key ?? id, id);
}

export const idsOf = (content: ContentPartsFragment): KnownIds =>
  new Map([...content.costItems, ...content.fundingSources].map(({ id }) => [id, id]));
