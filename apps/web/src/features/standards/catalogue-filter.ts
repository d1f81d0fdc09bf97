import type { VolunteerStandardsQuery } from '../../graphql/graphql.js';
import { folded, wordsIn } from '../../ui/words/search.js';

export type Catalogue = NonNullable<VolunteerStandardsQuery['volunteerStandards']>;
export type Area = Catalogue['areas'][number];
export type Standard = Area['standards'][number];

export interface StandardsFilter {
  readonly text: string;
  readonly area: string | null;
  readonly basis: 'law' | 'proposal' | null;
}

/** The areas with what the filter leaves of them; an area without any is left out. */
export function filtered(areas: readonly Area[], { text, area, basis }: StandardsFilter): readonly Area[] {
  const says = wordsIn(text);
  return areas
    .filter(({ title }) => area === null || title === area)
    .map((whole) => ({
      ...whole,
      standards: whole.standards.filter(
        (standard) => (basis === null || basisOf(standard) === basis) && says(wordsOf(standard, whole.title)),
      ),
    }))
    .filter(({ standards }) => standards.length > 0);
}

const basisOf = ({ legalBasis }: Standard) => (legalBasis === null ? 'proposal' : 'law');

const wordsOf = ({ code, title, explanation, legalBasis, source, criteria }: Standard, area: string) =>
  folded(
    [code, title, explanation, legalBasis, source, area, ...criteria.map((criterion) => `${criterion.code} ${criterion.text}`)].join(' '),
  );

export const codesIn = (areas: readonly Area[]) => areas.flatMap(({ standards }) => standards.map(({ code }) => code));

/** The standard that a code in an address means: its own, or that of one of its criteria. */
export function standardNamed(areas: readonly Area[], code: string): string | null {
  const standards = areas.flatMap(({ standards: inside }) => inside);
  return (
    standards.find((standard) => standard.code === code || standard.criteria.some((criterion) => criterion.code === code))?.code ?? null
  );
}
