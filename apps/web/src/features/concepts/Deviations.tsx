import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Facts.js';
import { WordDiff } from '../../ui/WordDiff.js';
import type { Item } from './concept-tree.js';
import { deviations, wordingOf, type ItemForm, type WordingField } from './item-form.js';

type Wording = Pick<ItemForm, WordingField>;

/** The local wording with the words marked that are not the district's. */
export function Deviations({ form, item }: { readonly form: Wording; readonly item: Item }) {
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
          <WordDiff key={field} before={words(field, district[field])} after={words(field, form[field])} />,
        ])}
      />
    </div>
  );
}
