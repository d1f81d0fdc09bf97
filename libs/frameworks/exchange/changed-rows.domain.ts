export interface ChangedRows<Row> {
  /** Stored rows that go or are written anew. */
  readonly outdated: readonly Row[];
  readonly written: readonly Row[];
}

/** What has to be written so that the rows before become the rows after; a row is known by its key. */
export function changedRows<Row extends object>(before: readonly Row[], after: readonly Row[], key: readonly string[]): ChangedRows<Row> {
  const keyOf = (row: Row): string => valuesOf(row, key).join(' ');
  const stored = new Map(before.map((row) => [keyOf(row), row]));
  const stays = new Set<string>();
  const written = after.filter((row) => {
    const known = stored.get(keyOf(row));
    if (!known || !sameRow(known, row)) return true;
    stays.add(keyOf(row));
    return false;
  });
  return { outdated: before.filter((row) => !stays.has(keyOf(row))), written };
}

function sameRow(one: object, other: object): boolean {
  const columns = Object.keys(other);
  return JSON.stringify(valuesOf(one, columns)) === JSON.stringify(valuesOf(other, columns));
}

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row));
  return columns.map((column) => values.get(column) ?? null);
}
