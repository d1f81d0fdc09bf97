import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useViewer } from '../../api/viewer.js';
import { addresses, destinations, isCurrent } from '../navigation.js';

export function Navigation({ onChoose }: { readonly onChoose?: () => void }) {
  const { t } = useTranslation('app');
  const { role } = useViewer().acting;
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('navigation.label')} className="navigation">
      <ul role="list">
        {destinations[role].map((destination) => (
          <li key={destination}>
            <Link
              to={addresses[destination]}
              aria-current={isCurrent(role, destination, pathname) ? 'page' : undefined}
              onClick={() => onChoose?.()}
            >
              {t(`navigation.${destination}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
