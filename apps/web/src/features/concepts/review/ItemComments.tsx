import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { CommentForm } from './CommentForm.js';
import { useReview } from './review-context.js';
import { isOpen, threadsOf, type Thread } from './review-threads.js';
import { ThreadView } from './ThreadView.js';

/** What colleagues say on one item. */
export function ItemComments({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('review');
  const review = useReview();
  if (!review) return null;
  const threads = threadsOf(review.threads, itemId);
  if (threads.length === 0 && !review.mayComment) return null;
  return (
    <section className="stack stack--close no-print" aria-labelledby="kommentare">
      <h3 id="kommentare">{t('comments')}</h3>
      <Loaded query={review.query}>{() => <Threads threads={threads} mayComment={review.mayComment} />}</Loaded>
      {review.mayComment && <CommentForm itemId={itemId} label={t('commentLabel')} actLabel={t('comment')} />}
    </section>
  );
}

/** What is open first; what is settled stays a click away. */
function Threads({ threads, mayComment }: { readonly threads: readonly Thread[]; readonly mayComment: boolean }) {
  const { t } = useTranslation('review');
  const settled = threads.filter((thread) => !isOpen(thread));
  return (
    <>
      {threads.filter(isOpen).map((thread) => (
        <ThreadView key={thread.id} thread={thread} mayComment={mayComment} />
      ))}
      {settled.length > 0 && (
        <details className="history">
          <summary>{t('settled', { count: settled.length })}</summary>
          {settled.map((thread) => (
            <ThreadView key={thread.id} thread={thread} mayComment={mayComment} />
          ))}
        </details>
      )}
    </>
  );
}
