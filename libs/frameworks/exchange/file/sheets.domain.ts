type ColumnKind = 'text' | 'number' | 'flag' | 'list' | 'day';

/** One column: under which German heading it goes out and comes in, and which entry of the file it holds. */
export interface Column {
  readonly heading: string;
  readonly key: string;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Words people read for the codes of the file. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface SheetPlan {
  readonly name: string;
  /** Name of the list in the file, or of the list inside its parent. */
  readonly list: string;
  /** Sheet whose entries hold this list; without it the list stands at the top of the file. */
  readonly parent?: string;
  readonly columns: readonly Column[];
}

const origins = { document: 'Dokument', statistics: 'Statistik', example: 'Beispielinhalt' };
const priorities = { high: 'hoch', medium: 'mittel', low: 'niedrig' };
const directions = { higher: 'steigend', lower: 'fallend', neutral: 'neutral' };
const levels = { district: 'Landkreis', municipality: 'Kommune' };

/** Holds the code of the entry this row stands below; it is no entry of the file itself. */
export const parentKey = '@parent';

const column = (heading: string, key: string, kind: ColumnKind = 'text', width = 18): Column => ({ heading, key, kind, width });
const choice = (heading: string, key: string, words: Readonly<Record<string, string>>): Column => ({ ...column(heading, key), words });

const id = column('Schlüssel', 'id', 'text', 38);
const code = column('Kennung', 'code', 'text', 12);
const title = column('Titel', 'title', 'text', 50);
const text = column('Text', 'text', 'text', 70);
const origin = choice('Herkunft', 'origin', origins);
const below = (heading: string): Column => column(heading, parentKey, 'text', 16);

const assignable = [
  ...[code, title, text, column('Zielwert', 'target', 'text', 40), choice('Priorität', 'priority', priorities)],
  ...[column('Zuständig', 'responsible', 'text', 30), column('Für Kommunen', 'relevantForMunicipalities', 'flag', 14)],
  ...[column('Kennzahlen', 'indicators', 'list', 16), origin, column('Beispielangaben', 'exampleFields', 'list', 24)],
];

export const releaseSheet: SheetPlan = {
  name: 'Rahmenkonzept',
  list: '',
  columns: [
    ...[code, title, column('Gültig ab', 'release.validFrom', 'day'), column('Gültig bis', 'release.validTo', 'day')],
    ...[column('Gremium', 'release.resolution.body'), column('Beschluss vom', 'release.resolution.date', 'day')],
    ...[column('Vorlage', 'release.resolution.paperNumber'), column('Adresse der Vorlage', 'release.resolution.url', 'text', 40)],
    ...[column('Bemerkung', 'release.note', 'text', 50), column('Beispielangaben', 'release.exampleFields', 'list', 24)],
  ],
};

/** One sheet per kind, parents before what stands below them. */
export const listSheets: readonly SheetPlan[] = [
  {
    name: 'Handlungsfelder',
    list: 'fields',
    columns: [
      ...[id, code, title, origin, column('Leitsatz', 'guidingPrinciple.text', 'text', 70)],
      choice('Herkunft des Leitsatzes', 'guidingPrinciple.origin', origins),
    ],
  },
  {
    name: 'Herausforderungen',
    list: 'challenges',
    parent: 'Handlungsfelder',
    columns: [id, below('Handlungsfeld'), code, title, text, origin],
  },
  {
    name: 'Ziele',
    list: 'goals',
    parent: 'Herausforderungen',
    columns: [id, below('Herausforderung'), ...assignable, column('Weitere Handlungsfelder', 'linkedFields', 'list')],
  },
  { name: 'Maßnahmen', list: 'measures', parent: 'Ziele', columns: [id, below('Ziel'), ...assignable] },
  {
    name: 'Kennzahlen',
    list: 'indicators',
    columns: [
      ...[id, code, title, column('Definition', 'definition', 'text', 60), column('Zähler', 'numerator'), column('Nenner', 'denominator')],
      ...[column('Einheit', 'unit'), column('Nachkommastellen', 'decimals', 'number'), choice('Richtung', 'direction', directions)],
      ...[column('Quelle', 'source'), column('Statistische Basis', 'basis'), column('Brüche', 'knownBreaks')],
      ...[choice('Ebene', 'level', levels), column('Ausgangswert', 'baseline.value', 'number'), column('Stichtag', 'baseline.date', 'day')],
      ...[choice('Herkunft des Ausgangswerts', 'baseline.origin', origins), column('Zielwert', 'target.value', 'number')],
      ...[column('Zieljahr', 'target.year', 'number'), column('Reihe', 'seriesCode'), column('Aufteilung der Reihe', 'seriesBreakdown')],
      origin,
    ],
  },
  { name: 'Aufgabenfelder', list: 'taskAreas', columns: [id, code, title, text, origin] },
  { name: 'Transferinhalte', list: 'transferContents', columns: [id, code, title, text, origin] },
];

/** What people read on the sheets for a code of the file. */
export function wordOf(code: string): string {
  const columns = listSheets.flatMap((sheet) => sheet.columns);
  return columns.find(({ words }) => words?.[code])?.words?.[code] ?? code;
}

const sheetNames = [releaseSheet, ...listSheets].map(({ name }) => name);

/** As one goes through the workbook: sheet by sheet, row by row. */
export function bySheetAndRow(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.sheet - b.sheet || a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1);
}

function partsOf(place: string): { readonly sheet: number; readonly row: number; readonly column: string } {
  const [, sheet = place, column = '', row = '0'] = /^([^!]+)!([A-Z]*)(\d+)$/.exec(place) ?? [];
  return { sheet: sheetNames.indexOf(sheet), row: Number(row), column };
}

export type CellValue = string | number | boolean | null;

/** What stands in a cell for an entry of the file. */
export function cellOf(column: Column, entry: unknown): CellValue {
  return writers[column.kind](valueAt(entry, column.key.split('.')), column);
}

const writers: Readonly<Record<ColumnKind, (value: unknown, column: Column) => CellValue>> = {
  list: (value) => (Array.isArray(value) ? value.join('; ') : null),
  flag: (value) => (value === false ? 'nein' : 'ja'),
  number: (value) => (typeof value === 'number' ? value : null),
  text: (value, { words }) => (typeof value === 'string' ? (words?.[value] ?? value) : null),
  day: (value) => (typeof value === 'string' ? value : null),
};

/** The entry a cell stands for; what cannot be read stays as it is, so that the schema names it. */
export function entryOf(column: Column, cell: unknown): unknown {
  if (cell === null || cell === undefined || cell === '') return null;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return readers[column.kind](typeof cell === 'string' ? cell.trim() : JSON.stringify(cell), column);
}

const readers: Readonly<Record<ColumnKind, (written: string, column: Column) => unknown>> = {
  list: (written) => written.split(/\s*[;,]\s*/).filter(Boolean),
  flag: (written) => flags[written.toLowerCase()] ?? written,
  number: (written) => numberIn(written),
  text: (written, { words = {} }) => Object.entries(words).find(([, word]) => word.toLowerCase() === written.toLowerCase())?.[0] ?? written,
  day: (written) =>
    written.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) => isoDay(year, month, day)),
};

const flags: Readonly<Record<string, boolean>> = { ja: true, nein: false, true: true, false: false, x: true };

function numberIn(written: string): number | string {
  const number = Number(written.replace(',', '.'));
  return Number.isNaN(number) ? written : number;
}

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function valueAt(entry: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || entry === null || typeof entry !== 'object') return entry;
  return valueAt((entry as Record<string, unknown>)[key], rest);
}
