import type { Change } from '../releases/changes.js';

export interface ImportAnswer {
  readonly dryRun: boolean;
  readonly changed: boolean;
  /** What changes in the head of the release: its title, its validity. */
  readonly header: readonly string[];
  readonly changes: readonly Change[];
}

export interface ImportIssue {
  readonly path: string;
  readonly message: string;
}

export type ImportOutcome =
  | { readonly kind: 'read'; readonly answer: ImportAnswer }
  | { readonly kind: 'refused'; readonly issues: readonly ImportIssue[] }
  | { readonly kind: 'failed' };

/** How far a file has come: what of it has arrived, or that the server is reading it. */
export type Progress = { readonly kind: 'sending'; readonly share: number } | { readonly kind: 'reading' };

interface Sending {
  readonly dryRun: boolean;
  readonly locale: string;
  readonly onProgress: (progress: Progress) => void;
}

/** The file itself is the request's body; a dry run writes nothing. XMLHttpRequest tells how much has gone, fetch does not. */
export function sendFile(file: File, { dryRun, locale, onProgress }: Sending): Promise<ImportOutcome> {
  const request = new XMLHttpRequest();
  request.open('POST', `/files/framework/import?dryRun=${String(dryRun)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('x-requested-with', 'kreisweit');
  request.setRequestHeader('accept-language', locale);
  request.upload.onprogress = ({ loaded, total }) => onProgress({ kind: 'sending', share: total > 0 ? loaded / total : 0 });
  request.upload.onload = () => onProgress({ kind: 'reading' });
  return new Promise((resolve) => {
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'failed' });
    request.send(file);
  });
}

export function outcomeOf(status: number, text: string): ImportOutcome {
  const body = parsed(text);
  if (status === 200 && body !== null) return { kind: 'read', answer: body as ImportAnswer };
  const issues = issuesIn(body);
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'failed' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface IssuePlace {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
}

/** Where in a workbook an issue is: Ziele!D3 is row 3, column D of the sheet Ziele. Null for a file that has no cells. */
export function placeOfIssue({ path }: ImportIssue): IssuePlace | null {
  const [, sheet = '', column = '', row = ''] = /^([^!]+)!([A-Z]*)(\d+)$/.exec(path) ?? [];
  return sheet ? { sheet, row, column } : null;
}

/** What is wrong, without the place the server says it with. */
export const messageOf = ({ path, message }: ImportIssue) =>
  path && message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;

function issuesIn(body: unknown): ImportIssue[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('issues' in body && Array.isArray(body.issues)) return body.issues as ImportIssue[];
  return 'message' in body && typeof body.message === 'string' ? [{ path: '', message: body.message }] : [];
}
