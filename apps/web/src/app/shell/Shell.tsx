import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { ViewerContext } from '../../api/viewer.js';
import { ViewerDocument } from '../../graphql/graphql.js';
import { Loaded, Loading } from '../../ui/feedback/Loaded.js';
import { ToastPlace, ToastProvider } from '../../ui/feedback/Toast.js';
import { DemoBanner } from './DemoBanner.js';
import { Header } from './Header.js';
import { KeyHelp } from './KeyHelp.js';
import { SkipLink } from './SkipLink.js';
import { useViewersLanguage } from './useViewersLanguage.js';

/** Everything around the page of somebody who is signed in. */
export function Shell() {
  const query = useQuery({ query: ViewerDocument, requestPolicy: 'cache-first' });
  useViewersLanguage(query[0].data?.viewer?.locale);
  return (
    <Loaded query={query}>
      {({ viewer }) =>
        viewer ? (
          <ViewerContext value={viewer}>
            <Frame />
          </ViewerContext>
        ) : (
          <ToSignIn />
        )
      }
    </Loaded>
  );
}

function Frame() {
  return (
    <ToastProvider>
      <SkipLink />
      <DemoBanner />
      <Header />
      <ToastPlace />
      <main id="inhalt" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <KeyHelp />
      <ScrollRestoration />
    </ToastProvider>
  );
}

function Footer() {
  const { t } = useTranslation('app');
  return <footer className="footer small quiet no-print">{t('footer')}</footer>;
}

function ToSignIn() {
  const { pathname, search } = useLocation();
  const target = pathname === '/' ? '' : `?weiter=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/anmelden${target}`} replace />;
}
