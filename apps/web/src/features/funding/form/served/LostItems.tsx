import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../../ui/Button.js';
import { Code } from '../../../../ui/Code.js';
import { Notice } from '../../../../ui/feedback/Notice.js';
import type { LostItem } from '../../content/lost-items.js';

interface LostItemsProps {
  readonly items: readonly LostItem[];
  readonly onRemove: (id: string) => void;
}

/** Chosen once, then changed by a merge or a decision: an application must not go on naming it unseen. */
export function LostItems({ items, onRemove }: LostItemsProps) {
  const { t } = useTranslation('served');
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" title={t('lost.title', { count: items.length })}>
      <p>{t('lost.text')}</p>
      <ul role="list" className="served__lost">
        {items.map(({ id, code, title, standing }) => (
          <li key={id}>
            <span>
              <Code code={code} />
              <strong>{title}</strong>
              <br />
              {t(`lost.${standing}`)} {standing === 'omitted' && <Link to={`/konzept/${id}`}>{t('lost.look')}</Link>}
            </span>
            <Button small text={t('lost.remove')} aria-label={t('lost.removeItem', { title })} onClick={() => onRemove(id)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
