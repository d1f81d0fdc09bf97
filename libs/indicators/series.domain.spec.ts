import { type Series, valuesOf } from './series.domain.js';

const series: Series[] = [
  {
    code: '1.2.2',
    breakdown: 'Units=%',
    basis: 'Ausländerzentralregister',
    breaks: [],
    origin: 'statistics',
    values: [{ year: 2016, value: 8.17 }],
  },
  {
    code: '1.2.2',
    breakdown: 'Units=Anzahl',
    basis: 'Ausländerzentralregister',
    breaks: [],
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

  it('gives each value the basis of its own year, so that none tells of a later break', () => {
    const line = {
      ...{ code: '1.1.1', breakdown: '', origin: 'statistics', basis: 'Volkszählung' },
      breaks: [
        { year: 2022, basis: 'Zensus 2022' },
        { year: 2011, basis: 'Zensus 2011' },
        { year: 2015, basis: null },
      ],
      values: [2010, 2011, 2016, 2021, 2022, 2024].map((year) => ({ year, value: 1 })),
    };
    const bases = valuesOf([{ id: 'K-03', seriesCode: '1.1.1', seriesBreakdown: null }], [line]).map(({ basis }) => basis);
    expect(bases).toEqual(['Volkszählung', 'Zensus 2011', 'Zensus 2011', 'Zensus 2011', 'Zensus 2022', 'Zensus 2022']);
  });

  it.each([
    [null, null],
    ['1.2.2', null],
    ['9.9.9', 'Units=%'],
  ])('has nothing for %s %s', (seriesCode, seriesBreakdown) => {
    expect(valuesOf([{ id: 'K-02', seriesCode, seriesBreakdown }], series)).toEqual([]);
  });
});
