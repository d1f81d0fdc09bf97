import { useTranslation } from 'react-i18next';
import { Select, TextArea, TextField } from '../../ui/Field.js';
import { issueAt, type Trouble } from '../../ui/ProblemSummary.js';
import type { Item } from './concept-tree.js';
import { Deviations } from './Deviations.js';
import type { ItemForm } from './item-form.js';

interface WordingFieldsProps {
  readonly form: ItemForm;
  readonly item: Item;
  readonly onChange: (form: ItemForm) => void;
  readonly trouble: Trouble | null;
}

const priorities = ['high', 'medium', 'low'] as const;

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
      <TextArea {...bind('text')} rows={4} />
      <div className="wording-fields">
        {item.kind === 'goal' && <TextField {...bind('target')} />}
        <TextField {...bind('responsible')} />
        <Select
          label={t('form.priority')}
          value={form.priority}
          onChange={(value) => onChange({ ...form, priority: priorities.find((priority) => priority === value) ?? '' })}
        >
          <option value="">{t('priority.none')}</option>
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {t(`priority.${priority}`)}
            </option>
          ))}
        </Select>
      </div>
      <Deviations form={form} item={item} />
    </div>
  );
}
