import { Clock, dayInBerlin } from './clock.js';

describe('Clock', () => {
  it('knows the day in Berlin, also when UTC is a day behind', () => {
    expect(dayInBerlin(new Date('2018-03-31T22:30:00Z'))).toBe('2018-04-01');
    expect(dayInBerlin(new Date('2018-12-31T22:59:59Z'))).toBe('2018-12-31');
  });

  it('lives in the time it was sent to and goes on from there', () => {
    const clock = new Clock(0);
    clock.travelTo(new Date('2018-04-16T06:00:00Z'));
    expect(clock.today()).toBe('2018-04-16');
    expect(clock.realNow().getTime() - clock.now().getTime()).toBeCloseTo(clock.offset, -3);
  });
});
