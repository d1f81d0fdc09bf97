import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { useSurroundings } from '../../api/viewer.js';
import { Loading } from '../../ui/feedback/Loaded.js';
import { DemoBanner } from './DemoBanner.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Logo } from './Logo.js';
import { SkipLink } from './SkipLink.js';

/** Around the pages that need no sign-in. */
export function PublicFrame() {
  const { t } = useTranslation('app');
  const { installation } = useSurroundings();
  return (
    <>
      <SkipLink />
      <DemoBanner />
      <header className="header no-print">
        <div className="header__top">
          <Link to="/" className="header__product" aria-label={t('home')}>
            <Logo />
            <span>{installation.product}</span>
          </Link>
          {installation.districtName && <span className="acting__current">{installation.districtName}</span>}
          <div className="header__tools">
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="inhalt" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
