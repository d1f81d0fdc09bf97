import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { SetLocaleDocument } from '../../graphql/graphql.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Icon } from '../../ui/Icon.js';
import { Finder } from '../finder/Finder.js';
import { AccountMenu, AccountPanel } from './AccountMenu.js';
import { ActingSwitch } from './ActingSwitch.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Logo } from './Logo.js';
import { Navigation } from './Navigation.js';

export function Header() {
  const { t } = useTranslation('app');
  const [, setLocale] = useMutation(SetLocaleDocument);
  const language = <LanguageSwitch onChange={(locale) => void setLocale({ locale })} />;
  return (
    <header className="header no-print">
      <div className="header__top">
        <Link to="/" className="header__product" aria-label={t('home')}>
          <Logo />
          <span className="header__name">Kreisweit</span>
        </Link>
        <ActingSwitch />
        <div className="header__tools">
          <Finder />
          <div className="header__tools wide-only">
            {language}
            <AccountMenu />
          </div>
        </div>
        <Disclosure className="narrow-only disclosure--end" label={<MenuLabel />}>
          {(close) => (
            <>
              <Navigation onChoose={close} />
              <hr className="rule" />
              <AccountPanel onChosen={close} />
              <hr className="rule" />
              {language}
            </>
          )}
        </Disclosure>
      </div>
      <div className="wide-only">
        <Navigation />
      </div>
    </header>
  );
}

function MenuLabel() {
  const { t } = useTranslation('app');
  return (
    <>
      <Icon name="arrow-down" />
      {t('navigation.menu')}
    </>
  );
}
