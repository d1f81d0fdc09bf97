import type { ItemKind, Origin, Stance, Wording } from '../concept.domain.js';
import type { ConceptItem } from '../reading/concept-item.domain.js';

/** A decided item as it is published: what holds there, and which of its words are local (null follows the district). */
export interface PublishedItem extends Wording {
  readonly title: string;
  readonly text: string;
  readonly itemId: string;
  readonly parentId: string;
  readonly kind: ItemKind;
  readonly fieldCode: string;
  readonly code: string | null;
  readonly stance: Stance;
  readonly reason: string | null;
  /** Set when the words are example content. */
  readonly origin: Origin | null;
  readonly local: Wording;
}

/** Every decided item, or only the chosen ones. */
export function publishedItems(items: readonly ConceptItem[], chosen: readonly string[] | null): PublishedItem[] {
  const wanted = chosen && new Set(chosen);
  return items.flatMap((item) => (item.stance !== null && (wanted?.has(item.id) ?? true) ? [published(item, item.stance)] : []));
}

function published(item: ConceptItem, stance: Stance): PublishedItem {
  const { id: itemId, parentId, kind, fieldCode, code, reason, title, text, target, responsible, priority, district, localOrigin } = item;
  const local = <Field extends keyof Wording>(field: Field): Wording[Field] | null =>
    district !== null && district[field] === item[field] ? null : item[field];
  return {
    ...{ itemId, parentId, kind, fieldCode, code, stance, reason, title, text, target, responsible, priority, origin: localOrigin },
    local: {
      title: local('title'),
      text: local('text'),
      target: local('target'),
      responsible: local('responsible'),
      priority: local('priority'),
    },
  };
}

export type CopyIssueCode = 'NOT_PUBLISHED' | 'ALREADY_DECIDED' | 'ALREADY_COPIED' | 'PLACE_NOT_HERE';

export interface CopyIssue {
  readonly path: string;
  readonly code: CopyIssueCode;
}

/** What the copying municipality has itself. */
export interface OwnConcept {
  /** Challenges, goals and measures things can stand below or be decided on. */
  readonly places: ReadonlySet<string>;
  /** Items that are decided here and are to stay as they are. */
  readonly decided: ReadonlySet<string>;
  /** Items copied earlier and still there, by the neighbour's id. */
  readonly copied: ReadonlyMap<string, string>;
}

export type CopyPlan = { readonly items: readonly PublishedItem[] } | { readonly issues: readonly CopyIssue[] };

/** The wanted items in an order in which each finds its place, or everything that stands against it. */
export function planCopy(published: readonly PublishedItem[], wanted: readonly string[], own: OwnConcept): CopyPlan {
  const known = new Map(published.map((item) => [item.itemId, item]));
  const together = new Set(wanted);
  const issues = wanted.flatMap((id, index): CopyIssue[] => {
    const code = issueOf(known.get(id), together, own);
    return code ? [{ path: `itemIds.${index}`, code }] : [];
  });
  return issues.length > 0 ? { issues } : { items: published.filter(({ itemId }) => together.has(itemId)) };
}

function issueOf(item: PublishedItem | undefined, together: ReadonlySet<string>, own: OwnConcept): CopyIssueCode | null {
  if (!item) return 'NOT_PUBLISHED';
  if (item.stance !== 'own') return decidedIssue(item, own);
  if (own.copied.has(item.itemId)) return 'ALREADY_COPIED';
  const findsPlace = own.places.has(item.parentId) || own.copied.has(item.parentId) || together.has(item.parentId);
  return findsPlace ? null : 'PLACE_NOT_HERE';
}

function decidedIssue({ itemId }: PublishedItem, own: OwnConcept): CopyIssueCode | null {
  if (!own.places.has(itemId)) return 'PLACE_NOT_HERE';
  return own.decided.has(itemId) ? 'ALREADY_DECIDED' : null;
}
