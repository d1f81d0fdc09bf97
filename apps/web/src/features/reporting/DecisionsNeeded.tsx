import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../ui/values/format.js';
import type { ProgressPage } from './progress-page.js';

/** The mayor's own decisions come first. */
export function DecisionsNeeded({ decisions }: { readonly decisions: ProgressPage['decisionsNeeded'] }) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  return (
    <section className="stack stack--close" aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      {decisions.length === 0 && <p className="quiet">{t('decisions.none')}</p>}
      <ul role="list" className="progress__list">
        {decisions.map((decision) => (
          <li key={decision.kind + (decision.applicationId ?? '')}>
            <Link to={decision.applicationId ? `/zu-unterzeichnen/${decision.applicationId}` : '/beschluesse'}>{decision.title}</Link>
            <p className="small quiet">
              {decision.message} {t('decisions.since', { day: day(decision.since) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
