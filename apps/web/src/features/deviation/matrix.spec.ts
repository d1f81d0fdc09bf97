import { deviating, shadeOf, type Cell } from './matrix.js';

const cell = (over: Partial<Cell>) => ({ fieldCode: '1', adopted: 0, adapted: 0, omitted: 0, own: 0, open: 0, total: 20, ...over }) as Cell;

describe('a cell of the matrix', () => {
  it('counts what is adapted, omitted and own', () => {
    expect(deviating(cell({ adopted: 9, adapted: 1, omitted: 2, own: 3, open: 4 }))).toBe(6);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [5, 3],
    [10, 4],
  ])('with %s of 20 has shade %s', (adapted, shade) => {
    expect(shadeOf(cell({ adapted }))).toBe(shade);
  });

  it('has no shade where there is nothing', () => {
    expect(shadeOf(cell({ total: 0 }))).toBe(0);
  });
});
