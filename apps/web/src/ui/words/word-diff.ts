export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** The words that differ, in reading order; white space belongs to the word before it. */
export function wordDiff(before: string, after: string): Segment[] {
  const [left, right] = [words(before), words(after)];
  return merged(walk(left, right, commonLengths(left, right)));
}

// Every word ends with a space, the last one too: otherwise the end of one text sticks to the end of the other.
const words = (text: string) => `${text.trim()} `.match(/\S+\s+/g) ?? [];

const same = (left: string, right: string | undefined) => left.trimEnd() === right?.trimEnd();

/** lengths[i][j] = length of the longest common sequence of left from i and right from j. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const none = new Array<number>(right.length + 1).fill(0);
  return left.reduceRight<number[][]>((below, word) => [commonRow(word, right, below[0] ?? none), ...below], [none]);
}

function commonRow(word: string, right: readonly string[], below: readonly number[]): number[] {
  const row = new Array<number>(right.length + 1).fill(0);
  for (const [j, other] of [...right.entries()].reverse()) {
    row[j] = same(word, other) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return row;
}

function walk(left: readonly string[], right: readonly string[], lengths: readonly (readonly number[])[]): Segment[] {
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const segments: Segment[] = [];
  let j = 0;
  for (const [i, word] of left.entries()) {
    // Words of the new text that stand before the next common one.
    while (j < right.length && !same(word, right[j]) && common(i, j + 1) > common(i + 1, j))
      segments.push({ kind: 'added', text: right[j++] ?? '' });
    if (same(word, right[j])) segments.push({ kind: 'same', text: right[j++] ?? '' });
    else segments.push({ kind: 'removed', text: word });
  }
  return [...segments, ...right.slice(j).map((text): Segment => ({ kind: 'added', text }))];
}

function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last?.kind === segment.kind) result[result.length - 1] = { kind: last.kind, text: last.text + segment.text };
    else result.push(segment);
  }
  return result.map((segment, index) => (index === result.length - 1 ? { ...segment, text: segment.text.trimEnd() } : segment));
}
