import { useTranslation } from 'react-i18next';
import { Select, TextField } from '../../ui/Field.js';
import { filtered, isSet, itemsIn, type Concept } from './concept-tree.js';
import { stances, useFilter } from './useFilter.js';

export function FilterBar({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('concepts');
  const { filter, set } = useFilter();
  return (
    <div className="filter-bar" role="search" aria-label={t('filter.label')}>
      <TextField id="konzept-suche" label={t('filter.text')} type="search" value={filter.text} onChange={(text) => set('suche', text)} />
      <div className="filter-bar__selects">
        <Select label={t('filter.field')} value={filter.field ?? ''} onChange={(code) => set('feld', code)}>
          <option value="">{t('filter.all')}</option>
          {concept.fields.map((field) => (
            <option key={field.code} value={field.code}>
              {field.code} {field.title}
            </option>
          ))}
        </Select>
        <Select label={t('filter.stance')} value={filter.stance ?? ''} onChange={(stance) => set('haltung', stance)}>
          <option value="">{t('filter.all')}</option>
          {stances.map((stance) => (
            <option key={stance} value={stance}>
              {t(`stance.${stance}`)}
            </option>
          ))}
        </Select>
      </div>
      {isSet(filter) && (
        <p className="small quiet" role="status">
          {t('filter.hits', { count: itemsIn(filtered(concept.fields, filter)).length })}
        </p>
      )}
    </div>
  );
}
