import type { FrameworkProposalState, ProposalDraftQuery, ProposalPartsFragment } from '../../graphql/graphql.js';

export type Proposal = ProposalPartsFragment;
export type Draft = NonNullable<ProposalDraftQuery['frameworkDraft']>;
type DraftItem = Draft['items'][number];

export const states = ['open', 'taken_up', 'declined', 'withdrawn'] as const satisfies readonly FrameworkProposalState[];

const wordingFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;
export type WordingField = (typeof wordingFields)[number];

export interface ProposedWord {
  readonly field: WordingField;
  /** What the framework said when it was proposed; empty for an own item. */
  readonly before: string;
  readonly after: string;
}

/** Only what is proposed; what a municipality leaves as it is, is not repeated. */
export function proposedWords(proposal: Proposal): ProposedWord[] {
  return wordingFields
    .filter((field) => (proposal[field] ?? '') !== '')
    .map((field) => ({ field, before: proposal.district?.[field] ?? '', after: proposal[field] ?? '' }));
}

export interface DraftWord extends ProposedWord {
  /** What stands in the draft meanwhile. */
  readonly now: string;
}

/** Where the draft has moved on from what the proposal was written against; taking it up would replace those words. */
function movedOn(proposal: Proposal, item: DraftItem): DraftWord[] {
  return proposedWords(proposal)
    .map((word) => ({ ...word, now: item[word.field] ?? '' }))
    .filter(({ before, after, now }) => now !== before && now !== after);
}

/** What stands in the way of writing a proposal into the draft; `version` is that of the draft's item as it was seen. */
export type Taking =
  | { readonly kind: 'no-draft' | 'gone' }
  | { readonly kind: 'ready'; readonly version: number | null }
  | { readonly kind: 'moved'; readonly version: number; readonly words: readonly DraftWord[] };

export function takingOf(proposal: Proposal, draft: Draft | null): Taking {
  if (!draft) return { kind: 'no-draft' };
  if (proposal.stance === 'own') return { kind: 'ready', version: null };
  const item = draft.items.find(({ id }) => id === proposal.itemId);
  if (!item) return { kind: 'gone' };
  const words = movedOn(proposal, item);
  return words.length === 0 ? { kind: 'ready', version: item.version } : { kind: 'moved', version: item.version, words };
}

export const titleOf = ({ title, districtTitle, code }: Proposal) => [code, title ?? districtTitle].filter(Boolean).join(' ');

export interface ProposalFilter {
  readonly state: FrameworkProposalState | null;
  readonly field: string | null;
  readonly municipality: string | null;
}

export const left = (proposals: readonly Proposal[], { state, field, municipality }: ProposalFilter) =>
  proposals.filter(
    (proposal) =>
      (state === null || proposal.state === state) &&
      (field === null || proposal.fieldCode === field) &&
      (municipality === null || proposal.municipality.id === municipality),
  );

export const sorts = ['neueste', 'aelteste', 'feld', 'kommune'] as const;
export type ProposalSort = (typeof sorts)[number];

const byName = (name: (proposal: Proposal) => string) => (one: Proposal, other: Proposal) =>
  name(one).localeCompare(name(other), 'de', { numeric: true });

const orders: Readonly<Record<ProposalSort, (one: Proposal, other: Proposal) => number>> = {
  neueste: () => 0,
  aelteste: (one, other) => Date.parse(one.proposedAt) - Date.parse(other.proposedAt),
  feld: byName(({ fieldCode }) => fieldCode),
  kommune: byName(({ municipality }) => municipality.name),
};

/** They come newest first, and stay so among equals. */
export const sorted = (proposals: readonly Proposal[], sort: ProposalSort) => [...proposals].sort(orders[sort]);

const pageSize = 50;

/** The list is loaded whole, for "next open" and the options of the filter; one page of it is shown. */
export function pageOf(proposals: readonly Proposal[], offset: number) {
  const shown = proposals.slice(offset, offset + pageSize);
  const hasNextPage = offset + shown.length < proposals.length;
  return {
    shown,
    position: { totalCount: proposals.length, shown: shown.length, endCursor: shown.at(-1)?.id ?? null, hasNextPage, offset },
  };
}

/** The next one nobody has answered, beginning again at the top. */
export function nextOpen(proposals: readonly Proposal[], afterId: string | undefined): Proposal | null {
  const start = proposals.findIndex(({ id }) => id === afterId) + 1;
  const isOpen = ({ state }: Proposal) => state === 'open';
  const next = proposals.slice(start).find(isOpen) ?? proposals.slice(0, start).find(isOpen);
  return next && next.id !== afterId ? next : null;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the filter can be set to: only what was proposed. */
export function optionsOf(proposals: readonly Proposal[]): {
  readonly fields: readonly Option[];
  readonly municipalities: readonly Option[];
} {
  const fields = new Map(proposals.map(({ fieldCode, fieldTitle }) => [fieldCode, `${fieldCode} ${fieldTitle}`]));
  const municipalities = new Map(proposals.map(({ municipality: { id, name } }) => [id, name]));
  return { fields: listed(fields), municipalities: listed(municipalities) };
}

const listed = (options: ReadonlyMap<string, string>): Option[] =>
  [...options]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'de', { numeric: true }));

/** What was proposed for one item, wherever it stands: from its own concept, or written into it. */
export const concerning = (proposals: readonly Proposal[], itemId: string) =>
  proposals.filter((proposal) => proposal.takenItemId === itemId || (proposal.stance === 'adapted' && proposal.itemId === itemId));
