import { byPosition, distinctCodes, mergedOrder } from './arrangement.domain.js';
import { linkKey } from './ids.domain.js';
import type { LocalWork } from './local-work.domain.js';
import type { ItemRow, Rows, Sides } from './rows.js';
import { byId, indicatorShape, itemShape, type Shape, textLists, textShape, withFacts, wordFields, type Words } from './shapes.domain.js';

/** What a merge said about the entries that are not simply taken over. */
export type Decided = ReadonlyMap<string, LocalWork>;

/** The framework that comes out of a merge: the new release with what was worded, added, left out and arranged here. */
export function mergedRows(sides: Sides, decided: Decided): Rows {
  const items = new ItemTree(sides, decided).rows();
  const texts = textLists.flatMap((list) => listOf(list, sides, decided));
  const indicators = listOf(indicatorShape, sides, decided);
  const present = new Set([...items.map((row) => row.item_id), ...indicators.map((row) => row.indicator_id)]);
  const links = mergedSet(sides.base.links, sides.theirs.links, sides.mine.links, linkKey);
  return {
    items,
    texts: coded(textShape, sides, texts),
    indicators: coded(indicatorShape, sides, indicators),
    links: links.filter(({ item_id, indicator_id }) => present.has(item_id) && present.has(indicator_id)),
  };
}

type Versions<Row> = Readonly<Record<keyof Sides, ReadonlyMap<string, Row>>>;

function versionsOf<Row>(shape: Shape<Row>, { base, theirs, mine }: Sides): Versions<Row> {
  return { base: byId(shape, base), theirs: byId(shape, theirs), mine: byId(shape, mine) };
}

/** One entry as it stands after the merge; null when it is gone. */
function settled<Row>(shape: Shape<Row>, { base, theirs, mine }: Versions<Row>, id: string, decision: LocalWork | undefined): Row | null {
  const [before, after, here] = [base.get(id), theirs.get(id), mine.get(id)];
  if (decision?.stance === 'omitted') return null;
  if (!after) return (decision && here) ?? null;
  if (!here) return after;
  const words = Object.fromEntries(wordFields.map((field) => [field, decision?.words[field] ?? shape.words(after)[field]]));
  return shape.worded(withFacts(shape, before ?? after, after, here), words as unknown as Words);
}

interface Listed {
  readonly code: string;
  readonly position: number;
}

function listOf<Row extends Listed>(shape: Shape<Row>, sides: Sides, decided: Decided): Row[] {
  const versions = versionsOf(shape, sides);
  const rows = new Map<string, Row>();
  [...versions.theirs.keys(), ...versions.mine.keys()].forEach((id) => {
    const row = settled(shape, versions, id, decided.get(id));
    if (row) rows.set(id, row);
  });
  const inOrder = (side: keyof Sides): string[] => [...versions[side].values()].toSorted(byPosition).map(shape.id);
  const order = mergedOrder(new Set(rows.keys()), inOrder('base'), inOrder('theirs'), inOrder('mine'));
  return order.flatMap((id) => rows.get(id) ?? []).map((row, position) => ({ ...row, position }));
}

function coded<Row extends Listed>(shape: Shape<Row>, sides: Sides, rows: readonly Row[]): Row[] {
  const mine = byId(shape, sides.mine);
  const codes = distinctCodes(rows.map((row) => ({ id: shape.id(row), code: row.code, own: mine.get(shape.id(row))?.code })));
  return rows.map((row) => ({ ...row, code: codes.get(shape.id(row)) ?? row.code }));
}

/** Both sides' additions to a set, without what either side took out. */
function mergedSet<T>(base: readonly T[], theirs: readonly T[], mine: readonly T[], nameOf: (part: T) => string): T[] {
  const [before, here] = [new Set(base.map(nameOf)), new Set(mine.map(nameOf))];
  const added = mine.filter((part) => !before.has(nameOf(part)));
  const taken = theirs.filter((part) => !before.has(nameOf(part)) || here.has(nameOf(part)));
  return [...new Map([...taken, ...added].map((part) => [nameOf(part), part])).values()];
}

const levels = ['field', 'challenge', 'goal', 'measure'] as const;

class ItemTree {
  private readonly versions: Versions<ItemRow>;
  private readonly kept = new Map<string, ItemRow>();

  constructor(
    private readonly sides: Sides,
    private readonly decided: Decided,
  ) {
    this.versions = versionsOf(itemShape, sides);
  }

  rows(): ItemRow[] {
    this.versions.mine.forEach((_, id) => this.keep(id));
    // What is new stands below what is there already; below something left out here, it is left out, too.
    levels.forEach((level) => this.versions.theirs.forEach((row, id) => row.kind === level && this.add(row, id)));
    [...this.kept.keys()].forEach((id) => this.ground(id));
    return coded(itemShape, this.sides, this.below(null)).map((row) => ({ ...row, linked_field_ids: this.linkedFields(row) }));
  }

  private keep(id: string): void {
    const row = settled(itemShape, this.versions, id, this.decided.get(id));
    if (row) this.kept.set(id, row);
  }

  private add({ parent_item_id: parent }: ItemRow, id: string): void {
    if (parent === null || this.kept.has(parent)) this.keep(id);
  }

  /** Gives an item a parent that is there: the one of the merge, else its own one, which then stays for its sake. */
  private ground(id: string): void {
    const row = this.kept.get(id);
    if (!row?.parent_item_id || this.kept.has(row.parent_item_id)) return;
    const own = this.ownParent(id);
    this.kept.set(id, { ...row, parent_item_id: own.item_id });
    if (this.kept.has(own.item_id)) return;
    this.kept.set(own.item_id, own);
    this.ground(own.item_id);
  }

  // What was new without a parent was not added, so this item stands here, and then its parent does.
  private ownParent(id: string): ItemRow {
    const parent = this.versions.mine.get(this.versions.mine.get(id)?.parent_item_id ?? '');
    if (!parent) throw new Error(`nothing stands above ${id}`);
    return parent;
  }

  private below(parent: string | null, fieldId: string | null = null): ItemRow[] {
    const childrenIn = (rows: ReadonlyMap<string, ItemRow>): string[] =>
      [...rows.values()]
        .filter((row) => row.parent_item_id === parent)
        .toSorted(byPosition)
        .map((row) => row.item_id);
    const { base, theirs, mine } = this.versions;
    const present = new Set([...this.kept.values()].filter((row) => row.parent_item_id === parent).map((row) => row.item_id));
    const order = mergedOrder(present, childrenIn(base), childrenIn(theirs), childrenIn(mine));
    return order.flatMap((id, position) => {
      const row = this.kept.get(id);
      if (!row) return [];
      const field = fieldId ?? id;
      return [{ ...row, position, field_item_id: field }, ...this.below(id, field)];
    });
  }

  private linkedFields({ item_id, linked_field_ids }: ItemRow): readonly string[] {
    const [before, after, here] = (['base', 'theirs', 'mine'] as const).map((side) => this.versions[side].get(item_id)?.linked_field_ids);
    const ids = after && here ? mergedSet(before ?? after, after, here, (id) => id) : linked_field_ids;
    return ids.filter((id) => this.kept.get(id)?.kind === 'field');
  }
}
