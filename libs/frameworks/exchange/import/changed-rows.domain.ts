export interface ChangedRows<Row> {
  /** Stored rows whose key is there no more. */
  readonly gone: readonly Row[];
  /** Rows as they are to read under a key that is stored already. */
  readonly rewritten: readonly Row[];
  readonly added: readonly Row[];
}

/** What has to be written so that the rows before become the rows after; a row is known by its key. */
export function changedRows<Row extends object>(before: readonly Row[], after: readonly Row[], key: readonly string[]): ChangedRows<Row> {
  const keyOf = (row: Row): string => valuesOf(row, key).join(' ');
  const stored = new Map(before.map((row) => [keyOf(row), row]));
  const kept = new Set(after.map(keyOf));
  const differs = (row: Row): boolean => {
    const known = stored.get(keyOf(row));
    return known !== undefined && !sameRow(known, row);
  };
  return {
    gone: before.filter((row) => !kept.has(keyOf(row))),
    rewritten: after.filter(differs),
    added: after.filter((row) => !stored.has(keyOf(row))),
  };
}

function sameRow(one: object, other: object): boolean {
  const columns = Object.keys(other);
  return JSON.stringify(valuesOf(one, columns)) === JSON.stringify(valuesOf(other, columns));
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row));
  return columns.map((column) => values.get(column) ?? null);
}
