import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FundingProgrammesDocument } from '../../../graphql/graphql.js';
import { Select } from '../../../ui/form/Field.js';
import { SearchField } from '../../../ui/form/SearchField.js';
import { turns, type QueueView } from './useQueueView.js';

export function QueueFilter({ view: { filter, set } }: { readonly view: QueueView }) {
  const { t } = useTranslation('funding');
  const [{ data }] = useQuery({ query: FundingProgrammesDocument, variables: {}, requestPolicy: 'cache-first' });
  return (
    <div className="queue-filter no-print" role="search" aria-label={t('queue.filter')}>
      <SearchField label={t('queue.search')} value={filter.text ?? ''} onChange={(text) => set('suche', text)} />
      <Select label={t('column.turn')} value={filter.turn ?? ''} onChange={(turn) => set('dran', turn)}>
        <option value="">{t('queue.all')}</option>
        {turns.map((turn) => (
          <option key={turn} value={turn}>
            {t(`turn.${turn}`)}
          </option>
        ))}
      </Select>
      <Select label={t('column.programme')} value={String(filter.programmeId ?? '')} onChange={(id) => set('programm', id)}>
        <option value="">{t('queue.all')}</option>
        {data?.fundingProgrammes.edges.map(({ node }) => (
          <option key={node.id} value={node.id}>
            {node.title}
          </option>
        ))}
      </Select>
    </div>
  );
}
