import { useTranslation } from 'react-i18next';
import type { Origin } from '../../../../graphql/graphql.js';
import { ChoiceSelect } from '../../../../ui/form/ChoiceSelect.js';

interface OriginSelectProps {
  readonly value: Origin;
  readonly onChange: (origin: Origin) => void;
}

/** Whether a wording is that of the concept, of a statistic, or invented. */
export function OriginSelect(props: OriginSelectProps) {
  const { t } = useTranslation('draft');
  return (
    <ChoiceSelect
      {...props}
      label={t('form.origin')}
      options={['document', 'statistics', 'example']}
      nameOf={(one) => t(`origin.${one}`)}
    />
  );
}
