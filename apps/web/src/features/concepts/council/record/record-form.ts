import type { CouncilBodyKind, CouncilRecordInput, CouncilResultKind } from '../../../../graphql/graphql.js';
import type { CouncilRecord } from '../way.js';

export const bodyKinds = [
  'committee',
  'administrative_committee',
  'local_council',
  'council',
] as const satisfies readonly CouncilBodyKind[];

export const results = [
  'recommended',
  'approved',
  'approved_with_changes',
  'postponed',
  'rejected',
  'noted',
] as const satisfies readonly CouncilResultKind[];

/** What is typed for one meeting; an empty text stands for "nothing". */
export interface RecordForm {
  readonly body: string;
  readonly bodyKind: string;
  readonly date: string;
  readonly paperNumber: string;
  readonly result: string;
  readonly note: string;
  readonly url: string;
  /** Why something is said differently after the concept was adopted. */
  readonly reason: string;
}

export function formOf(record: CouncilRecord | null, today: string): RecordForm {
  if (!record) return { body: '', bodyKind: 'committee', date: today, paperNumber: '', result: '', note: '', url: '', reason: '' };
  const { body, bodyKind, date, paperNumber, result, note, url } = record;
  return { body, bodyKind, date, paperNumber: paperNumber ?? '', result: result ?? '', note: note ?? '', url: url ?? '', reason: '' };
}

export function inputOf(form: RecordForm): CouncilRecordInput {
  return {
    body: form.body,
    bodyKind: bodyKinds.find((kind) => kind === form.bodyKind) ?? 'committee',
    date: form.date,
    paperNumber: form.paperNumber.trim() || null,
    result: results.find((result) => result === form.result) ?? null,
    note: form.note.trim() || null,
    url: form.url.trim() || null,
  };
}
