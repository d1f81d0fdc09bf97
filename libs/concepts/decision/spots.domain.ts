import type { DecisionRow, DistrictField, DistrictItem, ItemKind } from '../concept.domain.js';

/** A place in the concept something can be decided on or stand below. */
export interface Spot {
  readonly kind: 'challenge' | ItemKind;
  readonly fieldId: string;
  readonly code: string | null;
  readonly title: string;
  /** The district's item; null for a challenge and for an own item. */
  readonly district: DistrictItem | null;
}

/** Every challenge, goal and measure of the release and every own item, by its id. */
export function spotsOf(fields: readonly DistrictField[], decisions: readonly DecisionRow[]): ReadonlyMap<string, Spot> {
  return new Map([...fields.flatMap(spotsOfField), ...decisions.filter((row) => row.stance === 'own').map(spotOfOwn)]);
}

function spotsOfField(field: DistrictField): [string, Spot][] {
  const spot = (kind: ItemKind, district: DistrictItem): [string, Spot] => [
    district.id,
    { kind, fieldId: field.id, code: district.code, title: district.title, district },
  ];
  return field.challenges.flatMap(({ id, code, title, goals }): [string, Spot][] => [
    [id, { kind: 'challenge', fieldId: field.id, code, title, district: null }],
    ...goals.flatMap((goal) => [spot('goal', goal), ...goal.measures.map((measure) => spot('measure', measure))]),
  ]);
}

function spotOfOwn({ itemId, kind, fieldId, title }: DecisionRow): [string, Spot] {
  return [itemId, { kind, fieldId, code: null, title: title ?? '', district: null }];
}
