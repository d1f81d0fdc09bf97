import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { Facts } from '../../../ui/page/Facts.js';
import { WordDiff } from '../../../ui/words/WordDiff.js';
import type { Item } from '../tree/concept-tree.js';
import { deviations, wordingOf, type ItemForm, type WordingField } from './item-form.js';

type Wording = Pick<ItemForm, WordingField>;

interface DeviationsProps {
  readonly form: Wording;
  readonly item: Item;
  /** Lets a field follow the district again. */
  readonly onFollow?: (field: WordingField) => void;
}

/** The local wording with the words marked that are not the district's. */
export function Deviations({ form, item, onFollow }: DeviationsProps) {
  const { t } = useTranslation('concepts');
  if (!item.district) return null;
  const district = wordingOf(item.district);
  const differing = deviations(form, item);
  const words = (field: WordingField, value: string) =>
    field === 'priority' && value ? t(`priority.${value as 'high' | 'medium' | 'low'}`) : value;
  return (
    <div className="deviations" aria-live="polite">
      <h4>{differing.length === 0 ? t('deviation.none') : t('deviation.some')}</h4>
      <Facts
        facts={differing.map((field) => [
          t(`form.${field}`),
          <span key={field} className="deviations__field">
            <WordDiff before={words(field, district[field])} after={words(field, form[field])} />
            {onFollow && <Button small variant="tertiary" text={t('deviation.follow')} onClick={() => onFollow(field)} />}
          </span>,
        ])}
      />
    </div>
  );
}
