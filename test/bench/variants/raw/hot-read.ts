import type { Row, Statement } from '#platform/tenancy';

/** Flat selects for one municipality, and the plain function that makes the answer of their rows. */
export interface RawRead {
  readonly statements: (municipalityId: string) => readonly Statement[];
  readonly answer: (results: readonly Row[][]) => object;
}
