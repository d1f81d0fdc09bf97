/** Of siblings before and after: those that had to be taken up and put elsewhere, as few as possible. */
export function reordered(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, index) => [id, index]));
  const common = after.filter((id) => places.has(id));
  const kept = longestRising(common.map((id) => places.get(id) ?? 0));
  return new Set(common.filter((_, index) => !kept.has(index)));
}

/** Indexes of a longest strictly rising subsequence. */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = values.map((value, index) => {
    const slot = firstNotBelow(tails, values, value);
    tails[slot] = index;
    return tails[slot - 1];
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) kept.add(index);
  return kept;
}

function firstNotBelow(tails: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
