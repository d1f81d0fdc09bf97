import { formatDay, parseDay } from './day.js';

describe('a typed day', () => {
  it.each([
    ['12.03.2018', '2018-03-12'],
    ['1.4.2018', '2018-04-01'],
    ['1. 4. 2018', '2018-04-01'],
    ['29.02.2016', '2016-02-29'],
    ['2018-03-12', '2018-03-12'],
  ])('reads %s', (text, day) => {
    expect(parseDay(text, 'de')).toBe(day);
  });

  it.each(['', '30.02.2018', '29.02.2018', '12.13.2018', '12/03/2018', '12.03.18', 'gestern'])('refuses %p', (text) => {
    expect(parseDay(text, 'de')).toBeNull();
  });

  it('reads British days in the English interface', () => {
    expect(parseDay('12/03/2018', 'en')).toBe('2018-03-12');
    expect(parseDay('12.03.2018', 'en')).toBeNull();
  });

  it('writes what it reads', () => {
    expect(formatDay('2018-03-12', 'de')).toBe('12.03.2018');
    expect(formatDay('2018-03-12', 'en')).toBe('12/03/2018');
    expect(formatDay('', 'de')).toBe('');
  });
});
