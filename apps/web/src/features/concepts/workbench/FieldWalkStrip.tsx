import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../ui/Icon.js';
import { itemsIn, type Concept, type Item } from '../tree/concept-tree.js';
import { FieldBar } from './FieldBar.js';
import { walkAt } from '../tree/field-walk.js';
import { useFilter } from '../tree/useFilter.js';

interface FieldWalkStripProps {
  readonly concept: Concept;
  readonly item: Item;
  readonly address: string;
}

/** While one field is worked through: how far, and the items before and after, decided or not. */
export function FieldWalkStrip({ concept, item, address }: FieldWalkStripProps) {
  const { t } = useTranslation('concepts');
  const { filter, search } = useFilter();
  const walk = walkAt(concept.fields, filter.field, item.id);
  if (!walk) return null;
  const { field, position, total, open, previous, next } = walk;
  const to = (id: string) => ({ pathname: `${address}/${id}`, search });
  return (
    <nav className="field-walk no-print" aria-label={t('walk.label', { code: field.code, title: field.title })}>
      {previous ? (
        <Link to={to(previous.id)} state={{ toHeading: true }} aria-label={t('walk.previous')} title={t('walk.previous')}>
          <Icon name="arrow-back" />
        </Link>
      ) : (
        <span />
      )}
      <p className="small">
        {t('walk.position', { code: field.code, position, total })} <span className="quiet">· {t('counts.open', { count: open })}</span>
        <FieldBar items={itemsIn([field])} />
      </p>
      {next ? (
        <Link to={to(next.id)} state={{ toHeading: true }} aria-label={t('walk.next')} title={t('walk.next')}>
          <Icon name="arrow-forward" />
        </Link>
      ) : (
        <span />
      )}
      <Link to={{ pathname: `${address}/${item.id}` }} className="small">
        {t('walk.end')}
      </Link>
    </nav>
  );
}
