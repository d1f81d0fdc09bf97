import i18next from 'i18next';
import type { Trouble } from './ProblemSummary.js';

/** What a form says before it is sent: the fields that are still empty, named as the server would name them; null when none is. */
export function incomplete(fields: readonly (readonly [path: string, isMissing: boolean, message: string])[]): Trouble | null {
  const issues = fields
    .filter(([, isMissing]) => isMissing)
    .map(([path, , message]) => ({ __typename: 'InputIssue' as const, path, code: 'REQUIRED', message }));
  if (issues.length === 0) return null;
  const message = i18next.t('field.incomplete', { ns: 'ui' });
  return { kind: 'problem', problem: { __typename: 'InvalidInput', problemCode: 'INVALID_INPUT', path: null, message, issues } };
}
