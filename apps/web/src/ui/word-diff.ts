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

const same = (left: string | undefined, right: string | undefined) => left?.trimEnd() === right?.trimEnd();

/** lengths[i][j] = length of the longest common sequence of left from i and right from j. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(cell(lengths, i + 1, j), cell(lengths, i, j + 1));
      lengths[i]![j] = same(left[i], right[j]) ? cell(lengths, i + 1, j + 1) + 1 : skip;
    }
  }
  return lengths;
}

const cell = (lengths: readonly (readonly number[])[], i: number, j: number) => lengths[i]?.[j] ?? 0;

function walk(left: readonly string[], right: readonly string[], lengths: readonly (readonly number[])[]): Segment[] {
  const segments: Segment[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && same(left[i], right[j])) {
      segments.push({ kind: 'same', text: right[j]! });
      [i, j] = [i + 1, j + 1];
    } else if (j >= right.length || (i < left.length && cell(lengths, i + 1, j) >= cell(lengths, i, j + 1))) {
      segments.push({ kind: 'removed', text: left[i]! });
      i += 1;
    } else {
      segments.push({ kind: 'added', text: right[j]! });
      j += 1;
    }
  }
  return segments;
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
