import fc from 'fast-check';
import { entered, enteredText } from './index.js';

const unshowable = /[^\P{Cc}\t\n]|\p{Surrogate}/u;

describe('a text that enters', () => {
  it.each([
    ['Grüße aus Melle\n\tund Łódź 😀', 'Grüße aus Melle\n\tund Łódź 😀'],
    ['eine\r\nzwei\rdrei\u2028vier', 'eine\nzwei\ndrei\nvier'],
    ['aus einer Folie\u000bund einem Text\u000cdarunter', 'aus einer Folie\nund einem Text\ndarunter'],
    ['N\u0000i\u0007c\u001bh\u007ft\u0090s', 'Nichts'],
    ['halbes Paar \ud83d', 'halbes Paar \ufffd'],
  ])('%j is stored as %j', (text, stored) => {
    expect(enteredText(text)).toBe(stored);
  });

  it('holds nothing afterwards that a document cannot show, and stays as it is the second time', () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0x2100 }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anything, (text) => {
        const once = enteredText(text);
        return !unshowable.test(once) && enteredText(once) === once;
      }),
    );
  });

  it('is looked for in whole values; what holds nothing foreign stays the same object', () => {
    const clean = { title: 'a', list: [1, null, { text: 'b' }] };
    expect(entered(clean)).toBe(clean);
    expect(entered({ ...clean, list: ['\u0000c', { text: 'd\u007f' }] })).toEqual({ title: 'a', list: ['c', { text: 'd' }] });
    expect(entered(undefined)).toBeUndefined();
  });
});
