import type { ItemKind } from '../../release-tree.domain.js';
import type { Patch, PatchValue } from './patch.domain.js';

export type FieldIssueCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'FIELD_NOT_HERE'
  | 'NOT_A_FIELD_OF_ACTION'
  | 'OUT_OF_RANGE'
  | 'NOT_A_DAY'
  | 'BASELINE_INCOMPLETE'
  | 'TARGET_INCOMPLETE';

export interface FieldIssue {
  readonly path: string;
  readonly code: FieldIssueCode;
}

interface TextRule {
  readonly longest: number;
  readonly required?: true;
}

const assignable = ['code', 'title', 'text', 'target', 'priority', 'responsible', 'relevantForMunicipalities', 'origin'];

const fieldsOf: Readonly<Record<ItemKind, ReadonlySet<string>>> = {
  field: new Set(['code', 'title', 'guidingPrinciple', 'origin']),
  challenge: new Set(['code', 'title', 'text', 'origin']),
  goal: new Set([...assignable, 'linkedFieldIds']),
  measure: new Set(assignable),
};

const texts: Readonly<Record<string, TextRule>> = {
  code: { longest: 40, required: true },
  title: { longest: 500, required: true },
  text: { longest: 10_000 },
  target: { longest: 2_000 },
  guidingPrinciple: { longest: 2_000 },
  responsible: { longest: 300 },
  definition: { longest: 2_000 },
  numerator: { longest: 1_000 },
  denominator: { longest: 1_000 },
  unit: { longest: 40, required: true },
  source: { longest: 500 },
  basis: { longest: 1_000 },
  knownBreaks: { longest: 2_000 },
};

const ranges: Readonly<Record<string, readonly [number, number]>> = { decimals: [0, 6], targetYear: [2000, 2100] };

// What null means for columns that always hold something: an empty text, or no change at all.
const standing: Readonly<Record<string, PatchValue | undefined>> = {
  ...{ text: '', definition: '', source: '', basis: '', linkedFieldIds: [] },
  ...{ relevantForMunicipalities: undefined, origin: undefined, decimals: undefined, direction: undefined, level: undefined },
};

/** A patch as it is stored: without blanks around texts, and null where nothing is written. */
export function tidy(patch: Patch): Patch {
  return Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, tidied(field, value)]));
}

/** Rules an item's fields break; only what was given is looked at. */
export function itemIssues(kind: ItemKind, patch: Patch, fieldIds: ReadonlySet<string>): FieldIssue[] {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  const misplaced = given
    .filter(([field, value]) => !fieldsOf[kind].has(field) && value !== null)
    .map(([path]) => issue(path, 'FIELD_NOT_HERE'));
  const links = patch['linkedFieldIds'];
  const astray =
    Array.isArray(links) && links.some((id: string) => !fieldIds.has(id)) ? [issue('linkedFieldIds', 'NOT_A_FIELD_OF_ACTION')] : [];
  return [...misplaced, ...textIssues(patch), ...astray];
}

/** Rules an indicator breaks once the patch is laid over it. */
export function indicatorIssues(patch: Patch, current: Patch): FieldIssue[] {
  const next = { ...current, ...patch };
  const half = (one: string, other: string): boolean => ((next[one] ?? null) === null) !== ((next[other] ?? null) === null);
  const outside = Object.entries(ranges).filter(([field, [low, high]]) => !within(patch[field], low, high));
  return [
    ...textIssues(patch),
    ...outside.map(([path]) => issue(path, 'OUT_OF_RANGE')),
    ...(half('baselineValue', 'baselineDate') ? [issue('baselineDate', 'BASELINE_INCOMPLETE')] : []),
    ...(half('targetValue', 'targetYear') ? [issue('targetYear', 'TARGET_INCOMPLETE')] : []),
  ];
}

function textIssues(patch: Patch): FieldIssue[] {
  return Object.entries(texts).flatMap(([path, { longest, required }]) => {
    const value = patch[path];
    if (value === undefined) return [];
    if (required && !value) return [issue(path, 'REQUIRED')];
    return typeof value === 'string' && value.length > longest ? [issue(path, 'TOO_LONG')] : [];
  });
}

function within(value: PatchValue | undefined, low: number, high: number): boolean {
  return typeof value !== 'number' || (Number.isInteger(value) && value >= low && value <= high);
}

function tidied(field: string, value: PatchValue | undefined): PatchValue | undefined {
  if (value === null && field in standing) return standing[field];
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' && standing[field] !== '' ? null : text;
}

function issue(path: string, code: FieldIssueCode): FieldIssue {
  return { path, code };
}
