import { useTranslation } from 'react-i18next';
import { Code } from '../../../ui/Code.js';
import type { Item } from '../tree/concept-tree.js';

export function Indicators({ indicators }: { readonly indicators: Item['indicators'] }) {
  const { t } = useTranslation('concepts');
  if (indicators.length === 0) return null;
  return (
    <section className="stack stack--close">
      <h3>{t('indicators')}</h3>
      <ul role="list" className="link-list">
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <Code code={indicator.code} />
            <span>
              {indicator.title} <span className="quiet">({indicator.unit})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
