import { useTranslation } from 'react-i18next';
import { Code } from '../../../ui/Code.js';
import { Link, useLocation, useNavigate } from 'react-router';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { itemsIn, nextOpen, openIn, type Field } from '../tree/concept-tree.js';
import { FieldBar } from './FieldBar.js';
import { fieldAfter } from '../tree/field-walk.js';
import type { PaneProps } from './pane.js';
import { PaneHead } from '../../../ui/tree/PaneHead.js';

export function FieldPane({ field, concept, address }: PaneProps & { readonly field: Field }) {
  const { t } = useTranslation('concepts');
  const { search } = useLocation();
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
            <Link to={{ pathname: `${address}/${challenge.id}`, search }}>
              <Code code={challenge.code} />
              {challenge.title}
            </Link>
          </li>
        ))}
      </ul>
      {concept.availableActions.includes('decide') && <Walk field={field} concept={concept} address={address} />}
    </article>
  );
}

/** Begins to work through the field, or goes on with the next one. */
function Walk({ field, concept, address }: Pick<PaneProps, 'concept' | 'address'> & { readonly field: Field }) {
  const { t } = useTranslation('concepts');
  const navigate = useNavigate();
  const here = nextOpen([field], undefined);
  const after = fieldAfter(concept.fields, field.code);
  const next = here ? { field, item: here } : after && { field: after, item: nextOpen([after], undefined) };
  if (!next?.item) return null;
  const { item } = next;
  const { code, title, counts } = next.field;
  const begin = () =>
    void navigate({ pathname: `${address}/${item.id}`, search: `feld=${code}` }, { state: { toHeading: true }, flushSync: true });
  const text = here ? t('walk.begin', { count: counts.open }) : t('walk.goOn', { code, title, count: counts.open });
  return (
    <ActionBar status={!here && <p className="small quiet">{t('walk.decided')}</p>}>
      <Button variant="primary" icon="arrow-forward" text={text} onClick={begin} />
    </ActionBar>
  );
}
