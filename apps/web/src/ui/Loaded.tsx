import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryResponse } from 'urql';
import { failureOf } from '../api/failure.js';
import { FailureNotice } from './FailureNotice.js';

interface LoadedProps<Data, Variables extends object> {
  readonly query: UseQueryResponse<Data, Variables>;
  readonly children: (data: Data, refresh: () => void) => ReactNode;
}

/** One place for what every screen needs while it has no data: loading, offline, refused, gone, broken. */
export function Loaded<Data, Variables extends object>({ query, children }: LoadedProps<Data, Variables>) {
  const [{ data, error, fetching }, execute] = query;
  const refresh = () => execute({ requestPolicy: 'network-only' });
  if (data) {
    return (
      <>
        {error && <FailureNotice failure={failureOf(error)} onRetry={refresh} stale />}
        {children(data, refresh)}
      </>
    );
  }
  if (error) return <FailureNotice failure={failureOf(error)} onRetry={refresh} />;
  return fetching ? <Loading /> : null;
}

/** Appears only when it takes long enough to be noticed: a flash of grey is worse than a short wait. */
export function Loading() {
  const { t } = useTranslation('ui');
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status" aria-busy="true">
      {visible && (
        <>
          <span className="visually-hidden">{t('loading')}</span>
          <span className="loading__line" />
          <span className="loading__line" />
          <span className="loading__line" />
        </>
      )}
    </div>
  );
}
