import { useTranslation } from 'react-i18next';
import type { CouncilTrailQuery } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import './council.css';

/** Who carried which revision on, and why one came back. */
export function Steps({ steps }: { readonly steps: CouncilTrailQuery['councilTrail']['steps'] }) {
  const { t } = useTranslation('council');
  const { moment } = useFormats();
  if (steps.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="schritte">
      <h2 id="schritte">{t('steps.title')}</h2>
      <ol role="list" className="council__list">
        {steps.map(({ id, revision, action, reason, at, actor }) => (
          <li key={id}>
            <p>{t(`steps.${action}`, { revision })}</p>
            <p className="small quiet">
              {moment(at)} · {actor}
            </p>
            {reason && <p className="small prose">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
