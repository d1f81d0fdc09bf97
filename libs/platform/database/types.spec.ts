import pg from 'pg';
import { parserOf } from './types.js';

const instant = parserOf(pg.types.builtins.TIMESTAMPTZ);

describe('an instant', () => {
  it.each([
    ['2018-04-09 08:30:00+00', '2018-04-09T08:30:00.000Z'],
    ['2018-04-09 08:30:00.5+00', '2018-04-09T08:30:00.500Z'],
    ['2018-04-09 08:30:00.123456+00', '2018-04-09T08:30:00.123Z'],
    ['2018-04-09 08:30:00.123999+00', '2018-04-09T08:30:00.123Z'],
    ['2018-04-09 10:30:00.123+02', '2018-04-09T08:30:00.123Z'],
    ['2018-04-09 14:15:00+05:45', '2018-04-09T08:30:00.000Z'],
    ['2018-04-09 00:30:00-03', '2018-04-09T03:30:00.000Z'],
  ])('%s is read as %s', (text, iso) => {
    expect(instant(text)).toBe(iso);
  });
});

it('reads days as text, amounts and counts as numbers', () => {
  expect(parserOf(pg.types.builtins.DATE)('2018-03-25')).toBe('2018-03-25');
  expect(parserOf(pg.types.builtins.INT8)('1200000')).toBe(1_200_000);
  expect(parserOf(pg.types.builtins.NUMERIC)('8.68')).toBe(8.68);
});
