import { useTranslation } from 'react-i18next';
import './review.css';

/** How many comments are open; nothing where there are none. */
export function CommentCount({ count }: { readonly count: number }) {
  const { t } = useTranslation('review');
  if (count === 0) return null;
  return (
    <span className="comment-count" title={t('open', { count })}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M2.5 3.5h11v7h-6l-3 2.5v-2.5h-2z" />
      </svg>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{t('open', { count })}</span>
    </span>
  );
}
