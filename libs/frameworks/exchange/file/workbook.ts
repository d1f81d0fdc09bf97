import { InvalidInput, type InputIssue } from '#platform/errors';
import { enteredText } from '#platform/text';
import { unzipSync } from 'fflate';
import type { FrameworkFile } from './framework-file.js';
import { cellOf, listSheets, parentKey, releaseSheet, type SheetPlan } from './sheets.domain.js';

/** A sheet as rows of cells, the first being the headings. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

// A workbook of 2,000 rows unpacks to about 2 MB; a small file that unpacks to more than this is meant to harm.
const largestUnpacked = 64 * 1024 * 1024;

export async function writeWorkbook(file: FrameworkFile): Promise<Buffer> {
  const rows = new Map<string, unknown[][]>([[releaseSheet.name, [cellsOf(releaseSheet, file, null)]]]);
  const collect = (entries: readonly object[], list: string, parentCode: string | null): void => {
    const plan = listSheets.find((sheet) => sheet.list === list);
    if (!plan) return;
    const known = rows.get(plan.name) ?? [];
    rows.set(plan.name, known);
    entries.forEach((entry) => {
      known.push(cellsOf(plan, entry, parentCode));
      const children = listSheets.find((sheet) => sheet.parent === plan.name);
      const { code, [children?.list ?? '']: below } = entry as Record<string, unknown>;
      if (children && Array.isArray(below)) collect(below as object[], children.list, String(code));
    });
  };
  const tops: Readonly<Record<string, unknown>> = file;
  listSheets.filter((sheet) => !sheet.parent).forEach(({ list }) => collect(tops[list] as object[], list, null));
  const sheets = [releaseSheet, ...listSheets].map((plan) => ({
    sheet: plan.name,
    columns: plan.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [plan.columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const })), ...(rows.get(plan.name) ?? []).map(typed)],
  }));
  // Loaded with the first workbook, as below: the API starts without the packages for XLSX.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(sheets).toBuffer();
}

export async function readWorkbook(bytes: Buffer): Promise<SheetData[]> {
  try {
    assertUnpackable(bytes);
    const { default: readXlsxFile } = await import('read-excel-file/node');
    const sheets = await readXlsxFile(bytes, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(enteredCell)) }));
  } catch {
    throw new InvalidInput([unreadable]);
  }
}

const enteredCell = (cell: unknown): unknown => (typeof cell === 'string' ? enteredText(cell) : cell);

// Only the directory of the archive is read here; nothing is unpacked.
function assertUnpackable(bytes: Buffer): void {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > largestUnpacked) throw new Error('unpacks to too much');
}

const unreadable: InputIssue = {
  path: 'file',
  code: 'NOT_A_WORKBOOK',
  text: {
    de: 'Diese Datei lässt sich nicht als Tabelle lesen. Bitte eine XLSX-Datei wählen, wie sie hier heruntergeladen wird.',
    en: 'This file cannot be read as a workbook. Please choose an XLSX file as it is downloaded here.',
  },
};

function cellsOf({ columns }: SheetPlan, entry: object, parentCode: string | null) {
  return columns.map((column) => (column.key === parentKey ? parentCode : cellOf(column, entry)));
}

// Text stays text: nothing a person wrote may become a formula or a number.
function typed(cells: readonly unknown[]) {
  return cells.map((value) => {
    if (typeof value === 'number') return { value, type: Number };
    return typeof value === 'string' && value !== '' ? { value, type: String, wrap: true } : null;
  });
}
