export type Evidence = 'document' | 'declaration' | 'record' | 'dates' | 'attendance' | 'confirmation';

export interface Criterion {
  readonly code: string;
  readonly text: string;
  /** What shows that it is met; null where nothing is asked for. */
  readonly evidence: Evidence | null;
}

export interface Standard {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  /** The law it rests on; null makes it a proposal. */
  readonly legalBasis: string | null;
  readonly source: string | null;
  readonly reviewMonths: number | null;
  readonly criteria: readonly Criterion[];
}

export interface Area {
  readonly title: string;
  readonly standards: readonly Standard[];
}

/** What one version of a catalogue says. */
export interface Catalogue {
  readonly title: string;
  readonly validFrom: string;
  readonly basis: string;
  readonly origin: 'document' | 'statistics' | 'example';
  readonly areas: readonly Area[];
}

export interface Repetition {
  readonly path: readonly (string | number)[];
  readonly code: 'CODE_TWICE' | 'AREA_TWICE';
  readonly value: string;
}

/** Codes name standards and criteria alike, in addresses and for what municipalities will record: each may stand once. */
export function repetitionsIn({ areas }: Catalogue): Repetition[] {
  const places = areas.flatMap((area, index) => placesOf(area, ['areas', index]));
  return [
    ...repeated(areas.map(({ title }, index) => ({ path: ['areas', index, 'title'], code: 'AREA_TWICE', value: title }))),
    ...repeated(places),
  ];
}

function placesOf({ standards }: Area, above: Repetition['path']): Repetition[] {
  return standards.flatMap((standard, index) => {
    const path = [...above, 'standards', index];
    const criteria = standard.criteria.map((criterion, place) => coded(criterion.code, [...path, 'criteria', place]));
    return [coded(standard.code, path), ...criteria];
  });
}

function coded(value: string, path: Repetition['path']): Repetition {
  return { path: [...path, 'code'], code: 'CODE_TWICE', value };
}

function repeated(places: readonly Repetition[]): Repetition[] {
  const known = new Set<string>();
  return places.filter(({ value }) => known.size === known.add(value).size);
}

/** Whether two versions say the same, down to the order. */
export function saysTheSame(one: Catalogue, other: Catalogue): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ title, validFrom, basis, origin, areas }: Catalogue): unknown {
  return [title, validFrom, basis, origin, areas.map((area) => [area.title, area.standards.map(wordsOf)])];
}

function wordsOf({ code, title, explanation, legalBasis, source, reviewMonths, criteria }: Standard): unknown {
  const asked = criteria.map((criterion) => [criterion.code, criterion.text, criterion.evidence]);
  return [code, title, explanation, legalBasis, source, reviewMonths, asked];
}

/** Standards in their order, each with the name of its area, as the areas they make up. */
export function areasOf<Kind extends { readonly area: string }>(standards: readonly Kind[]): { title: string; standards: Kind[] }[] {
  const titles = [...new Set(standards.map(({ area }) => area))];
  return titles.map((title) => ({ title, standards: standards.filter(({ area }) => area === title) }));
}
