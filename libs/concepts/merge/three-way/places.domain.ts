import { type DecisionRow, type ItemKind, type Wording, wordingFields } from '../../concept.domain.js';
import type { MergePlace } from './merge-result.domain.js';
import type { ReleaseItem, ReleaseItems } from './release-items.domain.js';

type Rows = ReadonlyMap<string, DecisionRow>;

/** Where own items stand when the district removed or moved what they stood below. */
export class Places {
  constructor(
    private readonly base: ReleaseItems,
    private readonly theirs: ReleaseItems,
    private readonly rows: Rows,
  ) {}

  named(itemId: string): MergePlace {
    const row = this.rows.get(itemId);
    const item = this.theirs.get(itemId) ?? this.base.get(itemId);
    if (!item) return this.ownNamed(itemId, row);
    const { code, fieldCode, fieldTitle } = item;
    return { itemId, kind: item.kind as ItemKind, code, title: row?.title ?? item.title, fieldCode, fieldTitle };
  }

  private ownNamed(itemId: string, row: DecisionRow | undefined): MergePlace {
    const neighbour = [...this.theirs.values(), ...this.base.values()].find((item) => item.fieldId === row?.fieldId);
    const { fieldCode = '', fieldTitle = '' } = neighbour ?? {};
    return { itemId, kind: row?.kind ?? 'goal', code: null, title: row?.title ?? '', fieldCode, fieldTitle };
  }

  /** Whether an own measure loses the goal it stands below. */
  loses({ kind, parentId }: DecisionRow): boolean {
    return kind === 'measure' && parentId !== null && this.base.has(parentId) && !this.theirs.has(parentId);
  }

  /** An item the district removed, with the words that held here until now and what measures it. */
  ownInstead(item: ReleaseItem): DecisionRow {
    const row = this.rows.get(item.id);
    const kind = item.kind as ItemKind;
    const place = { itemId: item.id, kind, parentId: item.parentId, fieldId: item.fieldId, position: beforeOthers };
    return {
      ...(row ?? unwritten(item)),
      ...place,
      ...wordsOver(item, row),
      stance: 'own',
      indicators: item.indicators.length > 0 ? item.indicators : null,
    };
  }

  /** Gives every own item a place in the new release; a removed goal that still carries one stays as an own goal. Returns what stands elsewhere now. */
  attach(merged: Map<string, DecisionRow>): DecisionRow[] {
    const own = (kind: ItemKind): DecisionRow[] => [...merged.values()].filter((row) => row.stance === 'own' && row.kind === kind);
    own('measure').forEach(({ parentId }) => this.keepGoal(parentId ?? '', merged));
    const goals = own('goal').map((row) => this.put(row, this.challengeFor(row.parentId ?? ''), merged));
    const measures = own('measure').map((row) => this.put(row, this.goalFor(row.parentId ?? '', merged), merged));
    return [...goals, ...measures].filter((row) => row !== null);
  }

  private keepGoal(id: string, merged: Map<string, DecisionRow>): void {
    const goal = this.base.get(id);
    if (goal?.kind === 'goal' && !this.theirs.has(id) && merged.get(id)?.stance !== 'own') merged.set(id, this.ownInstead(goal));
  }

  private put(row: DecisionRow, parent: Parent | undefined, merged: Map<string, DecisionRow>): DecisionRow | null {
    if (!parent || (parent.id === row.parentId && parent.fieldId === row.fieldId)) return null;
    const placed = { ...row, parentId: parent.id, fieldId: parent.fieldId };
    merged.set(row.itemId, placed);
    return parent.id === row.parentId ? null : placed;
  }

  private challengeFor(id: string): Parent | undefined {
    const same = this.theirs.get(id);
    if (same?.kind === 'challenge') return same;
    const fieldId = same?.fieldId ?? this.base.get(id)?.fieldId;
    const challenges = [...this.theirs.values()].filter((item) => item.kind === 'challenge');
    return challenges.find((item) => item.fieldId === fieldId) ?? challenges[0];
  }

  private goalFor(id: string, merged: Rows): Parent | undefined {
    const own = merged.get(id);
    return this.theirs.get(id) ?? (own?.stance === 'own' ? { id: own.itemId, fieldId: own.fieldId } : undefined);
  }
}

interface Parent {
  readonly id: string;
  readonly fieldId: string;
}

// Own items count from 1; what the district left behind keeps standing before them.
const beforeOthers = 0;

function unwritten({ origin }: ReleaseItem) {
  return { reason: null, origin: origin === 'example' ? origin : null, version: 0, updatedAt: '', updatedBy: null };
}

type WholeWording = Wording & { readonly title: string; readonly text: string };

/** The words that hold: the local ones over those of the district. */
export function wordsOver(item: WholeWording, row: Wording | undefined): WholeWording {
  const words = wordingFields.map((field) => [field, row?.[field] ?? item[field]]);
  return Object.fromEntries(words) as WholeWording;
}
