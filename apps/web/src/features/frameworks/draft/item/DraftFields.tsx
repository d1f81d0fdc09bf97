import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../api/act.js';
import { Select, TextArea, TextField } from '../../../../ui/form/Field.js';
import { issueAt } from '../../../../ui/feedback/ProblemSummary.js';
import { Tick } from '../../../../ui/form/Tick.js';
import { isAssignable, type Draft, type DraftItem } from '../draft-tree.js';
import { namelessIn, type ItemForm } from './item-form.js';
import { OriginSelect } from './OriginSelect.js';
import { Ticks } from './Ticks.js';

interface DraftFieldsProps {
  readonly draft: Draft;
  readonly item: DraftItem;
  readonly form: ItemForm;
  readonly onChange: (form: ItemForm) => void;
  readonly problem: Problem | null;
}

type TextOf = 'code' | 'title' | 'text' | 'target' | 'guidingPrinciple' | 'responsible';

export function DraftFields({ draft, item, form, onChange, problem }: DraftFieldsProps) {
  const { t } = useTranslation('draft');
  const bind = (field: TextOf) => ({
    label: t(`form.${field}`),
    value: form[field],
    onChange: (value: string) => onChange({ ...form, [field]: value }),
    error: issueAt(problem && { kind: 'problem', problem }, field),
  });
  const bindRequired = (field: 'code' | 'title') => {
    const bound = bind(field);
    return { ...bound, required: true, error: namelessIn(form).includes(field) ? t(`needs.${field}`) : bound.error };
  };
  return (
    <>
      <div className="draft-name">
        <TextField {...bindRequired('code')} />
        <TextField {...bindRequired('title')} />
      </div>
      {item.kind === 'field' ? <TextArea {...bind('guidingPrinciple')} rows={3} /> : <TextArea {...bind('text')} rows={4} />}
      {isAssignable(item) && <TextArea {...bind('target')} rows={2} />}
      <div className="draft-terms">
        {isAssignable(item) && <TextField {...bind('responsible')} />}
        {isAssignable(item) && <PrioritySelect form={form} onChange={onChange} />}
        <OriginSelect value={form.origin} onChange={(origin) => onChange({ ...form, origin })} />
      </div>
      {isAssignable(item) && (
        <Tick
          label={t('form.relevantForMunicipalities')}
          checked={form.relevantForMunicipalities}
          onChange={(relevantForMunicipalities) => onChange({ ...form, relevantForMunicipalities })}
        />
      )}
      {item.kind === 'goal' && <LinkedFields draft={draft} item={item} form={form} onChange={onChange} />}
    </>
  );
}

const priorities = ['high', 'medium', 'low'] as const;

function PrioritySelect({ form, onChange }: Pick<DraftFieldsProps, 'form' | 'onChange'>) {
  const { t } = useTranslation('draft');
  return (
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
  );
}

function LinkedFields({ draft, item, form, onChange }: Omit<DraftFieldsProps, 'problem'>) {
  const { t } = useTranslation('draft');
  const others = draft.items.filter(({ kind, id }) => kind === 'field' && id !== item.fieldId);
  const toggle = (id: string, linked: boolean) =>
    onChange({ ...form, linkedFieldIds: linked ? [...form.linkedFieldIds, id] : form.linkedFieldIds.filter((one) => one !== id) });
  return <Ticks legend={t('form.linkedFieldIds')} options={others} chosen={form.linkedFieldIds} onToggle={toggle} />;
}
