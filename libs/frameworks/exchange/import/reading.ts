import { type InputIssue, InvalidInput, type Localised } from '#platform/errors';
import { entered } from '#platform/text';
import { outlineOf } from '../file/file-outline.js';
import { type FileWording, type FrameworkFile, plain, readFrameworkFile } from '../file/framework-file.js';
import { type FileIssue, issuesOf } from './import.domain.js';
import { bySheetAndRow, wordOf } from '../file/sheets.domain.js';
import { fileFromSheets, type FileFromSheets, type SheetIssue } from '../file/sheets-reading.domain.js';
import { type Say, unheard } from './stages.js';
import { readWorkbook } from '../file/workbook.js';

/** Reads what was uploaded, a workbook or JSON; the first bytes tell which. */
export async function readUpload(bytes: Buffer, say: Say = unheard): Promise<FrameworkFile> {
  await say('reading');
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const read = isWorkbook ? fileFromSheets(await readWorkbook(bytes)) : { content: parsed(bytes) };
  await say('checking');
  return 'issues' in read ? checkedSheets(read) : checkedFile(read.content);
}

function checkedSheets({ content, issues, placeOf }: FileFromSheets): FrameworkFile {
  const misplaced = issues.map((issue) => ({ path: issue.place, code: issue.code, text: sheetText(issue) }));
  const { file, wrong } = attempt(() => checkedFile(content, { placeOf, wordOf }));
  if (!file || misplaced.length > 0)
    throw new InvalidInput(inOrder([...misplaced, ...wrong.filter(({ path }) => misplaced.length === 0 || !wholeRow.test(path))]));
  return file;
}

// A missing column is said once, not again for every row below it.
const wholeRow = /!\d+$/;

const inOrder = (issues: readonly InputIssue[]): InputIssue[] => issues.toSorted((one, other) => bySheetAndRow(one.path, other.path));

function attempt(read: () => FrameworkFile): { readonly file: FrameworkFile | null; readonly wrong: readonly InputIssue[] } {
  try {
    return { file: read(), wrong: [] };
  } catch (error) {
    if (error instanceof InvalidInput) return { file: null, wrong: error.issues };
    throw error;
  }
}

/** A file that keeps the rules of every entry and those between them; every broken one is listed with its place. */
export function checkedFile(content: unknown, wording: FileWording = plain): FrameworkFile {
  const { file, wrong } = attempt(() => readFrameworkFile(content, wording));
  const broken = issuesOf(file ?? outlineOf(content)).map(({ path, code, value }) => {
    const [place, { de, en }] = [wording.placeOf(path), texts[code](value)];
    return { path: place, code, text: { de: `${place}: ${de}`, en: `${place}: ${en}` } };
  });
  if (!file || broken.length > 0) throw new InvalidInput([...wrong, ...broken]);
  return file;
}

const texts: Readonly<Record<FileIssue['code'], (value: string) => Localised>> = {
  CODE_TWICE: (value) => ({ de: `Die Kennung ${value} kommt mehrfach vor.`, en: `The code ${value} is used more than once.` }),
  ID_TWICE: (value) => ({ de: `Der Schlüssel ${value} kommt mehrfach vor.`, en: `The id ${value} is used more than once.` }),
  UNKNOWN_CODE: (value) => ({ de: `Die Kennung ${value} gibt es in dieser Datei nicht.`, en: `There is no code ${value} in this file.` }),
  ENDS_BEFORE_START: () => ({ de: 'Das Ende der Laufzeit liegt vor ihrem Beginn.', en: 'The validity ends before it begins.' }),
};

const sheetTexts: Readonly<Record<SheetIssue['code'], (value: string) => Localised>> = {
  SHEET_MISSING: (value) => ({ de: `Das Blatt „${value}“ fehlt.`, en: `The sheet “${value}” is missing.` }),
  COLUMN_MISSING: (value) => ({ de: `Die Spalte „${value}“ fehlt.`, en: `The column “${value}” is missing.` }),
  UNKNOWN_PARENT: (value) => ({
    de: `Die übergeordnete Kennung „${value}“ gibt es auf dem Blatt darüber nicht.`,
    en: `The code “${value}” of the entry above does not exist on its sheet.`,
  }),
};

function sheetText({ code, place, value }: SheetIssue): Localised {
  const { de, en } = sheetTexts[code](value);
  return { de: `${place}: ${de}`, en: `${place}: ${en}` };
}

function parsed(bytes: Buffer): unknown {
  try {
    return entered(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    const text = { de: 'Diese Datei ist weder eine XLSX-Tabelle noch JSON.', en: 'This file is neither an XLSX workbook nor JSON.' };
    throw new InvalidInput([{ path: 'file', code: 'NOT_READABLE', text }]);
  }
}
