import { formatAmount, formatMoney, parseMoney } from './money.js';

describe('parseMoney', () => {
  it.each([
    ['1.234,56', 123456],
    ['1.234,56 €', 123456],
    ['1234,5', 123450],
    ['1234', 123400],
    ['0,07', 7],
    ['12.345.678,90', 1234567890],
    ['90071992547409,91', 9007199254740991],
  ])('reads the German amount %s to the cent', (text, cents) => {
    expect(parseMoney(text, 'de')).toBe(cents);
  });

  it.each(['', ',', '1,234', '1.23', '12.34,5', '1.2345,00', '1,2,3', '-5', 'zwölf', '1e5', '900719925474099,99'])(
    'refuses %p instead of guessing',
    (text) => {
      expect(parseMoney(text, 'de')).toBeNull();
    },
  );

  it('reads the English notation in the English interface', () => {
    expect(parseMoney('€1,234.56', 'en')).toBe(123456);
    expect(parseMoney('1.234,56', 'en')).toBeNull();
  });
});

describe('formatMoney', () => {
  it('groups thousands and always shows two places', () => {
    expect(formatMoney(123456789, 'de')).toBe('1.234.567,89\u00a0€');
    expect(formatMoney(0, 'de')).toBe('0,00\u00a0€');
    expect(formatMoney(-5, 'de')).toBe('-0,05\u00a0€');
    expect(formatMoney(-123456, 'en')).toBe('-€1,234.56');
  });

  it('is what the field reads again', () => {
    for (const cents of [0, 1, 99, 100, 123456, 9_999_999_99]) expect(parseMoney(formatAmount(cents, 'de'), 'de')).toBe(cents);
  });
});
