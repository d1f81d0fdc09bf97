import { KernCheckbox } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../../ui/form/Field.js';
import { isSet } from './neighbour-items.js';
import { useNeighbourFilter } from './useNeighbourFilter.js';

interface NeighbourFilterBarProps {
  readonly fields: readonly { readonly code: string; readonly title: string }[];
  readonly hits: number;
}

export function NeighbourFilterBar({ fields, hits }: NeighbourFilterBarProps) {
  const { t } = useTranslation('neighbour');
  const { filter, set } = useNeighbourFilter();
  return (
    <div className="filter-bar" role="search" aria-label={t('filter.label')}>
      <Select label={t('filter.field')} value={filter.field ?? ''} onChange={(code) => set('feld', code)}>
        <option value="">{t('filter.every')}</option>
        {fields.map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </Select>
      <KernCheckbox
        id="nur-eigenes"
        label={t('filter.worded')}
        checked={filter.worded}
        onChange={() => set('nur', filter.worded ? null : 'eigenes')}
      />
      <KernCheckbox
        id="hier-offen"
        label={t('filter.open')}
        checked={filter.open}
        onChange={() => set('hier', filter.open ? null : 'offen')}
      />
      {isSet(filter) && (
        <p className="small quiet" role="status">
          {t('filter.hits', { count: hits })}
        </p>
      )}
    </div>
  );
}
