import type { DecisionRow, DistrictItem, IndicatorSummary, ItemKind, Origin, Priority, Stance, Wording } from '../concept.domain.js';

/** What holds here: the municipality's wording where it has one, the district's everywhere else. */
export interface ConceptItem {
  readonly id: string;
  readonly parentId: string;
  readonly fieldCode: string;
  readonly kind: ItemKind;
  readonly code: string | null;
  readonly stance: Stance | null;
  readonly version: number;
  readonly origin: Origin | null;
  readonly localOrigin: Origin | null;
  readonly exampleFields: readonly string[];
  readonly relevantForMunicipalities: boolean;
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly responsible: string | null;
  readonly priority: Priority | null;
  readonly district: Wording | null;
  readonly reason: string | null;
  readonly updatedAt: string | null;
  readonly updatedBy: string | null;
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly ConceptItem[];
}

/** Where an item stands. */
export interface Place {
  readonly parentId: string;
  readonly fieldCode: string;
}

/** What hangs on an item. */
export interface Parts {
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly ConceptItem[];
}

export const noParts: Parts = { indicators: [], measures: [] };

export function undecidedItem(district: DistrictItem, kind: ItemKind, place: Place, parts: Parts): ConceptItem {
  return {
    id: district.id,
    parentId: place.parentId,
    fieldCode: place.fieldCode,
    kind,
    code: district.code,
    stance: null,
    version: 0,
    origin: district.origin,
    localOrigin: null,
    exampleFields: district.exampleFields,
    relevantForMunicipalities: district.relevantForMunicipalities,
    title: district.title,
    text: district.text,
    target: district.target,
    responsible: district.responsible,
    priority: district.priority,
    district,
    reason: null,
    updatedAt: null,
    updatedBy: null,
    indicators: parts.indicators,
    measures: parts.measures,
  };
}

export function decidedItem(item: ConceptItem, row: DecisionRow): ConceptItem {
  return {
    ...item,
    stance: row.stance,
    version: row.version,
    localOrigin: row.origin,
    title: row.title ?? item.title,
    text: row.text ?? item.text,
    target: row.target ?? item.target,
    responsible: row.responsible ?? item.responsible,
    priority: row.priority ?? item.priority,
    reason: row.reason,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  };
}

export function ownItem(row: DecisionRow, place: Place, measures: readonly ConceptItem[]): ConceptItem {
  return {
    id: row.itemId,
    parentId: place.parentId,
    fieldCode: place.fieldCode,
    kind: row.kind,
    code: null,
    stance: row.stance,
    version: row.version,
    origin: null,
    localOrigin: row.origin,
    exampleFields: [],
    relevantForMunicipalities: true,
    title: row.title ?? '',
    text: row.text ?? '',
    target: row.target,
    responsible: row.responsible,
    priority: row.priority,
    district: null,
    reason: row.reason,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
    indicators: row.indicators ?? [],
    measures,
  };
}
