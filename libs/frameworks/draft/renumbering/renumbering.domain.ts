import { type PlacedItem, siblingsBelow, subtree } from '../entries/place.domain.js';

/** Only codes that do not begin with the one above, or every code in the order of the outline. */
export type RenumberingScope = 'misplaced' | 'all';

export interface Renumbered<Item extends PlacedItem> {
  readonly item: Item;
  readonly after: string;
}

/**
 * The codes an item and everything below it would have, as far as they differ from those they have. A field of action keeps its own.
 * What fits keeps its code, since people cite it; what does not fit is numbered on. No code is given twice, wherever else in the framework it stands.
 */
export function renumbered<Item extends PlacedItem>(items: readonly Item[], rootId: string, scope: RenumberingScope): Renumbered<Item>[] {
  const root = items.find((item) => item.id === rootId);
  if (!root) return [];
  const parent = items.find((item) => item.id === root.parentId);
  const inside = new Set(subtree(items, root.id));
  const taken = new Set(items.filter((item) => !inside.has(item.id)).map((item) => item.code));
  const numbering = new Numbering(items, taken, scope);
  const own = parent ? numbering.ownCode(root, parent) : root.code;
  return numbering.below(root, own).filter(({ item, after }) => item.code !== after);
}

class Numbering<Item extends PlacedItem> {
  constructor(
    private readonly items: readonly Item[],
    private readonly taken: Set<string>,
    private readonly scope: RenumberingScope,
  ) {}

  ownCode(item: Item, parent: Item): string {
    if (fits(item.code, parent.code)) return item.code;
    return this.next(parent.code, highest(siblingsBelow(this.items, parent.id), parent.code));
  }

  below(item: Item, code: string): Renumbered<Item>[] {
    this.taken.add(code);
    const children = siblingsBelow(this.items, item.id) as Item[];
    const kept = new Set(this.scope === 'all' ? [] : children.filter((child) => fits(child.code, code) && !this.taken.has(child.code)));
    kept.forEach((child) => this.taken.add(child.code));
    const start = highest([...kept], code);
    const codes = new Map(children.map((child) => [child, kept.has(child) ? child.code : this.next(code, start)]));
    return [{ item, after: code }, ...children.flatMap((child) => this.below(child, codes.get(child) ?? child.code))];
  }

  private next(above: string, from: number): string {
    let number = from + 1;
    while (this.taken.has(`${above}.${number}`)) number += 1;
    const code = `${above}.${number}`;
    this.taken.add(code);
    return code;
  }
}

function fits(code: string, above: string): boolean {
  return code.startsWith(`${above}.`) && /^\d+$/.test(code.slice(above.length + 1));
}

function highest(items: readonly PlacedItem[], above: string): number {
  return Math.max(0, ...items.filter(({ code }) => fits(code, above)).map(({ code }) => Number(code.slice(above.length + 1))));
}
