import { readFileSync } from 'node:fs';
import type { InvalidInput } from '#platform/errors';
import { fileOf } from './file/file-of.domain.js';
import { type FrameworkFile, readFrameworkFile } from './file/framework-file.js';
import { contentOf, type StableIds } from './import/import.domain.js';
import { readUpload } from './import/reading.js';
import { readWorkbook, type SheetData, writeWorkbook } from './file/workbook.js';
import writeXlsxFile from 'write-excel-file/node';

const demo = JSON.parse(readFileSync(new URL('../../../apps/standalone/demo/framework.json', import.meta.url), 'utf8')) as object;
const ids: StableIds = { item: (code) => `item ${code}`, text: (code) => `text ${code}`, indicator: (code) => `indicator ${code}` };
const file = readFrameworkFile(demo);

type Row = (string | number | null)[];

async function sheetsOf(source: FrameworkFile): Promise<Map<string, Row[]>> {
  const sheets: SheetData[] = await readWorkbook(await writeWorkbook(source));
  return new Map(sheets.map(({ name, rows }) => [name, rows as Row[]]));
}

const workbookOf = (sheets: Map<string, Row[]>): Promise<Buffer> =>
  writeXlsxFile([...sheets].map(([sheet, data]) => ({ sheet, data }))).toBuffer();

const issuesOf = (sheets: Map<string, Row[]>) =>
  workbookOf(sheets)
    .then(readUpload)
    .catch((error: unknown) => (error as InvalidInput).issues.map(({ path, code }) => `${path} ${code}`));

describe('a framework file', () => {
  it('is what its rows stand for: rows and file become each other again', () => {
    const rows = contentOf(file, ids);
    const again = contentOf(fileOf(file, rows), ids);
    expect(again).toEqual(rows);
  });

  it('goes out as a workbook and comes in as the same file', async () => {
    await expect(readUpload(await writeWorkbook(file))).resolves.toEqual(file);
  });

  it('comes in as JSON, too, also with the mark some editors put before it', async () => {
    await expect(readUpload(Buffer.from(JSON.stringify(file)))).resolves.toEqual(file);
    await expect(readUpload(Buffer.from('\uFEFF' + JSON.stringify(file)))).resolves.toEqual(file);
    const copied = { ...file, title: `${file.title}\u0000\u0007` };
    await expect(readUpload(Buffer.from(JSON.stringify(copied)))).resolves.toEqual(file);
    await expect(readUpload(Buffer.from('keine Datei'))).rejects.toMatchObject({ issues: [{ code: 'NOT_READABLE' }] });
    await expect(readUpload(Buffer.from('PK und dann nichts'))).rejects.toMatchObject({ issues: [{ code: 'NOT_A_WORKBOOK' }] });
  });

  it('names every wrong cell by sheet, row and column', async () => {
    const sheets = await sheetsOf(file);
    const goals = sheets.get('Ziele')!;
    const at = (heading: string): number => goals[0]!.indexOf(heading);
    goals[2]![at('Titel')] = null;
    goals[3]![at('Priorität')] = 'sehr hoch';
    goals[4]![at('Kennzahlen')] = 'K-99';
    const refusal = (await workbookOf(sheets)
      .then(readUpload)
      .catch((error: unknown) => error)) as InvalidInput;
    expect(refusal.issues[1]?.text.de).toContain('(hoch, mittel, niedrig)');
    const broken = await issuesOf(sheets);
    expect(broken).toEqual(['Ziele!D3 INVALID_TYPE', expect.stringMatching(/^Ziele!G4 INVALID_VALUE/), 'Ziele!J5 UNKNOWN_CODE']);
    goals[2]![at('Titel')] = 'Wieder da';
    goals[3]![at('Priorität')] = 'HOCH';
    goals[5]![at('Kennung')] = goals[4]![at('Kennung')]!;
    const unfit = await issuesOf(sheets);
    expect(unfit).toEqual(expect.arrayContaining(['Maßnahmen!B10 UNKNOWN_PARENT', 'Ziele!C6 CODE_TWICE', 'Ziele!J5 UNKNOWN_CODE']));
  });

  it('says which sheet, column or parent is missing', async () => {
    const sheets = await sheetsOf(file);
    sheets.delete('Aufgabenfelder');
    sheets.get('Transferinhalte')![0]![1] = 'Nummer';
    sheets.get('Herausforderungen')![2]![1] = '99';
    await expect(issuesOf(sheets)).resolves.toEqual([
      'Herausforderungen!B3 UNKNOWN_PARENT',
      'Aufgabenfelder SHEET_MISSING',
      'Transferinhalte!A1 COLUMN_MISSING',
    ]);
  });

  it('checks a row whose parent is unknown, too, and does not blame every row for a sheet that is missing', async () => {
    const sheets = await sheetsOf(file);
    const measures = sheets.get('Maßnahmen')!;
    measures[2]![measures[0]!.indexOf('Ziel')] = '9.9.9';
    measures[2]![measures[0]!.indexOf('Kennzahlen')] = 'K-99';
    await expect(issuesOf(sheets)).resolves.toEqual(['Maßnahmen!B3 UNKNOWN_PARENT', 'Maßnahmen!J3 UNKNOWN_CODE']);
    sheets.delete('Ziele');
    await expect(issuesOf(sheets)).resolves.toEqual(['Ziele SHEET_MISSING']);
  });

  it('reads days, numbers and flags as people type them', async () => {
    const sheets = await sheetsOf(file);
    const head = sheets.get('Rahmenkonzept')!;
    head[1]![head[0]!.indexOf('Gültig ab')] = '1.4.2018';
    const indicators = sheets.get('Kennzahlen')!;
    indicators[1]![indicators[0]!.indexOf('Ausgangswert')] = '8,5';
    indicators[1]![indicators[0]!.indexOf('Stichtag')] = '31.12.2017';
    const read = await readUpload(await workbookOf(sheets));
    expect(read.release.validFrom).toBe('2018-04-01');
    expect(read.indicators[0]!.baseline).toMatchObject({ value: 8.5, date: '2017-12-31' });
  });

  it('of 2,000 rows is written and read within five seconds of computing', async () => {
    const [field] = file.fields;
    const [challenge] = field!.challenges;
    const goals = Array.from({ length: 2000 }, (_, index) => ({ ...challenge!.goals[0]!, code: `9.9.${index}`, measures: [] }));
    const large = { ...file, fields: [{ ...field!, code: '9', challenges: [{ ...challenge!, code: '9.9', goals }] }] };
    const fitting = {
      ...large,
      fields: large.fields.map((one) => ({
        ...one,
        challenges: one.challenges.map((two) => ({ ...two, goals: goals.map((goal) => ({ ...goal, linkedFields: [] })) })),
      })),
    };
    const started = process.cpuUsage();
    await expect(readUpload(await writeWorkbook(fitting))).resolves.toMatchObject({ fields: [{ code: '9' }] });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
});
