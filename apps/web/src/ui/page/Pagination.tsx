import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '../Button.js';

interface PaginationProps {
  readonly totalCount: number;
  readonly shown: number;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  /** How many rows stand before the first one shown. */
  readonly offset: number;
}

/** Pages by cursor; the address carries the way here, so that a page can be sent to a colleague. */
export function Pagination({ totalCount, shown, endCursor, hasNextPage, offset }: PaginationProps) {
  const { t } = useTranslation('ui');
  const [params] = useSearchParams();
  const at = (changes: Readonly<Record<string, string | null>>) => `?${changed(params, changes)}`;
  if (totalCount === 0) return null;
  return (
    <nav className="pagination row row--apart no-print" aria-label={t('pagination.label')}>
      <p className="quiet small">{t('pagination.range', { from: offset + 1, to: offset + shown, total: totalCount })}</p>
      <div className="row">
        {offset > 0 && (
          <ButtonLink small to={at({ nach: null, ab: null })}>
            {t('pagination.first')}
          </ButtonLink>
        )}
        {hasNextPage && endCursor && (
          <ButtonLink small to={at({ nach: endCursor, ab: String(offset + shown) })}>
            {t('pagination.next')}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}

function changed(params: URLSearchParams, changes: Readonly<Record<string, string | null>>) {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Cursor and position from the address. */
export function usePagePosition() {
  const [params] = useSearchParams();
  return { after: params.get('nach'), offset: Number(params.get('ab') ?? 0) };
}
