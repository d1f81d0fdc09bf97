import { gapsIn, indicatorValues, nextIndicatorCode, usualTargetYear, type IndicatorForm } from './indicator-form.js';

const form: IndicatorForm = {
  ...{ code: 'K-01', title: 'Quote', definition: '', numerator: ' a ', denominator: ' ', unit: '%', decimals: 1 },
  ...{ direction: 'higher', level: 'district', source: '', basis: '', knownBreaks: '', origin: 'document' },
  ...{ baselineValue: null, baselineDate: '', targetValue: null, targetYear: null },
};

describe('an indicator of the draft', () => {
  it('is sent without blanks, and what is empty is cleared', () => {
    expect(indicatorValues(form)).toMatchObject({
      numerator: 'a',
      denominator: null,
      knownBreaks: null,
      definition: '',
      baselineDate: null,
    });
  });

  it.each([
    [{}, {}],
    [
      { unit: ' ', title: '' },
      { title: 'name', unit: 'name' },
    ],
    [{ baselineValue: 3 }, { baselineValue: 'baseline', baselineDate: 'baseline' }],
    [{ baselineValue: 3, baselineDate: '2017-12-31' }, {}],
    [{ targetYear: 2022 }, { targetValue: 'target', targetYear: 'target' }],
    [{ targetValue: 0, targetYear: 2022 }, {}],
  ] as const)('with %j holds back %j', (change, held) => {
    expect(Object.fromEntries(gapsIn({ ...form, ...change }))).toEqual(held);
  });

  it.each([
    [['K-01', 'K-45', 'K-9'], 'K-46'],
    [['A'], ''],
    [[], ''],
    [['K-099'], 'K-100'],
  ])('after %j comes %s', (codes, next) => {
    expect(nextIndicatorCode(codes)).toBe(next);
  });

  it('is usually set a target for the year most others are', () => {
    expect(usualTargetYear([{ targetYear: 2022 }, { targetYear: 2020 }, { targetYear: 2022 }, { targetYear: null }])).toBe(2022);
    expect(usualTargetYear([])).toBeNull();
  });
});
