import type { Application } from './ApplicationPage.js';

/** The checks of the last submission. */
export function latestChecks({ checks }: Pick<Application, 'checks'>) {
  const last = Math.max(0, ...checks.map((check) => check.submissionNumber));
  return checks.filter((check) => check.submissionNumber === last);
}
