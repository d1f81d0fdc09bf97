import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProgressPageQuery } from '../../graphql/graphql.js';
import { useFormats } from '../../ui/values/format.js';

export function Changes({ changes }: { readonly changes: ProgressPageQuery['progressPage']['changes'] }) {
  const { t } = useTranslation('reporting');
  const { day } = useFormats();
  return (
    <section className="stack stack--close" aria-labelledby="changes">
      <h2 id="changes">{t('changes.title')}</h2>
      {changes.length === 0 && <p className="quiet">{t('changes.none')}</p>}
      <ul role="list" className="progress__changes">
        {changes.map((change) => (
          <li key={change.at + change.text}>
            <span className="quiet progress__date">{day(change.at)}</span>
            <span>
              {change.linkPath ? <Link to={change.linkPath}>{change.text}</Link> : change.text}
              {change.actor && <span className="small quiet progress__second">{change.actor}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
