import type { Connection, PoolClient, Submittable } from 'pg';
import { parserOf } from '#platform/database';

/** A select that PostgreSQL prepares once per connection under its name; one name always means one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly Value[];
}

export type Value = string | number | boolean | null | readonly string[];
export type Row = Record<string, unknown>;

/** Sends all statements in one round trip; they run in one implicit transaction, which an error in any of them ends. */
export function pipeline(client: PoolClient, statements: readonly Statement[]): Promise<Row[][]> {
  return new Promise((resolve, reject) => client.query(new Pipeline(statements, resolve, reject)));
}

interface Column {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

interface Prepared {
  readonly text: string;
  columns: readonly Column[];
  /** Every row begins as its copy: objects of one shape are made and written as JSON faster. */
  emptyRow: Row;
}

const undescribed = { columns: [], emptyRow: {} };

const preparedOn = new WeakMap<object, Map<string, Prepared>>();

class Pipeline implements Submittable {
  private readonly results: Row[][] = [];
  private readonly fresh = new Map<string, Prepared>();
  private known = new Map<string, Prepared>();
  private current = 0;
  /** What the rows of the current statement look like; looked up with its first row. */
  private reading: Prepared | undefined;
  private failed = false;

  constructor(
    private readonly statements: readonly Statement[],
    private readonly resolve: (results: Row[][]) => void,
    private readonly reject: (error: Error) => void,
  ) {
    this.results = statements.map(() => []);
  }

  submit(connection: Connection): void {
    this.known = preparedOn.get(connection) ?? new Map<string, Prepared>();
    preparedOn.set(connection, this.known);
    const { stream } = connection;
    stream.cork();
    this.statements.forEach((statement) => this.send(connection, statement));
    connection.sync();
    stream.uncork();
  }

  // A statement that failed to prepare may or may not exist on the server: closing an unknown name is no error there.
  private send(connection: Connection, { name, text, values }: Statement): void {
    if (this.prepared(name)?.text !== text) {
      connection.close({ type: 'S', name }, true);
      connection.parse({ name, text, types: [] }, true);
      connection.describe({ type: 'S', name }, true);
      this.fresh.set(name, { text, ...undescribed });
    }
    connection.bind({ statement: name, values: values.map(toText) }, true);
    connection.execute({}, true);
  }

  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void {
    const prepared = [...this.fresh.values()].find((candidate) => candidate.columns.length === 0);
    if (!prepared) return;
    prepared.columns = message.fields.map((field) => ({ name: field.name, parse: parserOf(field.dataTypeID) }));
    prepared.emptyRow = Object.fromEntries(message.fields.map((field) => [field.name, null]));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.reading ??= this.prepared(this.statements[this.current]?.name ?? '');
    if (!this.reading) return;
    const row = { ...this.reading.emptyRow };
    this.reading.columns.forEach(({ name, parse }, index) => {
      const text = fields[index];
      if (text != null) row[name] = parse(text);
    });
    this.results[this.current]?.push(row);
  }

  handleCommandComplete(): void {
    this.current += 1;
    this.reading = undefined;
  }

  handleReadyForQuery(): void {
    if (this.failed) return;
    this.fresh.forEach((prepared, name) => this.known.set(name, prepared));
    this.resolve(this.results);
  }

  handleError(error: Error): void {
    this.failed = true;
    this.reject(error);
  }

  private prepared(name: string): Prepared | undefined {
    return this.fresh.get(name) ?? this.known.get(name);
  }
}

function toText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `{${value.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
