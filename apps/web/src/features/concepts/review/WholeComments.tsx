import { useTranslation } from 'react-i18next';
import { useReview } from './review-context.js';
import { threadsOf } from './review-threads.js';
import { ThreadView } from './ThreadView.js';

/** What was said on a revision as a whole, to be read again; nothing where nothing was. */
export function WholeComments() {
  const { t } = useTranslation('review');
  const threads = threadsOf(useReview()?.threads ?? [], null);
  if (threads.length === 0) return null;
  return (
    <details className="history no-print">
      <summary>
        {t('whole')}: {t('comments')} ({threads.length})
      </summary>
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} mayComment={false} />
      ))}
    </details>
  );
}
