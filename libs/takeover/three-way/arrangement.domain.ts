interface Placed {
  readonly code: string;
  readonly position: number;
}

export function byPosition(one: Placed, other: Placed): number {
  return one.position - other.position || (one.code < other.code ? -1 : 1);
}

/** The order of siblings, each of which stands on one side at least: that of the origin, or the own one where it was changed here. */
export function mergedOrder(
  present: ReadonlySet<string>,
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] {
  const [leading, following] = reordered(base, mine) ? [mine, theirs] : [theirs, mine];
  const order = leading.filter((id) => present.has(id));
  following.forEach((id, index) => {
    if (!present.has(id) || order.includes(id)) return;
    const before = following.slice(0, index).findLast((earlier) => order.includes(earlier)) ?? '';
    order.splice(order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function reordered(base: readonly string[], mine: readonly string[]): boolean {
  const common = (one: readonly string[], other: readonly string[]): string => one.filter((id) => other.includes(id)).join();
  return common(base, mine) !== common(mine, base);
}

interface Coded {
  readonly id: string;
  readonly code: string;
  /** The code people here cite; it stays. */
  readonly own: string | undefined;
}

/** One code each: what is cited here keeps its code, what comes in takes the next free one. */
export function distinctCodes(entries: readonly Coded[]): ReadonlyMap<string, string> {
  const settled = new Map(entries.filter(({ code, own }) => code === own).map(({ id, code }) => [id, code]));
  const taken = new Set(settled.values());
  const wanted = new Set(entries.map(({ code }) => code));
  entries
    .filter(({ id }) => !settled.has(id))
    .forEach(({ id, code }) => {
      const free = taken.has(code) ? nextFree(code, (candidate) => taken.has(candidate) || wanted.has(candidate)) : code;
      taken.add(free);
      settled.set(id, free);
    });
  return settled;
}

function nextFree(code: string, isTaken: (code: string) => boolean): string {
  const [, stem = code, digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
  const at = (number: number): string => (digits === undefined ? `${code}-${number}` : stem + String(number).padStart(digits.length, '0'));
  let number = digits === undefined ? 2 : Number(digits) + 1;
  while (isTaken(at(number))) number += 1;
  return at(number);
}
