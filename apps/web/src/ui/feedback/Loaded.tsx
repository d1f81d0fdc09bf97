import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseQueryResponse } from 'urql';
import { failureOf, type Failure } from '../../api/failure.js';
import { FailureNotice, isFinal, ToStart } from './FailureNotice.js';
import { PageHead } from '../page/Page.js';

interface LoadedProps<Data, Variables extends object> {
  readonly query: UseQueryResponse<Data, Variables>;
  readonly children: (data: Data, refresh: () => void) => ReactNode;
  /** In place of the page that says there is no such thing, where it is expected to come into being. */
  readonly missing?: ReactNode;
}

/** One place for what every screen needs while it has no data: loading, offline, refused, gone, broken. */
export function Loaded<Data, Variables extends object>({ query, children, missing }: LoadedProps<Data, Variables>) {
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
  if (missing && error && failureOf(error).kind === 'not-found') return missing;
  if (error) return <Failed failure={failureOf(error)} onRetry={refresh} />;
  return fetching ? <Loading /> : null;
}

function Failed({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  return (
    <div className="without-data">
      {isFinal(failure) ? <MissingPage failure={failure} /> : <FailureNotice failure={failure} onRetry={onRetry} />}
    </div>
  );
}

/** Trying again changes nothing: the page says so itself, with a title. */
function MissingPage({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation('ui');
  return (
    <>
      <PageHead title={t(`failure.${failure.kind}.title`)} intro={<p>{t(`failure.${failure.kind}.text`)}</p>} />
      <ToStart />
    </>
  );
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
    <div className="without-data loading" role="status" aria-busy="true">
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
