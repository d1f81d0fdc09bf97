import { renderPdf } from './render-pdf.js';
import { settableCharacters, settableText } from './settable.js';

const sample = new URL('./letter/sample.typ', import.meta.url);

describe('renderPdf', () => {
  it('sets every character of the bundled fonts under PDF/UA-1', async () => {
    const pdf = await renderPdf(sample, { date: '2018-04-09', title: 'Zeichen', text: inLines(settableCharacters()) });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says what is wrong with a template', async () => {
    await expect(renderPdf(sample, { date: '2018-04-09', title: 'ohne Text' })).rejects.toThrow(/dictionary does not contain key/);
  });

  it('refuses a template without a date of its own, since its bytes would change with the clock', async () => {
    await expect(renderPdf(sample, { date: null, title: 't', text: 't' })).rejects.toThrow('document date');
  });
});

describe('settableText', () => {
  it.each([
    ['Łukasz Żółć, Đặng Thị Hồng, Ŝtefan Ō’Neill, M̂aria, ẖ', 'Łukasz Żółć, Đặng Thị Hồng, Ŝtefan Ō’Neill, M̂aria, ẖ'],
    ['Grüße 😀 aus 漢', 'Grüße ▯ aus ▯'],
    ['1\u202f000\u2011er\u00a0Liste\r\nneu\ttab', '1\u00a0000-er\u00a0Liste\nneu tab'],
    ['Herz ❤\ufe0f und M\u0310', 'Herz ▯ und M'],
    ['Glocke\u0007', 'Glocke▯'],
  ])('%j is set as %j', (text, shown) => {
    expect(settableText(text)).toBe(shown.normalize('NFC'));
  });

  it('leaves nothing that PDF/UA refuses', async () => {
    const anything = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
    const text = inLines([...anything, '😀', '\u{10ffff}', '\ud800']);
    await expect(renderPdf(sample, { date: '2018-04-09', title: 'Alles', text })).resolves.toBeDefined();
  });
});

function inLines(characters: readonly string[]): string {
  return characters.map((character, index) => (index % 60 === 59 ? `${character}\n` : character)).join(' ');
}
