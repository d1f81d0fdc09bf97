export type PatchValue = string | number | boolean | null | readonly string[];
export type Patch = Readonly<Record<string, PatchValue | undefined>>;

/** When each field of a record was changed last; "*" stands for all of them. */
export interface Stamp {
  readonly version: number;
  readonly fieldVersions: Readonly<Record<string, number>>;
}

export interface PatchOutcome {
  /** What is really different; saving the same once more changes nothing. */
  readonly changed: Readonly<Record<string, PatchValue>>;
  /** Fields of these that somebody else changed since the version that was seen. */
  readonly conflicts: readonly string[];
}

/** What a patch means for a record that several people may have open: only fields that were given count. */
export function comparePatch(current: object, stamp: Stamp, patch: Patch, expectedVersion: number): PatchOutcome {
  const stored = new Map(Object.entries(current));
  const changed = Object.entries(patch).flatMap(([field, value]): [string, PatchValue][] =>
    value === undefined || same(stored.get(field) ?? null, value) ? [] : [[field, value]],
  );
  const conflicts = changed.map(([field]) => field).filter((field) => changedAt(stamp, field) > expectedVersion);
  return { changed: Object.fromEntries(changed), conflicts };
}

/** The stamp of a record after these fields were changed. */
export function stampAfter({ version, fieldVersions }: Stamp, fields: readonly string[]): Stamp {
  const next = version + 1;
  return { version: next, fieldVersions: { ...fieldVersions, ...Object.fromEntries(fields.map((field) => [field, next])) } };
}

function changedAt({ fieldVersions }: Stamp, field: string): number {
  return Math.max(fieldVersions[field] ?? 1, fieldVersions['*'] ?? 1);
}

function same(one: unknown, other: PatchValue): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}
