import type { Change } from '../releases/changes.js';

export interface ImportAnswer {
  readonly dryRun: boolean;
  readonly changed: boolean;
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

/** The file itself is the request's body; a dry run writes nothing. */
export async function sendFile(file: File, { dryRun, locale }: { dryRun: boolean; locale: string }): Promise<ImportOutcome> {
  const response = await fetch(`/files/framework/import?dryRun=${String(dryRun)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'x-requested-with': 'kreisweit', 'accept-language': locale },
    body: file,
  }).catch(() => null);
  if (!response) return { kind: 'failed' };
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { kind: 'read', answer: body as ImportAnswer };
  const issues = issuesIn(body);
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'failed' };
}

export function issuesIn(body: unknown): ImportIssue[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('issues' in body && Array.isArray(body.issues)) return body.issues as ImportIssue[];
  return 'message' in body && typeof body.message === 'string' ? [{ path: '', message: body.message }] : [];
}
