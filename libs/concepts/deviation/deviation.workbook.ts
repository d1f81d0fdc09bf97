import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from './csv.domain.js';

const widest = 60;
const narrowest = 10;

/** The table as a workbook whose first row stays in sight. Text stays text: nothing a person wrote may become a formula. */
export async function workbookOf(header: readonly string[], rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const heading = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  const columns = header.map((title, index) => ({ width: widthOf([title, ...rows.map((row) => row[index] ?? '')]) }));
  return writeXlsxFile([{ sheet: 'Abweichungen', columns, stickyRowsCount: 1, data: [heading, ...rows.map(typed)] }]).toBuffer();
}

function widthOf(values: readonly (string | number)[]): number {
  return Math.min(widest, Math.max(narrowest, ...values.map((value) => String(value).length + 2)));
}

function typed(cells: readonly Cell[]) {
  return cells.map((value) => {
    if (typeof value === 'number') return { value, type: Number };
    return value ? { value, type: String, wrap: true } : null;
  });
}
