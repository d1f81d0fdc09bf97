import fc from 'fast-check';
import { type WordSpan, wordDifference } from './words.domain.js';

const textOf = (spans: readonly WordSpan[], ...kinds: WordSpan['kind'][]): string =>
  spans
    .filter((span) => kinds.includes(span.kind))
    .map((span) => span.text)
    .join('');

const word = fc.constantFrom('Ziel', 'Kommune', 'Sprache', 'für', 'alle', '2022', '%', ',', '–', 'Müller', ' ', ' ', '\n');
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

describe('wordDifference', () => {
  it('marks whole words and keeps a changed phrase together', () => {
    expect(wordDifference('Erstorientierung in vier Wochen', 'Erstorientierung in den ersten Wochen')).toEqual([
      { kind: 'same', text: 'Erstorientierung in ' },
      { kind: 'removed', text: 'vier' },
      { kind: 'added', text: 'den ersten' },
      { kind: 'same', text: ' Wochen' },
    ]);
    expect(wordDifference('', 'Neu')).toEqual([{ kind: 'added', text: 'Neu' }]);
    expect(wordDifference('Gleich', 'Gleich')).toEqual([{ kind: 'same', text: 'Gleich' }]);
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const spans = wordDifference(before, after);
        expect(textOf(spans, 'same', 'removed')).toBe(before);
        expect(textOf(spans, 'same', 'added')).toBe(after);
      }),
    );
  });

  it('gives up on two long texts that have nothing in common, and stays fast', () => {
    const long = (letter: string): string => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ');
    expect(wordDifference(long('a'), long('b')).map((span) => span.kind)).toEqual(['removed', 'added']);
  });
});
