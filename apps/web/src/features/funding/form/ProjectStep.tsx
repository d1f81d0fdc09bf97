import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../../ui/form/Field.js';
import { fieldId } from '../file/missing-places.js';
import type { StepProps } from './step-props.js';

export function ProjectStep({ draft: { value, change } }: StepProps) {
  const { t } = useTranslation('funding');
  return (
    <div className="stack form-column">
      <TextField
        id={fieldId('title')}
        label={t('field.title')}
        hint={t('hint.title')}
        maxLength={200}
        value={value.title}
        onChange={(title) => change({ ...value, title })}
      />
      <TextArea
        id={fieldId('purpose')}
        label={t('field.purpose')}
        hint={t('hint.purpose')}
        rows={10}
        value={value.purpose}
        onChange={(purpose) => change({ ...value, purpose })}
      />
    </div>
  );
}
