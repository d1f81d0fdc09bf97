import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { FailureNotice } from './FailureNotice.js';
import { useFormats } from '../values/format.js';
import { Notice } from './Notice.js';

export type Trouble = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** Stands above a form whose act did not happen, and takes the focus: all errors, in the server's words. */
export function ProblemSummary({ trouble }: { readonly trouble: Trouble | null }) {
  const { t } = useTranslation('ui');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) notice.current?.focus();
  }, [trouble]);
  if (!trouble) return null;
  if (trouble.kind === 'failure') return <FailureNotice failure={trouble.failure} />;
  const { problem } = trouble;
  return (
    <Notice ref={notice} tone="danger" title={problem.message || t('problem.title')} live>
      {problem.__typename === 'InvalidInput' && (
        <ul>
          {problem.issues.map((issue) => (
            <li key={issue.path + issue.code}>{issue.message}</li>
          ))}
        </ul>
      )}
      {problem.__typename === 'BudgetExceeded' && <Budget freeCents={problem.freeCents} neededCents={problem.neededCents} />}
      {problem.__typename === 'ChangedMeanwhile' && <p>{t('problem.changed')}</p>}
    </Notice>
  );
}

function Budget({ freeCents, neededCents }: { readonly freeCents: number; readonly neededCents: number }) {
  const { t } = useTranslation('ui');
  const { money } = useFormats();
  return <p>{t('problem.budget', { free: money(freeCents), needed: money(neededCents) })}</p>;
}

/** The message for one field, so that it also stands at the field. */
export function issueAt(trouble: Trouble | null, path: string): string | undefined {
  if (trouble?.kind !== 'problem') return undefined;
  const { problem } = trouble;
  if (problem.__typename === 'InvalidInput') return problem.issues.find((issue) => issue.path === path)?.message;
  return problem.path === path ? problem.message : undefined;
}
