import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../ui/format.js';
import type { ProgressPage } from './Progress.js';

const shown = 6;

export function Changes({ changes }: { readonly changes: ProgressPage['changes'] }) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  return (
    <section className="stack stack--close" aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {changes.length === 0 && <p className="quiet">{t('changes.none')}</p>}
      <ul role="list" className="progress__list">
        {changes.slice(0, shown).map((change) => (
          <li key={change.at + change.text}>
            {change.linkPath ? <Link to={change.linkPath}>{change.text}</Link> : change.text}
            <span className="small quiet">
              {' '}
              {day(change.at)}, {change.actor}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
