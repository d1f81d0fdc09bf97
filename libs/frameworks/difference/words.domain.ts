export interface WordSpan {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Two long texts without a common word would need a table of this many cells; then they are simply different.
const largestTable = 4_000_000;

/** What was struck out of a text and what was written into it, word by word; all spans in order give both texts back. */
export function wordDifference(before: string, after: string): WordSpan[] {
  const [one, other] = [tokensOf(before), tokensOf(after)];
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse());
  const inner = spansBetween(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const same = (tokens: readonly string[]): WordSpan => ({ kind: 'same', text: tokens.join('') });
  return readable([same(one.slice(0, start)), ...inner, same(one.slice(one.length - end))]);
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one[length] === other[length]) length += 1;
  return length;
}

function spansBetween(before: readonly string[], after: readonly string[]): WordSpan[] {
  if (before.length * after.length > largestTable) return [removed(before.join('')), added(after.join(''))];
  const stepAt = steps(before, after);
  const spans: WordSpan[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const kind = stepAt(row, column);
    spans.push({ kind, text: (kind === 'added' ? after[column] : before[row]) ?? '' });
    if (kind !== 'added') row += 1;
    if (kind !== 'removed') column += 1;
  }
  return spans;
}

function steps(before: readonly string[], after: readonly string[]): (row: number, column: number) => WordSpan['kind'] {
  const common = commonLengths(before, after);
  const lengthAt = (row: number, column: number): number => common[row * (after.length + 1) + column] ?? 0;
  return (row, column) => {
    if (column === after.length) return 'removed';
    if (row === before.length) return 'added';
    if (before[row] === after[column]) return 'same';
    return lengthAt(row + 1, column) >= lengthAt(row, column + 1) ? 'removed' : 'added';
  };
}

/** Length of the longest common subsequence of the rests, for every pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const [diagonal, below, right] = [(row + 1) * width + column + 1, (row + 1) * width + column, row * width + column + 1];
      const best = before[row] === after[column] ? (table[diagonal] ?? 0) + 1 : Math.max(table[below] ?? 0, table[right] ?? 0);
      table[row * width + column] = best;
    }
  }
  return table;
}

/** Neighbours of one kind become one span; a blank between two changes belongs to both, so that phrases stay phrases. */
function readable(spans: readonly WordSpan[]): WordSpan[] {
  const filled = spans.filter((span) => span.text !== '');
  const bridged = filled.flatMap((span, index) =>
    isBlank(span) && isChange(filled[index - 1]) && isChange(filled[index + 1]) ? [removed(span.text), added(span.text)] : [span],
  );
  const starts = bridged.flatMap((span, index) => (index === 0 || isChange(span) !== isChange(bridged[index - 1]) ? [index] : []));
  return starts.flatMap((start, run) => joined(bridged.slice(start, starts[run + 1])));
}

function joined(run: readonly WordSpan[]): WordSpan[] {
  return (['same', 'removed', 'added'] as const)
    .map((kind) => ({
      kind,
      text: run
        .filter((span) => span.kind === kind)
        .map((span) => span.text)
        .join(''),
    }))
    .filter((span) => span.text !== '');
}

function isBlank({ kind, text }: WordSpan): boolean {
  return kind === 'same' && text.trim() === '';
}

function isChange(span: WordSpan | undefined): boolean {
  return span !== undefined && span.kind !== 'same';
}

function removed(text: string): WordSpan {
  return { kind: 'removed', text };
}

function added(text: string): WordSpan {
  return { kind: 'added', text };
}
