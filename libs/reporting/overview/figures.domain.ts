import type { ConceptWorkRow, FundingHistoryRow } from './overview-rows.domain.js';
import type { OverviewFigures } from './overview.graphql.js';
import { type ApplicationRow, countsOf, type FieldRow, sumsOf } from '../progress/progress.domain.js';

export interface Days {
  readonly today: string;
  /** The day the figures are compared with. */
  readonly since: string;
  /** What arrived from this day on is news. */
  readonly newsSince: string;
}

// Whoever comes back from two weeks of leave still finds it; longer, and what is long known hides what is new.
const newsDays = 14;

export function daysOf(today: string): Days {
  const newsSince = new Date(Date.parse(today) - newsDays * 86_400_000).toISOString().slice(0, 10);
  return { today, since: monthBefore(today), newsSince };
}

/** The same day of the month before, or its last one where it has none such. */
function monthBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

// Before the concept is derived or the first application is submitted there are no rows: nothing stands and nothing moved.
const noWork = { openComments: 0, comparable: true, decidedChange: 0, ownWordsChange: 0, commentsChange: 0 };
const noHistory: FundingHistoryRow = { submitted: 0, submittedChange: 0, grantedChange: 0 };

/** Five figures; a change is left out where the history cannot say it. */
export function figuresOf(
  fields: readonly FieldRow[],
  work: Pick<ConceptWorkRow, keyof typeof noWork> = noWork,
  applications: readonly ApplicationRow[],
  { submitted, submittedChange, grantedChange }: FundingHistoryRow = noHistory,
): OverviewFigures {
  const { decided, total } = countsOf(fields);
  const inOwnWords = fields.reduce((sum, { adapted, own }) => sum + adapted + own, 0);
  const sinceThen = (change: number): number | null => (work.comparable ? change : null);
  return {
    decided: { value: decided, total, change: sinceThen(work.decidedChange) },
    inOwnWords: { value: inOwnWords, total: null, change: sinceThen(work.ownWordsChange) },
    openComments: { value: work.openComments, total: null, change: sinceThen(work.commentsChange) },
    submitted: { value: submitted, total: null, change: submittedChange },
    granted: { cents: sumsOf(applications).grantedCents, change: grantedChange },
  };
}
