import type { ReleaseRows } from '#features/frameworks';

/** The rows of a release as the frameworks feature stores them. */
export type Rows = ReleaseRows;
export type ItemRow = Rows['items'][number];
export type TextRow = Rows['texts'][number];
export type IndicatorRow = Rows['indicators'][number];

export const noRows: Rows = { items: [], texts: [], indicators: [], links: [] };

/** Two releases of the origin and what stands here, all under the ids of this district. */
export interface Sides {
  readonly base: Rows;
  readonly theirs: Rows;
  readonly mine: Rows;
}
