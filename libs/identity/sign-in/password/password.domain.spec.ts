import { normalisePassword, passwordFlaw, passwordLength } from './password.domain.js';

const common = new Set(['password', 'sunshine', 'iloveyou']);

describe('a password', () => {
  it.each([
    ['kurz', 'too_short'],
    ['sieben7', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['password', 'common'],
    ['PASSWORD', 'common'],
    ['Password123!', 'common'],
    ['aaaabbbbaaaa', 'guessable'],
    ['abcdefghij', 'guessable'],
    ['987654321', 'guessable'],
    ['Kreisweit-2018', 'guessable'],
    ['wübbeling!1', 'guessable'],
    ['j.wübbeling@bohmte.example', 'guessable'],
  ])('%s is refused as %s', (password, flaw) => {
    expect(passwordFlaw(password, common, 'j.wübbeling@bohmte.example')).toBe(flaw);
  });

  it.each(['moor acht kranich', 'f4hrr4d-steg', '🐎🌾🚲🏡🌧🍏🎻🧵', 'ÄÖÜ und ein bisschen Regen', 'x7Qö'.repeat(32)])(
    '%s is accepted',
    (password) => {
      expect(passwordFlaw(password, common)).toBeNull();
    },
  );

  it('is counted in characters as people see them, up to the longest allowed', () => {
    expect(passwordFlaw('🐎🌾'.repeat(64), common)).toBe('guessable');
    expect(passwordFlaw('abcd🐎efg'.repeat(16), common)).toBeNull();
    expect(passwordLength.most).toBeGreaterThanOrEqual(64);
  });

  it('is the same however its accents were typed', () => {
    expect(normalisePassword('Zu\u0308ge im Nebel')).toBe(normalisePassword('Z\u00fcge im Nebel'));
  });
});
