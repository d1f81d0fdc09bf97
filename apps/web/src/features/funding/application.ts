import type { ApplicationFileFragment } from '../../graphql/graphql.js';

export type Application = ApplicationFileFragment;

/** The municipality sees what it edits, the district the frozen copy; the copy before it tells what changed. */
export function shownContent({ content, submissions }: Application) {
  const [latest, before] = submissions;
  if (content) return { content, previous: null };
  return { content: latest?.content ?? null, previous: before?.content ?? null };
}

/** The queue is at work: the formal check, or the notice after the decision. */
export const isRunning = ({ state, notice }: Application) =>
  state === 'submitted' || ((state === 'granted' || state === 'refused') && !notice);

/** The checks of the last submission. */
export function latestChecks({ checks }: Pick<Application, 'checks'>) {
  const last = Math.max(0, ...checks.map((check) => check.submissionNumber));
  return checks.filter((check) => check.submissionNumber === last);
}
