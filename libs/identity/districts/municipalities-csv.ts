import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type InputIssue, InvalidInput } from '#platform/errors';
import { enteredText } from '#platform/text';
import { columnAt, columns, type Cells, entryOf, type MunicipalityColumn } from './municipality-columns.js';

/** The municipalities of a district as a table: what each line says, and where in the file that stands. */
export interface MunicipalityTable {
  readonly entries: readonly object[];
  /** Lines that could not be read into an entry; the others are checked all the same. */
  readonly issues: readonly InputIssue[];
  /** Names line and column of an issue whose path leads into the entries, and says what belongs there. */
  readonly locate: (issue: InputIssue) => InputIssue;
}

interface Line {
  readonly number: number;
  readonly cells: Cells;
}

/** Reads a CSV file as a spreadsheet writes it: UTF-8 with or without a mark, separated by semicolons or commas. */
export function readMunicipalitiesCsv(bytes: Uint8Array): MunicipalityTable {
  const [head, ...rows] = recordsIn(textIn(bytes));
  const names = head?.cells ?? [];
  const issues = [...headIssues(names), ...(rows.length === 0 ? [issue('', 'EMPTY', ...emptyFile)] : [])];
  if (issues.length > 0) throw new InvalidInput(issues);
  const lines = rows.filter(({ cells }) => cells.length === names.length).map((row) => lineOf(names, row));
  const entries = lines.map(({ cells }) => entryOf(cells));
  return { entries, issues: widthIssues(names, rows), locate: (found) => located(found, lines) };
}

const lineOf = (names: readonly string[], { number, cells }: Row): Line => ({
  number,
  cells: new Map(names.map((name, index) => [name, cells[index] ?? ''])),
});

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

const emptyFile = ['Die Datei enthält keine Kommune.', 'The file holds no municipality.'] as const;

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InvalidInput([issue('', 'NOT_UTF8', 'Die Datei ist nicht in UTF-8 gespeichert.', 'The file is not stored as UTF-8.')]);
  }
}

function recordsIn(text: string): Row[] {
  const [firstLine = ''] = text.split('\n', 1);
  const options = { bom: true, delimiter: firstLine.includes(';') ? ';' : ',', trim: true, info: true } as const;
  try {
    const tolerant = { relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true } as const;
    const records = parse(text, { ...options, ...tolerant }) as unknown as { info: Info; record: string[] }[];
    return records.map(({ info, record }) => ({ number: info.lines - lineBreaksIn(record), cells: record.map(enteredText) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = `Zeile ${String(error['lines'])}`;
    throw new InvalidInput([issue(place, error.code, 'Ein Anführungszeichen steht falsch oder fehlt.', error.message)]);
  }
}

function lineBreaksIn(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}

function headIssues(names: readonly string[]): InputIssue[] {
  const missing = columns.filter(({ header, optional }) => !optional && !names.includes(header)).map(({ header }) => header);
  const known = new Set(columns.map(({ header }) => header));
  const unknown = names.filter((name) => !known.has(name));
  const twice = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index);
  return [
    ...missing.map((name) => issue(placeOf(1, name), 'COLUMN_MISSING', 'Diese Spalte fehlt.', 'This column is missing.')),
    ...unknown.map((name) => issue(placeOf(1, name), 'COLUMN_UNKNOWN', 'Diese Spalte gibt es nicht.', 'There is no such column.')),
    ...twice.map((name) => issue(placeOf(1, name), 'COLUMN_TWICE', 'Diese Spalte steht doppelt da.', 'This column is there twice.')),
  ];
}

function widthIssues(names: readonly string[], rows: readonly Row[]): InputIssue[] {
  return rows
    .filter(({ cells }) => cells.length !== names.length)
    .map(({ number, cells }) => {
      const [found, expected] = [String(cells.length), String(names.length)];
      return issue(`Zeile ${number}`, 'WIDTH', `${found} statt ${expected} Angaben.`, `${found} instead of ${expected} entries.`);
    });
}

function located(found: InputIssue, lines: readonly Line[]): InputIssue {
  const [index = '', ...path] = found.path.split('.');
  const line = lines[Number(index)];
  const column = columnAt(path);
  if (!line || !column) return found;
  const cell = line.cells.get(column.header) ?? '';
  return { path: placeOf(line.number, column.header), code: found.code, text: textOf(found, column, cell) };
}

function textOf({ code, text }: InputIssue, { expects }: MunicipalityColumn, cell: string): InputIssue['text'] {
  // What only the district can say, such as a key used twice, says more than the form of the column.
  if (code === code.toUpperCase()) return text;
  const stands = cell === '' ? 'Die Angabe fehlt' : `Da steht «${cell}»`;
  return { de: `${stands}; hierher gehört: ${expects}.`, en: text.en };
}

function placeOf(line: number, column: string): string {
  return `Zeile ${line}, Spalte «${column}»`;
}

function issue(path: string, code: string, de: string, en: string): InputIssue {
  return { path: path || 'Datei', code, text: { de, en } };
}
