import type { Origin } from '../concept.domain.js';
import { isPublicAddress } from './oparl-url.domain.js';

export type RecordKind = 'consultation' | 'presentation';
export type BodyKind = 'committee' | 'administrative_committee' | 'local_council' | 'council';
export type CouncilResult = 'recommended' | 'approved' | 'approved_with_changes' | 'postponed' | 'rejected' | 'noted';

/** What happened in a body of the municipality; a meeting that is still to come has no result. */
export interface CouncilEntry {
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly result: CouncilResult | null;
  readonly note: string | null;
  readonly url: string | null;
  /** Set only by the seeding of a demo: what people write has none. */
  readonly origin?: Origin | null;
}

export type EntryIssueCode = 'BODY_REQUIRED' | 'TOO_LONG' | 'RESULT_BEFORE_MEETING' | 'NOT_A_PUBLIC_ADDRESS';

export interface EntryIssue {
  readonly path: keyof CouncilEntry;
  readonly code: EntryIssueCode;
}

export function checkEntry(input: CouncilEntry, today: string): { readonly entry: CouncilEntry; readonly issues: readonly EntryIssue[] } {
  const entry = tidied(input);
  const rules: readonly [boolean, keyof CouncilEntry, EntryIssueCode][] = [
    [entry.body === '', 'body', 'BODY_REQUIRED'],
    ...Object.entries(longest).map(([path, limit]): [boolean, keyof CouncilEntry, EntryIssueCode] => {
      const field = path as keyof typeof longest;
      return [(entry[field] ?? '').length > limit, field, 'TOO_LONG'];
    }),
    [entry.result !== null && entry.date > today, 'result', 'RESULT_BEFORE_MEETING'],
    [entry.url !== null && !isPublicAddress(entry.url), 'url', 'NOT_A_PUBLIC_ADDRESS'],
  ];
  return { entry, issues: rules.filter(([broken]) => broken).map(([, path, code]) => ({ path, code })) };
}

const longest = { body: 200, paperNumber: 100, note: 4_000 } as const;

function tidied(entry: CouncilEntry): CouncilEntry {
  return {
    ...entry,
    body: entry.body.trim(),
    paperNumber: entry.paperNumber?.trim() || null,
    note: entry.note?.trim() || null,
    url: entry.url?.trim() || null,
  };
}

const comparedFields = ['body', 'bodyKind', 'date', 'paperNumber', 'result', 'note', 'url'] as const;

export interface EntryDifference {
  readonly field: (typeof comparedFields)[number];
  readonly yours: string | null;
  readonly current: string | null;
}

/** Where what somebody wants to save differs from what is stored. */
export function differencesBetween(yours: CouncilEntry, current: CouncilEntry): EntryDifference[] {
  return comparedFields
    .map((field) => ({ field, yours: yours[field], current: current[field] }))
    .filter((difference) => difference.yours !== difference.current);
}

/** Once the council has adopted the concept, what was said about its meetings stands; only what was left open is filled in. */
export function isCorrection(entry: CouncilEntry, stored: CouncilEntry): boolean {
  return differencesBetween(entry, stored).some(({ current }) => current !== null);
}
