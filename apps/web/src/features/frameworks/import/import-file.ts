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
  | { readonly kind: 'failed' }
  | { readonly kind: 'tooLarge' }
  /** The file arrived; what became of it is not known. */
  | { readonly kind: 'lost' };

const stages = ['reading', 'checking', 'comparing', 'writing'] as const;
type Stage = (typeof stages)[number];

/** How far a file has come: what of it has arrived, then what the server says it is doing with it. */
export type Progress = { readonly kind: 'sending'; readonly share: number } | { readonly kind: Stage };

/** Which step that is, of how many; a dry run writes nothing. */
export function stepOf(progress: Progress, dryRun: boolean): { readonly step: number; readonly count: number; readonly share: number } {
  const steps = ['sending', ...stages];
  const step = steps.indexOf(progress.kind) + 1;
  const count = dryRun ? steps.length - 1 : steps.length;
  return { step, count, share: (step - 1 + (progress.kind === 'sending' ? progress.share : 0)) / count };
}

interface Sending {
  readonly dryRun: boolean;
  readonly locale: string;
  readonly onProgress: (progress: Progress) => void;
}

// The server closes the connection on more, before anything can be said.
const largestFile = 8 * 1024 * 1024;

/** The file itself is the request's body; a dry run writes nothing. XMLHttpRequest tells how much has gone, fetch does not. */
export function sendFile(file: File, { dryRun, locale, onProgress }: Sending): Promise<ImportOutcome> {
  if (file.size > largestFile) return Promise.resolve({ kind: 'tooLarge' });
  const request = new XMLHttpRequest();
  request.open('POST', `/files/framework/import?dryRun=${String(dryRun)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('x-requested-with', 'kreisweit');
  request.setRequestHeader('accept-language', locale);
  request.setRequestHeader('accept', 'application/x-ndjson');
  request.upload.onprogress = ({ loaded, total }) => onProgress({ kind: 'sending', share: total > 0 ? loaded / total : 0 });
  request.upload.onload = () => onProgress({ kind: 'reading' });
  request.onprogress = () => {
    const stage = stageIn(request.responseText);
    if (stage) onProgress({ kind: stage });
  };
  // What only looks cannot have changed anything, wherever it was broken off.
  const ended = (outcome: ImportOutcome): ImportOutcome => (dryRun && outcome.kind === 'lost' ? { kind: 'failed' } : outcome);
  return new Promise((resolve) => {
    request.onload = () => resolve(ended(outcomeOf(request.status, request.responseText)));
    request.onerror = () => resolve(ended({ kind: 'lost' }));
    request.send(file);
  });
}

/** The stage the server named last; a line that has not come whole yet is left for the next time. */
export function stageIn(text: string): Stage | null {
  const said = parsed(
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .at(-2) ?? '',
  );
  return stages.find((stage) => stage === valueOf(said, 'stage')) ?? null;
}

/** The answer in the last line, or alone; the lines break off where the connection did. */
export function outcomeOf(status: number, text: string): ImportOutcome {
  const said = parsed(text.trimEnd().split('\n').at(-1) ?? '');
  const own = valueOf(said, 'status');
  if (typeof own === 'number') return outcomeIn(own, valueOf(said, 'body'));
  return valueOf(said, 'stage') === undefined ? outcomeIn(status, said) : { kind: 'lost' };
}

function outcomeIn(status: number, body: unknown): ImportOutcome {
  if (typeof body !== 'object' || body === null) return { kind: 'lost' };
  if (status === 200) return { kind: 'read', answer: body as ImportAnswer };
  const issues = issuesIn(body);
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'failed' };
}

const valueOf = (line: unknown, key: string): unknown =>
  typeof line === 'object' && line !== null ? new Map<string, unknown>(Object.entries(line)).get(key) : undefined;

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

function issuesIn(body: object): ImportIssue[] {
  if ('issues' in body && Array.isArray(body.issues)) return body.issues as ImportIssue[];
  return 'message' in body && typeof body.message === 'string' ? [{ path: '', message: body.message }] : [];
}
