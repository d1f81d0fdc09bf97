import { type Series, valuesOf } from './series.domain.js';

const series: Series[] = [
  { code: '1.2.2', breakdown: 'Units=%', basis: 'Ausländerzentralregister', origin: 'statistics', values: [{ year: 2016, value: 8.17 }] },
  {
    code: '1.2.2',
    breakdown: 'Units=Anzahl',
    basis: 'Ausländerzentralregister',
    origin: 'statistics',
    values: [{ year: 2016, value: 29000 }],
  },
];

describe('valuesOf', () => {
  it('takes the series an indicator names, at the end of each year, with its basis', () => {
    expect(valuesOf([{ id: 'K-01', seriesCode: '1.2.2', seriesBreakdown: 'Units=%' }], series)).toEqual([
      { indicator_id: 'K-01', as_of: '2016-12-31', value: 8.17, basis: 'Ausländerzentralregister', origin: 'statistics' },
    ]);
  });

  it.each([
    [null, null],
    ['1.2.2', null],
    ['9.9.9', 'Units=%'],
  ])('has nothing for %s %s', (seriesCode, seriesBreakdown) => {
    expect(valuesOf([{ id: 'K-02', seriesCode, seriesBreakdown }], series)).toEqual([]);
  });
});
