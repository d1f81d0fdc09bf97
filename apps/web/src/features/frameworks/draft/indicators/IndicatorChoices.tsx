import { useTranslation } from 'react-i18next';
import type { IndicatorDirection, IndicatorLevel } from '../../../../graphql/graphql.js';
import { ChoiceSelect } from '../../../../ui/form/ChoiceSelect.js';

interface ChoiceProps<Choice> {
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

export function DirectionSelect(props: ChoiceProps<IndicatorDirection>) {
  const { t } = useTranslation('draft');
  return (
    <ChoiceSelect {...props} label={t('form.direction')} options={['higher', 'lower', 'neutral']} nameOf={(one) => t(`direction.${one}`)} />
  );
}

export function LevelSelect(props: ChoiceProps<IndicatorLevel>) {
  const { t } = useTranslation('draft');
  return <ChoiceSelect {...props} label={t('form.level')} options={['municipality', 'district']} nameOf={(one) => t(`level.${one}`)} />;
}
