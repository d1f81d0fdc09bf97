import type { DeviationMatrixQuery } from '../../graphql/graphql.js';

export type Matrix = DeviationMatrixQuery['deviationMatrix'];
export type MatrixRow = Matrix['rows'][number];
export type Cell = MatrixRow['cells'][number];

export const deviating = ({ adapted, omitted, own }: Cell) => adapted + omitted + own;

/** Five shades, none for nothing: darker is more, in colour as in grey. */
export function shadeOf(cell: Cell): 0 | 1 | 2 | 3 | 4 {
  const share = cell.total === 0 ? 0 : deviating(cell) / cell.total;
  if (share === 0) return 0;
  if (share < 0.1) return 1;
  if (share < 0.25) return 2;
  return share < 0.5 ? 3 : 4;
}

export const sumOf = ({ cells }: MatrixRow) => cells.reduce((sum, cell) => sum + deviating(cell), 0);
