import { daysBetween, formatsOf } from './format.js';

describe('formats', () => {
  it('writes German dates and numbers as the administration does', () => {
    const formats = formatsOf('de');
    expect(formats.day('2018-04-16')).toBe('16.04.2018');
    expect(formats.longDay('2018-04-16')).toBe('16. April 2018');
    expect(formats.number(356140)).toBe('356.140');
    expect(formats.number(7.5, 1)).toBe('7,5');
    expect(formats.kilobytes(52_300)).toBe('51\u00a0kB');
  });

  it('shows times as they are in the district, wherever the browser is', () => {
    expect(formatsOf('de').time(new Date('2018-04-16T12:32:00Z'))).toBe('14:32');
  });

  it('counts calendar days, not spans of 24 hours', () => {
    expect(daysBetween('2018-04-15T22:30:00Z', '2018-04-16')).toBe(0);
    expect(daysBetween('2018-04-15T21:30:00Z', '2018-04-16')).toBe(1);
    expect(daysBetween('2018-03-01T10:00:00Z', '2018-04-16')).toBe(46);
  });
});
