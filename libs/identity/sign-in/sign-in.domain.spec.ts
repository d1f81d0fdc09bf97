import {
  accountThrottle,
  addressKey,
  addressThrottle,
  delaysOf,
  normaliseEmail,
  resetDelaysOfAddress,
  resetThrottle,
  sessionCookie,
} from './sign-in.domain.js';

describe('the delays between attempts', () => {
  it('are written as steps and counted per attempt', () => {
    const steps = [
      { fromAttempt: 1, seconds: 0 },
      { fromAttempt: 3, seconds: 5 },
      { fromAttempt: 4, seconds: 20 },
    ];
    expect(delaysOf(steps)).toEqual([0, 0, 5, 20]);
  });

  it.each([
    ['account', accountThrottle],
    ['address', addressThrottle],
    ['reset', resetThrottle],
    ['address that asks for resets', { delays: resetDelaysOfAddress }],
  ])('of the %s never shrink and stay below a lock-out', (_, { delays }) => {
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays[0]).toBe(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(600);
  });

  it('leave fewer than 300 guesses a day for one account', () => {
    const { delays } = accountThrottle;
    const beforeTheLongest = delays.length;
    expect(beforeTheLongest + 86_400 / (delays.at(-1) ?? 1)).toBeLessThan(300);
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe('an e-mail address', () => {
  it('is the same person whatever case, white space and composition', () => {
    expect(normaliseEmail('  Jo\u0308rn.W@Kreis.Example ')).toBe('j\u00f6rn.w@kreis.example');
  });
});

describe('the session cookie', () => {
  it('is bound to host and https where the product is served over https', () => {
    expect(sessionCookie('https://kreisweit.example')).toEqual({
      name: '__Host-kreisweit',
      options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
    });
  });

  it('has a plain name on http://localhost', () => {
    expect(sessionCookie('http://localhost:3000')).toMatchObject({ name: 'kreisweit', options: { secure: false, httpOnly: true } });
  });
});
