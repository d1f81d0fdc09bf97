import type { Row, Statement, Tx } from '#platform/tenancy';

/** Inserts one row by the names of its columns: table and columns are constants of the code, values are bound. */
export async function insertRow(tx: Tx, table: `funding_${string}`, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await tx.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

/** Columns of a table under the names the code uses: `columns('p', ['budgetYear'])` is `p.budget_year as "budgetYear"`. */
export function columns(table: string, names: readonly string[]): string {
  return names.map((name) => `${table}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} as "${name}"`).join(', ');
}

/** Runs selects in the reader's context: in one round trip of their own, or inside a running transaction. */
export type Read = (statements: readonly Statement[]) => Promise<Row[][]>;

/** The same with a name for each result. */
export async function readNamed<Name extends string>(
  read: Read,
  statements: Readonly<Record<Name, Statement>>,
): Promise<Record<Name, Row[]>> {
  const names = Object.keys(statements) as Name[];
  const results = await read(names.map((name) => statements[name]));
  return Object.fromEntries(names.map((name, index) => [name, results[index] ?? []])) as Record<Name, Row[]>;
}
