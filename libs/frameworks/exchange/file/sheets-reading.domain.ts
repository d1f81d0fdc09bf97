import { type Column, entryOf, listSheets, parentKey, releaseSheet, type SheetPlan } from './sheets.domain.js';

interface Rows {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

export interface SheetIssue {
  readonly code: 'SHEET_MISSING' | 'COLUMN_MISSING' | 'UNKNOWN_PARENT';
  readonly place: string;
  readonly value: string;
}

type Entry = Record<string, unknown>;

/** A file put together from sheets, and where each of its entries stood. */
export interface FileFromSheets {
  readonly content: Entry;
  readonly issues: readonly SheetIssue[];
  /** Sheet and cell of an entry, as people name it: Ziele!C12. */
  readonly placeOf: (path: readonly (string | number)[]) => string;
}

export function fileFromSheets(sheets: readonly Rows[]): FileFromSheets {
  const reading = new Reading(sheets);
  const [head = { release: {} }] = reading.entries(releaseSheet);
  const content: Entry = head;
  listSheets.forEach((plan) => {
    const entries = reading.entries(plan);
    if (plan.parent) reading.hang(plan, entries);
    else content[plan.list] = entries;
  });
  return { content, issues: reading.issues, placeOf: (path) => reading.placeOf(content, path) };
}

interface Origin {
  readonly sheet: string;
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

class Reading {
  readonly issues: SheetIssue[] = [];
  private readonly origins = new WeakMap<object, Origin>();
  private readonly parents = new WeakMap<object, string>();
  private readonly byCode = new Map<string, Map<string, Entry>>();

  constructor(private readonly sheets: readonly Rows[]) {}

  entries(plan: SheetPlan): Entry[] {
    const sheet = this.sheets.find(({ name }) => name.trim().toLowerCase() === plan.name.toLowerCase());
    if (!sheet) {
      this.issues.push({ code: 'SHEET_MISSING', place: plan.name, value: plan.name });
      return [];
    }
    const columns = this.columnsOf(plan, sheet);
    const entries = sheet.rows.flatMap((cells, index) =>
      index === 0 || cells.every(isEmpty) ? [] : [this.entry(plan, cells, index + 1, columns)],
    );
    this.byCode.set(plan.name, new Map(entries.map((entry) => [textOf(entry['code']), entry])));
    return entries;
  }

  /** Puts every entry below the one whose code its row names; one whose parent is unknown below another, so that the rest of it is checked, too. */
  hang(plan: SheetPlan, entries: readonly Entry[]): void {
    const above = this.byCode.get(plan.parent ?? '') ?? new Map<string, Entry>();
    above.forEach((parent) => (parent[plan.list] = []));
    const [first] = above.values();
    entries.forEach((entry) => {
      const value = this.parents.get(entry) ?? '';
      if (first && !above.has(value))
        this.issues.push({ code: 'UNKNOWN_PARENT', place: this.cell(this.origins.get(entry), parentKey), value });
      ((above.get(value) ?? first)?.[plan.list] as Entry[] | undefined)?.push(entry);
    });
  }

  placeOf(content: unknown, path: readonly (string | number)[]): string {
    let [entry, origin, rest] = [content, this.origins.get(content as object), path];
    path.forEach((key, depth) => {
      entry = entry !== null && typeof entry === 'object' ? (entry as Entry)[key] : undefined;
      const known = entry !== null && typeof entry === 'object' ? this.origins.get(entry) : undefined;
      if (known) [origin, rest] = [known, path.slice(depth + 1)];
    });
    return this.cell(origin, rest.join('.'));
  }

  private columnsOf(plan: SheetPlan, { rows }: Rows): Map<string, number> {
    const headings = (rows[0] ?? []).map((heading) => (typeof heading === 'string' ? heading.trim().toLowerCase() : ''));
    const places = plan.columns.map(({ key, heading }): [string, number] => [key, headings.indexOf(heading.toLowerCase())]);
    plan.columns
      .filter((column) => needed.has(column.key) && !headings.includes(column.heading.toLowerCase()))
      .forEach(({ heading }) => this.issues.push({ code: 'COLUMN_MISSING', place: `${plan.name}!A1`, value: heading }));
    return new Map(places.filter(([, place]) => place >= 0));
  }

  private entry(plan: SheetPlan, cells: readonly unknown[], row: number, columns: ReadonlyMap<string, number>): Entry {
    const entry: Entry = plan === releaseSheet ? { release: {} } : {};
    this.origins.set(entry, { sheet: plan.name, row, columns });
    plan.columns.forEach((column) => {
      const place = columns.get(column.key);
      if (place === undefined) return;
      if (column.key === parentKey) this.parents.set(entry, textOf(entryOf(column, cells[place])));
      else put(entry, column, cells[place]);
    });
    return entry;
  }

  private cell(origin: Origin | undefined, key: string): string {
    if (!origin) return releaseSheet.name;
    const place =
      origin.columns.get(key) ?? [...origin.columns].find(([known]) => known.startsWith(`${key}.`) || key.startsWith(`${known}.`))?.[1];
    return `${origin.sheet}!${place === undefined ? '' : letters(place)}${origin.row}`;
  }
}

const needed = new Set(['code', 'title', 'origin', parentKey]);

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** Sets what the cell says; a part of a group that is empty leaves the whole group out unless another part is there. */
function put(entry: Entry, column: Column, cell: unknown): void {
  const keys = column.key.split('.');
  const last = keys.pop() ?? '';
  if (keys.length === 0) {
    if (!isEmpty(cell)) entry[last] = entryOf(column, cell);
    return;
  }
  if (isEmpty(cell)) return;
  const group = keys.reduce<Entry>((above, key) => {
    const below = (above[key] ?? {}) as Entry;
    above[key] = below;
    return below;
  }, entry);
  group[last] = entryOf(column, cell);
}

function letters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letters(Math.floor(place / 26) - 1) + letter;
}
