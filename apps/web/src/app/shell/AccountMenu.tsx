import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../api/viewer.js';
import { useSignOut } from '../../features/identity/useSignOut.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Icon } from '../../ui/Icon.js';
import { ThemeSwitch } from './ThemeSwitch.js';

export function AccountMenu() {
  const viewer = useViewer();
  const { t } = useTranslation('app');
  return (
    <Disclosure
      className="disclosure--end"
      label={
        <>
          <span className="account__name">{viewer.name}</span>
          <span className="visually-hidden">{t('account.menu')}</span>
          <Icon name="arrow-down" />
        </>
      }
    >
      {(close) => <AccountPanel onChosen={close} />}
    </Disclosure>
  );
}

export function AccountPanel({ onChosen }: { readonly onChosen: () => void }) {
  const viewer = useViewer();
  const { t } = useTranslation('app');
  const signOut = useSignOut();
  return (
    <>
      <p className="disclosure__title">
        {viewer.name}
        <br />
        <span className="small quiet">{viewer.email}</span>
      </p>
      <Link className="disclosure__item" to="/konto" onClick={onChosen}>
        {t('account.page')}
      </Link>
      <ThemeSwitch />
      <hr className="rule" />
      <button type="button" className="disclosure__item" onClick={() => void signOut.here()}>
        {t('account.signOut')}
      </button>
      <button type="button" className="disclosure__item" onClick={() => void signOut.everywhere()}>
        {t('account.signOutEverywhere')}
      </button>
    </>
  );
}
