import type { ApplicationRow } from '../progress/progress.domain.js';

export interface ConceptWorkRow {
  readonly standsSince: string;
  readonly newerRelease: number | null;
  readonly mergeSince: string | null;
  readonly openComments: number;
  readonly oldestOpenComment: string | null;
  /** Whether the counts of that day were of the same revision over the same release: only then the difference says something. */
  readonly comparable: boolean;
  readonly decidedChange: number;
  readonly ownWordsChange: number;
  readonly commentsChange: number;
}

export interface ConsultationRow {
  readonly body: string;
  readonly date: string;
}

export interface AnsweredProposalRow {
  readonly id: string;
  readonly title: string;
  readonly state: 'taken_up' | 'declined';
  readonly at: string;
}

export interface FinishedDocumentRow {
  readonly filename: string;
  readonly failed: boolean;
  readonly at: string;
}

export interface DeadlineRow {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly until: string;
}

export interface FundingHistoryRow {
  readonly submitted: number;
  readonly submittedChange: number;
  readonly grantedChange: number;
}

export interface ServedByDraftRow {
  readonly applicationId: string;
  readonly itemId: string;
}

/** What has become of an item that an application serves. */
export interface StandingRow {
  readonly id: string;
  readonly standing: 'in_concept' | 'omitted' | 'gone';
}

export interface AppliedRow extends ApplicationRow {
  readonly programmeId: string;
}
