import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../ui/form/Field.js';
import { issueAt, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import type { Item } from '../tree/concept-tree.js';
import { Deviations } from '../item/Deviations.js';
import { PrioritySelect } from './PrioritySelect.js';
import { follow, type ItemForm } from '../item/item-form.js';

interface WordingFieldsProps {
  readonly form: ItemForm;
  readonly item: Item;
  readonly onChange: (form: ItemForm) => void;
  readonly trouble: Trouble | null;
}

export function WordingFields({ form, item, onChange, trouble }: WordingFieldsProps) {
  const { t } = useTranslation('concepts');
  const bind = (field: 'title' | 'text' | 'target' | 'responsible') => ({
    label: t(`form.${field}`),
    value: form[field],
    onChange: (value: string) => onChange({ ...form, [field]: value }),
    error: issueAt(trouble, field),
  });
  return (
    <div className="stack">
      <TextField {...bind('title')} required />
      <TextArea {...bind('text')} rows={4} required={item.stance === 'own'} />
      <div className="wording-fields">
        <TextField {...bind('target')} />
        <TextField {...bind('responsible')} />
        <PrioritySelect
          value={form.priority}
          onChange={(priority) => onChange({ ...form, priority })}
          required={Boolean(item.district?.priority)}
        />
      </div>
      <Deviations form={form} item={item} onFollow={(field) => onChange({ ...form, ...follow(field, item) })} />
    </div>
  );
}
