import { germanSearch } from '../../../../../test/support/german-search.js';
import { folded, hitsIn, wordsIn } from './search.js';

const finds = (query: string, text: string) => wordsIn(query)(folded(text));

describe('searching German texts', () => {
  it.each(germanSearch.found)('finds "%s" in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each(germanSearch.missed)('does not find "%s" in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});

describe('marking what was found', () => {
  const marked = (query: string, text: string) =>
    hitsIn(query)(text)
      .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
      .join('');

  it.each([
    ['kurse', 'Teilnahme an Sprachkursen', 'Teilnahme an Sprach[kurs]en'],
    ['Häuser', 'Zwei Wohnhäuser, ein Haus', 'Zwei Wohn[häus]er, ein [Haus]'],
    ['strasse', 'An der Hauptstraße', 'An der Haupt[straß]e'],
    ['Muenster', 'Nach Münster, über Muenster', 'Nach [Münst]er, über [Muenst]er'],
    ['Quelle neu', 'Neue Quelle', '[Neue] [Quell]e'],
    ['sprachkurs kurs', 'Sprachkurs', '[Sprachkurs]'],
    ['Hof', 'Haus', 'Haus'],
    ['', 'alles', 'alles'],
    ['haus', '', ''],
  ])('"%s" in "%s"', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  it.each(germanSearch.found)('marks a hit wherever it finds "%s" in "%s", and loses no letter', (query, text) => {
    const pieces = hitsIn(query)(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.some(({ hit }) => hit)).toBe(query !== '');
  });
});
