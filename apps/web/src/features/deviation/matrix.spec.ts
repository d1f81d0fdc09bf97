import { breakable, countIn, figureOf, shadeFor, type Cell, type MatrixRow } from './matrix.js';

const cell = (over: Partial<Cell>) => ({ fieldCode: '1', adopted: 0, adapted: 0, omitted: 0, own: 0, open: 0, total: 20, ...over }) as Cell;

describe('a cell of the matrix', () => {
  it('counts what is adapted, omitted and own, or one of them', () => {
    const some = cell({ adopted: 9, adapted: 1, omitted: 2, own: 3, open: 4 });
    expect([null, 'adapted', 'omitted', 'own'].map((stance) => countIn(some, stance as 'own' | null))).toEqual([6, 1, 2, 3]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [5, 3],
    [10, 4],
  ])('with %s of 20 has shade %s', (count, shade) => {
    expect(shadeFor(count, 20)).toBe(shade);
  });

  it('has no shade where there is nothing', () => {
    expect(shadeFor(0, 0)).toBe(0);
  });
});

describe('the figure of a municipality', () => {
  const cells = [cell({ adapted: 2, omitted: 1 }), cell({ fieldCode: '2', own: 3, total: 5 })];
  const row = { revision: 1, cells } as unknown as MatrixRow;

  it.each([
    [null, null, { count: 6, total: 25 }],
    ['1', null, { count: 3, total: 20 }],
    ['1', 'adapted', { count: 2, total: 20 }],
    [null, 'own', { count: 3, total: 25 }],
  ] as const)('in field %s of stance %s is %j', (field, stance, figure) => {
    expect(figureOf(row, field, stance)).toEqual(figure);
  });

  it('is not there as long as nothing is adopted', () => {
    expect(figureOf({ ...row, revision: null }, null, null)).toBeNull();
  });
});

it.each([
  ['Georgsmarienhütte', 'Georgsmarien\u00adhütte'],
  ['Bad Rothenfelde', 'Bad Rothen\u00adfelde'],
  ['Hagen am Teutoburger Wald', 'Hagen am Teutoburger Wald'],
])('the name %s may break as %j', (name, broken) => {
  expect(breakable(name)).toBe(broken);
});
