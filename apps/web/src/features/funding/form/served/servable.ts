import type { ConceptForServingQuery, ConceptItemKind } from '../../../../graphql/graphql.js';

type Concept = ConceptForServingQuery['localConcept'];
type Goal = Concept['fields'][number]['challenges'][number]['items'][number];

export interface Group {
  readonly code: string;
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly code: string | null; readonly title: string; readonly kind: ConceptItemKind }[];
}

/** Goals and measures an application can serve: what the concept leaves out cannot be served. */
export function servable({ fields }: Concept, search: string): Group[] {
  const words = search.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  const fits = ({ code, title }: { readonly code: string | null; readonly title: string }) =>
    words.every((word) => `${code ?? ''} ${title}`.toLocaleLowerCase('de').includes(word));
  return fields
    .map(({ code, title, challenges }) => ({
      code,
      title,
      items: challenges.flatMap(({ items }) => items.flatMap(withMeasures)).filter(fits),
    }))
    .filter(({ items }) => items.length > 0);
}

const withMeasures = (goal: Goal) => [goal, ...goal.measures].filter(({ stance }) => stance !== 'omitted');
