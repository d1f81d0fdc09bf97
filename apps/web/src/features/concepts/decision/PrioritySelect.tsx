import { useTranslation } from 'react-i18next';
import type { Priority } from '../../../graphql/graphql.js';
import { Select } from '../../../ui/form/Field.js';

interface PrioritySelectProps {
  readonly value: Priority | '';
  readonly onChange: (priority: Priority | '') => void;
  /** Whether it may be left open: not where the district has set one, as nothing would mean to follow it. */
  readonly required?: boolean;
}

const priorities = ['high', 'medium', 'low'] as const;

export function PrioritySelect({ value, onChange, required = false }: PrioritySelectProps) {
  const { t } = useTranslation('concepts');
  return (
    <Select
      label={t('form.priority')}
      value={value}
      onChange={(chosen) => onChange(priorities.find((priority) => priority === chosen) ?? '')}
    >
      {!required && <option value="">{t('priority.none')}</option>}
      {priorities.map((priority) => (
        <option key={priority} value={priority}>
          {t(`priority.${priority}`)}
        </option>
      ))}
    </Select>
  );
}
