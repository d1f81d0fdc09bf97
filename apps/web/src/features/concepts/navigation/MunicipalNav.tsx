import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { SubNavigation } from '../../../ui/page/SubNavigation.js';

const pages = [
  { name: 'concepts', to: '/konzepte' },
  { name: 'presentations', to: '/konzepte/vorstellungen' },
] as const;

/** What the district reads of its municipalities. */
export function MunicipalNav() {
  const { t } = useTranslation('concepts');
  const { pathname } = useLocation();
  return (
    <SubNavigation
      label={t('all.nav.label')}
      links={pages.map(({ name, to }) => ({ to, label: t(`all.nav.${name}`), current: pathname === to }))}
    />
  );
}
