import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/form/Field.js';
import { optionsOf, sorts, states, type Proposal } from './proposal-list.js';
import { useProposalFilter } from './useProposals.js';

interface ProposalFilterBarProps {
  readonly proposals: readonly Proposal[];
  readonly own: boolean;
  readonly hits: number;
}

export function ProposalFilterBar({ proposals, own, hits }: ProposalFilterBarProps) {
  const { t } = useTranslation('proposals');
  const { filter, sort, set } = useProposalFilter(own ? null : 'open');
  const { fields, municipalities } = optionsOf(proposals);
  const option = ({ value, label }: { readonly value: string; readonly label: string }) => (
    <option key={value} value={value}>
      {label}
    </option>
  );
  return (
    <div className="proposal-filter" role="search" aria-label={t('filter.label')}>
      <Select label={t('filter.state')} value={filter.state ?? 'all'} onChange={(state) => set('stand', state)}>
        <option value="all">{t('filter.all')}</option>
        {states.map((state) => option({ value: state, label: t(`state.${state}`) }))}
      </Select>
      <Select label={t('filter.field')} value={filter.field ?? ''} onChange={(field) => set('feld', field)}>
        <option value="">{t('filter.all')}</option>
        {fields.map(option)}
      </Select>
      {!own && (
        <Select label={t('filter.municipality')} value={filter.municipality ?? ''} onChange={(id) => set('kommune', id)}>
          <option value="">{t('filter.all')}</option>
          {municipalities.map(option)}
        </Select>
      )}
      <Select label={t('filter.sort')} value={sort} onChange={(order) => set('reihenfolge', order)}>
        {sorts.filter((order) => !own || order !== 'kommune').map((order) => option({ value: order, label: t(`sort.${order}`) }))}
      </Select>
      <p className="small quiet" role="status">
        {t('filter.hits', { count: hits })}
      </p>
    </div>
  );
}
