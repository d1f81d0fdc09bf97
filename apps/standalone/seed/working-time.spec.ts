import { workingTime } from './working-time.js';

const from = new Date('2018-03-14T09:00:00+01:00');
const until = new Date('2018-03-22T00:00:00+01:00');
const at = (share: number): string => workingTime(from, until, share).toISOString();

it('begins on the first day and ends before the last', () => {
  expect(at(0)).toBe('2018-03-14T07:30:00.000Z');
  expect(at(0.999).slice(0, 10)).toBe('2018-03-21');
});

it('never works at the weekend or at night, and never goes back', () => {
  const all = Array.from({ length: 100 }, (_, index) => at(index / 100));
  expect([...all].sort()).toEqual(all);
  expect(all.filter((time) => [0, 6].includes(new Date(time).getUTCDay()))).toEqual([]);
  expect(all.filter((time) => time.slice(11) < '07:30' || time.slice(11) > '15:30')).toEqual([]);
});
