import { useTranslation } from 'react-i18next';
import type { ApplicationRowFragment } from '../../../graphql/graphql.js';

export function CheckSummary({ counts: { passed, failed, hints } }: { readonly counts: ApplicationRowFragment['checkCounts'] }) {
  const { t } = useTranslation('funding');
  const total = passed + failed + hints;
  if (total === 0) return <span className="quiet">{t('checks.pending')}</span>;
  return (
    <span className="nowrap">
      {t('checks.passedOf', { passed, total })}
      {failed > 0 && <span className="check-failed"> · {t('checks.failedCount', { count: failed })}</span>}
    </span>
  );
}
