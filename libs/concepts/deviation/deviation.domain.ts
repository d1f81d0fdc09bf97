import type { ItemKind, Priority, Stance } from '../concept.domain.js';
import type { ProposalState } from '../proposal/proposal.domain.js';

export const deviatingFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;
export type DeviatingField = (typeof deviatingFields)[number];

/** One wording: null where nothing is said, on the local side where the district is followed. */
type Side = Readonly<Record<Exclude<DeviatingField, 'priority'>, string | null>> & { readonly priority: Priority | null };

/** An item of an adopted concept that does not follow the framework, flat as it is read. */
export interface DeviationRow {
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly revision: number;
  readonly adoptedOn: string;
  readonly itemId: string;
  readonly kind: ItemKind;
  readonly fieldCode: string;
  readonly fieldTitle: string;
  readonly code: string | null;
  readonly stance: Exclude<Stance, 'adopted'>;
  readonly reason: string | null;
  readonly local: Side;
  readonly district: Side | null;
  /** The newest proposal of the municipality for this item, unless it was taken back. */
  readonly proposal: { readonly id: string; readonly state: ProposalState } | null;
}

interface FieldDeviation {
  readonly field: DeviatingField;
  readonly district: string | null;
  readonly local: string | null;
}

/** The fields a municipality words itself, beside the district's wording. */
export function changesOf({ local, district }: DeviationRow): FieldDeviation[] {
  return deviatingFields
    .filter((field) => local[field] !== null)
    .map((field) => ({ field, district: district?.[field] ?? null, local: local[field] }));
}

export function titleOf({ local, district }: DeviationRow): string {
  return local.title ?? district?.title ?? '';
}

/** How the adopted concept of one municipality stands to one field of action. */
export interface CellRow {
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly revision: number | null;
  readonly adoptedOn: string | null;
  readonly fieldCode: string;
  readonly fieldTitle: string;
  readonly adopted: number;
  readonly adapted: number;
  readonly omitted: number;
  readonly own: number;
  readonly total: number;
}

interface Cell extends Pick<CellRow, 'fieldCode' | 'adopted' | 'adapted' | 'omitted' | 'own' | 'total'> {
  readonly open: number;
}

interface MatrixRow extends Pick<CellRow, 'latitude' | 'longitude' | 'revision' | 'adoptedOn'> {
  readonly municipality: { readonly id: string; readonly slug: string; readonly name: string; readonly shortName: string };
  readonly cells: readonly Cell[];
}

export interface Matrix {
  readonly fields: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly MatrixRow[];
}

/** Rows in the order they are read: by municipality, then by field of action. Without an adopted concept there are no cells. */
export function matrixOf(rows: readonly CellRow[]): Matrix {
  const fields = new Map(rows.map(({ fieldCode, fieldTitle }) => [fieldCode, fieldTitle]));
  const places = new Map<string, CellRow[]>();
  rows.forEach((row) => places.set(row.municipalityId, [...(places.get(row.municipalityId) ?? []), row]));
  return {
    fields: [...fields].map(([code, title]) => ({ code, title })),
    rows: [...places.values()].flatMap(rowOf),
  };
}

function rowOf(cells: readonly CellRow[]): MatrixRow[] {
  return cells.slice(0, 1).map(({ municipalityId: id, slug, name, shortName, latitude, longitude, revision, adoptedOn }) => ({
    municipality: { id, slug, name, shortName },
    latitude,
    longitude,
    revision,
    adoptedOn,
    cells: revision === null ? [] : cells.map(cellOf),
  }));
}

function cellOf({ fieldCode, adopted, adapted, omitted, own, total }: CellRow): Cell {
  return { fieldCode, adopted, adapted, omitted, own, open: total - adopted - adapted - omitted - own, total };
}
