import type { ItemKind, Stance } from '../concept.domain.js';
import type { ConceptItem } from './concept-item.domain.js';
import { wordsIn } from './search.domain.js';

export interface ItemFilter {
  readonly fieldCode?: string | null;
  readonly kind?: ItemKind | null;
  readonly stance?: Stance | null;
  readonly undecided?: boolean | null;
  readonly relevantForMunicipalities?: boolean | null;
  readonly changedSince?: string | null;
  readonly text?: string | null;
}

export type SortKey = 'position' | 'title' | 'updated_at';

export interface ItemSort {
  readonly by: SortKey;
  readonly descending?: boolean | null;
}

/** The items a filter leaves, in the order asked for; `items` come in reading order, which also settles ties. */
export function selection(items: readonly ConceptItem[], filter: ItemFilter, sort: ItemSort): ConceptItem[] {
  const says = filter.text == null ? () => true : wordsIn(filter.text);
  const left = items.filter((item) => tests.every((test) => test(item, filter)) && says(wordsOf(item)));
  const sorted = left.sort(orders[sort.by]);
  return sort.descending ? sorted.reverse() : sorted;
}

type Test = (item: ConceptItem, filter: ItemFilter) => boolean;

const tests: readonly Test[] = [
  (item, { fieldCode }) => fieldCode == null || item.fieldCode === fieldCode,
  (item, { kind }) => kind == null || item.kind === kind,
  (item, { stance }) => stance == null || item.stance === stance,
  (item, { undecided }) => undecided == null || (item.stance === null) === undecided,
  (item, { relevantForMunicipalities: relevant }) => relevant == null || item.relevantForMunicipalities === relevant,
  (item, { changedSince }) => changedSince == null || (item.updatedAt ?? '') >= changedSince,
];

/** The words that hold here and the district's: one remembers either. */
const wordsOf = ({ code, title, text, target, responsible, reason, district }: ConceptItem): string =>
  [code, title, text, target, responsible, reason, district?.title, district?.text, district?.target, district?.responsible].join(' ');

// The same rules as the collation "german" of the database.
const german = new Intl.Collator('de-u-co-phonebk-kn');

const orders: Readonly<Record<SortKey, (one: ConceptItem, other: ConceptItem) => number>> = {
  position: () => 0,
  title: (one, other) => german.compare(one.title, other.title),
  updated_at: (one, other) => german.compare(one.updatedAt ?? '', other.updatedAt ?? ''),
};
