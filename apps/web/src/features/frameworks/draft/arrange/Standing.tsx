import { useTranslation } from 'react-i18next';
import type { Placed } from '../draft-tree.js';
import { codeFits, standingOf } from './places.js';

interface StandingProps {
  readonly items: readonly Placed[];
  readonly item: Placed;
}

export function Standing({ items, item }: StandingProps) {
  const { t } = useTranslation('draft');
  const standing = standingOf(items, item.id);
  if (!standing) return null;
  const { position, count, parent } = standing;
  return (
    <>
      <p className="quiet">
        {t('move.standing', { position, count })}
        {parent && ` · ${parent.code} ${parent.title}`}
      </p>
      {parent && !codeFits(item, parent) && <p>{t('renumber.astray', { code: item.code, parent: parent.code })}</p>}
    </>
  );
}
