import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Missing } from './way.js';
import './council.css';

/** Each with the way to it. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation('council');
  return (
    <div className="stack stack--tight">
      <p className="small quiet">{t('missing.title')}</p>
      <ul className="way__missing">
        {missing.map(({ what, count, to }) => (
          <li key={what}>
            <Link to={to}>{t(`missing.${what}`, { count })}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
