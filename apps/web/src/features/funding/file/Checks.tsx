import { useTranslation } from 'react-i18next';
import type { CheckPartsFragment } from '../../../graphql/graphql.js';
import { Icon } from '../../../ui/Icon.js';
import { latestChecks, type Application } from '../application.js';

export function Checks({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const checks = latestChecks(application);
  if (checks.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="checks">
      <h2 id="checks">{t('checks.title')}</h2>
      <CheckList checks={checks} />
    </section>
  );
}

const icons = { passed: 'success', failed: 'danger', hint: 'info' } as const;

export function CheckList({ checks }: { readonly checks: readonly CheckPartsFragment[] }) {
  const { t } = useTranslation('funding');
  return (
    <ul role="list" className="checks">
      {checks.map((check) => (
        <li key={check.code} className={`check check--${check.result}`}>
          <Icon name={icons[check.result]} />
          <div>
            <p>
              {check.label}
              <span className="visually-hidden"> – {t(`checks.result.${check.result}`)}</span>
            </p>
            <p className="small quiet">{check.reason}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
