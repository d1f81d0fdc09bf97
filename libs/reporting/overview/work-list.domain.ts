import type {
  AnsweredProposalRow,
  AppliedRow,
  ConceptWorkRow,
  ConsultationRow,
  DeadlineRow,
  FinishedDocumentRow,
  ServedByDraftRow,
  StandingRow,
} from './overview-rows.domain.js';
import type { Days } from './figures.domain.js';
import type { WorkEntry } from './overview.graphql.js';
import { type WorkTexts, workTexts } from './overview-texts.domain.js';
import type { ApplicationRow, ConceptState, Counts, Locale } from '../progress/progress.domain.js';

export interface Work {
  readonly state: ConceptState;
  readonly counts: Counts;
  /** Undefined before the concept is derived. */
  readonly work: ConceptWorkRow | undefined;
  readonly consultations: readonly ConsultationRow[];
  readonly proposals: readonly AnsweredProposalRow[];
  readonly documents: readonly FinishedDocumentRow[];
  readonly applications: readonly AppliedRow[];
  readonly deadlines: readonly DeadlineRow[];
  /** How many items an application serves that stand in the concept no more, by its id. */
  readonly lost: ReadonlyMap<string, number>;
}

export function lostByApplication(served: readonly ServedByDraftRow[], standings: readonly StandingRow[]): Map<string, number> {
  const gone = new Set(standings.filter(({ standing }) => standing !== 'in_concept').map(({ id }) => id));
  const lost = new Map<string, number>();
  for (const { applicationId, itemId } of served) if (gone.has(itemId)) lost.set(applicationId, (lost.get(applicationId) ?? 0) + 1);
  return lost;
}

/** The work list: what somebody waits for, then the days that come, then the work, then what arrived. */
export function workOf(work: Work, days: Days, locale: Locale): WorkEntry[] {
  const texts = workTexts[locale];
  return [
    ...applicationsWaiting(work, texts),
    ...conceptWaiting(work, texts),
    ...datesAhead(work, days, texts),
    ...conceptToDo(work, texts),
    ...applicationsToDo(work, texts),
    ...arrived(work, days, texts),
  ];
}

type Part = Pick<WorkEntry, 'title' | 'note' | 'linkPath'> & Partial<Pick<WorkEntry, 'since' | 'due'>>;
const entry = (group: WorkEntry['group'], part: Part): WorkEntry => ({ group, since: null, due: null, ...part });

const titled = ({ title }: ApplicationRow, texts: WorkTexts): string => title || texts.untitled;
const fileOf = ({ id }: ApplicationRow): string => `/foerderung/${id}`;

const waitingStates = ['returned', 'signed_off', 'awaiting_sign_off'] as const;

function applicationsWaiting({ applications, deadlines }: Work, texts: WorkTexts): WorkEntry[] {
  return waitingStates.flatMap((state) =>
    applications
      .filter((application) => application.state === state)
      .map((application) =>
        entry('approval', {
          ...texts[state](titled(application, texts)),
          since: application.updatedAt,
          due: deadlineOf(application, deadlines),
          linkPath: fileOf(application),
        }),
      ),
  );
}

/** What was submitted once may be corrected also after the deadline. */
function deadlineOf({ programmeId, receiptNumber }: AppliedRow, deadlines: readonly DeadlineRow[]): string | null {
  return receiptNumber === null ? (deadlines.find(({ id }) => id === programmeId)?.until ?? null) : null;
}

const conceptPlaces = { before_council: '/konzept/beratungsfolge', internal_review: '/konzept/durchsicht' } as const;

function conceptWaiting({ state, counts, work }: Work, texts: WorkTexts): WorkEntry[] {
  if (state === 'before_council' || state === 'internal_review') {
    return [entry('approval', { ...texts[state], since: work?.standsSince ?? null, linkPath: conceptPlaces[state] })];
  }
  if (state === 'draft' && counts.total > 0 && counts.open === 0) {
    return [entry('approval', { ...texts.allDecided(counts.total), linkPath: '/konzept/durchsicht' })];
  }
  return [];
}

