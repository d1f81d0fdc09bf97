import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/form/Field.js';
import type { Item } from '../tree/concept-tree.js';
import { needsReason, type ItemForm } from '../item/item-form.js';

interface ReasonFieldProps {
  readonly form: ItemForm;
  readonly item: Item;
  readonly onChange: (form: ItemForm) => void;
  readonly error: string | undefined;
}

export function ReasonField({ form, item, onChange, error }: ReasonFieldProps) {
  const { t } = useTranslation('concepts');
  const needed = needsReason(form, item);
  return (
    <TextArea
      label={t('form.reason')}
      hint={needed ? t(form.stance === 'omitted' ? 'reasonHint.omitted' : 'reasonHint.target') : undefined}
      optional={!needed}
      required={needed}
      rows={2}
      value={form.reason}
      onChange={(reason) => onChange({ ...form, reason })}
      error={error}
    />
  );
}
