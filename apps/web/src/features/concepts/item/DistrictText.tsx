import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/page/Facts.js';
import { Hits } from '../../../ui/words/Hits.js';
import type { Item } from '../tree/concept-tree.js';

/** The district's wording stands above, always as text, never as a form. */
export function DistrictText({ source }: { readonly source: NonNullable<Item['district']> }) {
  const { t } = useTranslation('concepts');
  return (
    <section className="district-text" aria-label={t('district')}>
      <h3 className="district-text__label">{t('district')}</h3>
      <p className="district-text__title">
        <Hits text={source.title} />
      </p>
      {source.text && (
        <p className="prose">
          <Hits text={source.text} />
        </p>
      )}
      <Facts
        facts={[
          [t('form.target'), source.target && <Hits text={source.target} />],
          [t('form.responsible'), source.responsible && <Hits text={source.responsible} />],
          [t('form.priority'), source.priority && t(`priority.${source.priority}`)],
        ]}
      />
    </section>
  );
}