/** A programme is a date only while nothing was begun in it: from then on its application says until when. */
function datesAhead({ consultations, deadlines, applications }: Work, { today }: Days, texts: WorkTexts): WorkEntry[] {
  const begun = new Set(applications.map(({ programmeId }) => programmeId));
  const meetings = consultations.map(({ body, date }) =>
    entry('date', { ...texts.consultation(body), due: date, linkPath: '/konzept/beratungsfolge' }),
  );
  const programmes = deadlines
    .filter(({ id }) => !begun.has(id))
    .map(({ id, title, from, until }) =>
      from > today
        ? entry('date', { ...texts.programmeOpens(title), due: from, linkPath: `/programme/${id}` })
        : entry('date', { ...texts.programmeCloses(title), due: until, linkPath: `/programme/${id}` }),
    );
  return [...meetings, ...programmes].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
}

function conceptToDo(work: Work, texts: WorkTexts): WorkEntry[] {
  return [...releaseToMerge(work, texts), ...commentsToAnswer(work, texts), ...itemsToDecide(work, texts)];
}

function releaseToMerge({ state, work }: Work, texts: WorkTexts): WorkEntry[] {
  const linkPath = '/konzept/zusammenfuehren';
  if (work?.mergeSince) return [entry('work', { ...texts.mergeBegun, since: work.mergeSince, linkPath })];
  const isAvailable = work?.newerRelease && state !== 'before_council';
  return isAvailable ? [entry('work', { ...texts.mergeAvailable(work.newerRelease), linkPath })] : [];
}

function commentsToAnswer({ work }: Work, texts: WorkTexts): WorkEntry[] {
  if (!work?.openComments) return [];
  return [entry('work', { ...texts.comments(work.openComments), since: work.oldestOpenComment, linkPath: '/konzept/durchsicht' })];
}

function itemsToDecide({ state, counts: { open, decided } }: Work, texts: WorkTexts): WorkEntry[] {
  const isOpen = open > 0 && (state === 'draft' || state === 'internal_review');
  return isOpen ? [entry('work', { ...texts.undecided(open, decided), linkPath: '/konzept?haltung=undecided' })] : [];
}

function applicationsToDo({ applications, deadlines, lost }: Work, texts: WorkTexts): WorkEntry[] {
  const drafts = applications.filter(({ state }) => state === 'draft');
  const cut = applications.filter(({ id }) => lost.has(id));
  return [
    ...drafts.map((application) =>
      entry('work', {
        ...texts.draft(titled(application, texts)),
        since: application.updatedAt,
        due: deadlineOf(application, deadlines),
        linkPath: fileOf(application),
      }),
    ),
    ...cut.map((application) =>
      entry('work', {
        ...texts.itemsLost(titled(application, texts), lost.get(application.id) ?? 0),
        linkPath: `${fileOf(application)}/bearbeiten/massnahmen`,
      }),
    ),
  ];
}

function arrived({ applications, proposals, documents }: Work, { newsSince }: Days, texts: WorkTexts): WorkEntry[] {
  const decided = applications
    .filter(({ state, updatedAt }) => (state === 'granted' || state === 'refused') && updatedAt >= newsSince)
    .map((application) => ({
      ...texts.decided(titled(application, texts), application.grantedCents),
      since: application.updatedAt,
      linkPath: fileOf(application),
    }));
  const answered = proposals.map(({ id, title, state, at }) => ({
    ...texts[state](title),
    since: at,
    linkPath: `/konzept/vorschlaege/${id}`,
  }));
  const made = documents.map(({ filename, failed, at }) => ({
    ...(failed ? texts.documentFailed(filename) : texts.documentReady(filename)),
    since: at,
    linkPath: '/konzept/dokumente',
  }));
  return [...decided, ...answered, ...made].sort((a, b) => b.since.localeCompare(a.since)).map((part) => entry('news', part));
}
