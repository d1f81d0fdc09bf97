import { useTranslation } from 'react-i18next';
import { Code } from '../../ui/Code.js';
import { Link } from 'react-router';
import { ExampleBadge } from '../../ui/Badge.js';
import { itemsIn, openIn, type Field } from './concept-tree.js';
import { FieldBar } from './FieldBar.js';
import type { PaneProps } from './NodePane.js';
import { PaneHead } from './PaneHead.js';

export function FieldPane({ field, address }: PaneProps & { readonly field: Field }) {
  const { t } = useTranslation('concepts');
  const items = itemsIn([field]);
  return (
    <article className="stack">
      <PaneHead trail={t('kind.field')} title={`${field.code} ${field.title}`} documentTitle={`${field.code} ${field.title}`} />
      {field.guidingPrinciple && (
        <div className="stack stack--tight">
          <h3>
            {t('guidingPrinciple')} <ExampleBadge origin={field.guidingPrincipleOrigin} />
          </h3>
          <p className="prose">{field.guidingPrinciple}</p>
        </div>
      )}
      <div className="stack stack--tight">
        <FieldBar items={items} />
        <p className="small quiet">{t('counts.of', { open: openIn(items), total: items.length })}</p>
      </div>
      <h3>{t('challenges')}</h3>
      <ul role="list" className="link-list">
        {field.challenges.map((challenge) => (
          <li key={challenge.id}>
            <Link to={`${address}/${challenge.id}`}>
              <Code code={challenge.code} />
              {challenge.title}
            </Link>
          </li>
        ))}
      </ul>
    </article>
  );
}
