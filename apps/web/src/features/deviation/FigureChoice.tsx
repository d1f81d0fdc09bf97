import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/form/Field.js';
import type { Matrix } from './matrix.js';
import { stances, type RegisterView } from './useRegisterView.js';

interface FigureChoiceProps extends Pick<Matrix, 'fields'> {
  readonly view: RegisterView;
}

/** Which figure table and map show: one stance or all that deviates; the map one field of action at a time. */
export function FigureChoice({ fields, view: { filter, map, set } }: FigureChoiceProps) {
  const { t } = useTranslation('deviation');
  return (
    <div className="figure-choice" role="group" aria-label={t('map.choice')}>
      {map && (
        <Select label={t('map.field')} value={filter.fieldCode ?? ''} onChange={(code) => set('feld', code)}>
          <option value="">{t('map.allFields')}</option>
          {fields.map(({ code, title }) => (
            <option key={code} value={code}>
              {code} {title}
            </option>
          ))}
        </Select>
      )}
      <Select label={t('map.figure')} value={filter.stance ?? ''} onChange={(stance) => set('haltung', stance)}>
        <option value="">{t('map.deviating')}</option>
        {stances.map((stance) => (
          <option key={stance} value={stance}>
            {t(`stance.${stance}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
