import { useTranslation } from 'react-i18next';
import { Choices } from '../../../ui/form/Choices.js';
import { useKeys } from '../../../ui/keys.js';
import type { Item } from '../tree/concept-tree.js';
import { wordingOf, type ItemForm } from '../item/item-form.js';

const stances = ['adopted', 'adapted', 'omitted', 'undecided'] as const;

interface StanceChoicesProps {
  readonly form: ItemForm;
  readonly item: Item;
  readonly onChange: (form: ItemForm) => void;
}

export function StanceChoices({ form, item, onChange }: StanceChoicesProps) {
  const { t } = useTranslation('concepts');
  const choose = (stance: (typeof stances)[number]) => {
    const chosen = stance === 'undecided' ? null : stance;
    // Adapting starts from the district's words unless there are own ones already.
    const wording = stance === 'adapted' && form.title === '' && item.district ? wordingOf(item.district) : {};
    onChange({ ...form, ...wording, stance: chosen });
  };
  useKeys(Object.fromEntries(stances.map((stance, index) => [String(index + 1), () => choose(stance)])));
  return (
    <Choices
      legend={t('stanceQuestion')}
      value={form.stance === null || form.stance === 'own' ? 'undecided' : form.stance}
      onChange={choose}
      choices={stances.map((stance) => ({ value: stance, label: t(`choose.${stance}`), text: t(`chooseText.${stance}`) }))}
    />
  );
}
