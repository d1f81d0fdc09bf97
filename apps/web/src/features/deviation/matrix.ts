import type { DeviationMatrixQuery, DeviationStance } from '../../graphql/graphql.js';

export type Matrix = DeviationMatrixQuery['deviationMatrix'];
export type MatrixRow = Matrix['rows'][number];
export type Cell = MatrixRow['cells'][number];

export const deviating = ({ adapted, omitted, own }: Cell) => adapted + omitted + own;

/** What deviates in one stance, or in all of them. */
export const countIn = (cell: Cell, stance: DeviationStance | null) => (stance === null ? deviating(cell) : cell[stance]);

/** Five shades, none for nothing: darker is more, in colour as in grey. */
export function shadeFor(count: number, total: number): 0 | 1 | 2 | 3 | 4 {
  const share = total === 0 ? 0 : count / total;
  if (share === 0) return 0;
  if (share < 0.1) return 1;
  if (share < 0.25) return 2;
  return share < 0.5 ? 3 : 4;
}

/** What table and map show of a municipality: one figure of one field of action, or of all of them; null as long as nothing is adopted. */
export function figureOf({ revision, cells }: MatrixRow, fieldCode: string | null, stance: DeviationStance | null) {
  if (revision === null) return null;
  const chosen = fieldCode === null ? cells : cells.filter((cell) => cell.fieldCode === fieldCode);
  const sum = (of: (cell: Cell) => number) => chosen.reduce((all, cell) => all + of(cell), 0);
  return { count: sum((cell) => countIn(cell, stance)), total: sum(({ total }) => total) };
}

const endings = /(?<=\p{L}{6})(?=(?:brück|burg|cappeln|dorf|feld|hagen|hausen|heim|horst|hütte|kirchen|stadt)\p{L}{0,2}(?:$|[\s-]))/gu;

/** Not every browser divides German words by itself: a long name may break before what place names commonly end in. */
export const breakable = (name: string) => name.replace(endings, '\u00ad');
