import { useTranslation } from 'react-i18next';
import { StackedBar } from '../../../ui/StackedBar.js';
import type { Item } from '../tree/concept-tree.js';

const stances = ['adopted', 'adapted', 'own', 'omitted', 'undecided'] as const;

export function FieldBar({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('concepts');
  const count = (stance: (typeof stances)[number]) => items.filter((item) => (item.stance ?? 'undecided') === stance).length;
  return <StackedBar parts={stances.map((stance) => ({ name: stance, label: t(`stance.${stance}`), value: count(stance) }))} />;
}
