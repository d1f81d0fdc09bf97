import fc from 'fast-check';
import { wordDiff, type Segment } from './word-diff.js';

const textOf = (segments: readonly Segment[], ...kinds: Segment['kind'][]) =>
  segments
    .filter((segment) => kinds.includes(segment.kind))
    .map((segment) => segment.text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that differ and nothing else', () => {
    expect(wordDiff('Alle Kinder lernen Deutsch.', 'Alle Kinder und Eltern lernen Deutsch.')).toEqual([
      { kind: 'same', text: 'Alle Kinder ' },
      { kind: 'added', text: 'und Eltern ' },
      { kind: 'same', text: 'lernen Deutsch.' },
    ]);
  });

  it('shows what went before what came', () => {
    expect(wordDiff('bis 2020 erreicht', 'bis 2022 erreicht').map((segment) => segment.kind)).toEqual(['same', 'removed', 'added', 'same']);
  });

  it('finds no difference in equal texts and everything in empty ones', () => {
    expect(wordDiff('gleich', 'gleich')).toEqual([{ kind: 'same', text: 'gleich' }]);
    expect(wordDiff('', 'neu')).toEqual([{ kind: 'added', text: 'neu' }]);
    expect(wordDiff('alt', '')).toEqual([{ kind: 'removed', text: 'alt' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('always holds both texts completely', () => {
    const sentence = fc.array(fc.constantFrom('Ziel', 'der', 'Stadt', 'Melle', 'bis', '2022', 'und')).map((list) => list.join(' '));
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const segments = wordDiff(before, after);
        expect(textOf(segments, 'same', 'added').trim()).toBe(after.trim());
        expect(textOf(segments, 'same', 'removed').replace(/\s+/g, ' ').trim()).toBe(before.trim());
      }),
    );
  });
});
