import type { DistrictField, DistrictItem, IndicatorSummary, ItemKind, Origin, Wording } from '../../concept.domain.js';

/** A challenge, goal or measure of a release with its place. */
export interface ReleaseItem extends Wording {
  readonly id: string;
  readonly kind: 'challenge' | ItemKind;
  readonly parentId: string;
  readonly fieldId: string;
  readonly fieldCode: string;
  readonly fieldTitle: string;
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly origin: Origin;
  readonly indicators: readonly IndicatorSummary[];
}

export type ReleaseItems = ReadonlyMap<string, ReleaseItem>;

const indexed = new WeakMap<readonly DistrictField[], ReleaseItems>();

/** Everything of a release that something can stand on or below, by its stable id, in reading order; made once per release. */
export function releaseItems(fields: readonly DistrictField[]): ReleaseItems {
  const items = indexed.get(fields) ?? new Map(fields.flatMap(itemsOfField).map((item) => [item.id, item]));
  indexed.set(fields, items);
  return items;
}

function itemsOfField(field: DistrictField): ReleaseItem[] {
  const place = { fieldId: field.id, fieldCode: field.code, fieldTitle: field.title };
  const item = (kind: ItemKind, parentId: string, district: DistrictItem, indicators: readonly IndicatorSummary[] = []): ReleaseItem => {
    const { id, code, title, text, target, responsible, priority, origin } = district;
    return { ...place, id, kind, parentId, code, title, text, target, responsible, priority, origin, indicators };
  };
  return field.challenges.flatMap(({ goals, ...challenge }) => [
    { ...place, ...unworded, ...challenge, kind: 'challenge' as const, parentId: field.id, indicators: [] },
    ...goals.flatMap((goal) => [
      item('goal', challenge.id, goal, goal.indicators),
      ...goal.measures.map((measure) => item('measure', goal.id, measure)),
    ]),
  ]);
}

const unworded = { target: null, responsible: null, priority: null };
