import { formatDecimal, parseDecimal } from './decimal.js';

describe('a number as people type it', () => {
  it.each([
    ['8,5', 8.5],
    ['1.234', 1234],
    ['1.234.567,25', 1234567.25],
    ['-3', -3],
    ['\u22123,1', -3.1],
    [' 12 ', 12],
    ['8.5', null],
    ['12,', null],
    ['1,2,3', null],
    ['viele', null],
    ['', null],
  ])('%j is %s in German', (text, value) => {
    expect(parseDecimal(text, 'de')).toBe(value);
  });

  it('has the signs of its language', () => {
    expect([parseDecimal('1,234.5', 'en'), parseDecimal('8,5', 'en')]).toEqual([1234.5, null]);
    expect([formatDecimal(1234.5, 'de'), formatDecimal(1234.5, 'en'), formatDecimal(null, 'de')]).toEqual(['1234,5', '1234.5', '']);
  });
});
