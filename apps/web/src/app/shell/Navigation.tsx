import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useViewer } from '../../api/viewer.js';
import { addresses, destinations } from '../navigation.js';

export function Navigation({ onChoose }: { readonly onChoose?: () => void }) {
  const { t } = useTranslation('app');
  const { role } = useViewer().acting;
  return (
    <nav aria-label={t('navigation.label')} className="navigation">
      <ul role="list">
        {destinations[role].map((destination) => (
          <li key={destination}>
            <NavLink to={addresses[destination]} onClick={() => onChoose?.()}>
              {t(`navigation.${destination}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
