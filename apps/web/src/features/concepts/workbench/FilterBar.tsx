import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { DateField } from '../../../ui/form/DateField.js';
import { Select } from '../../../ui/form/Field.js';
import { SearchField } from '../../../ui/form/SearchField.js';
import { Tick } from '../../../ui/form/Tick.js';
import { hitsIn, isSet } from '../tree/concept-filter.js';
import type { Concept } from '../tree/concept-tree.js';
import { useOpenComments } from '../review/useOpenComments.js';
import { stances, useFilter } from '../tree/useFilter.js';

export function FilterBar({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation(['concepts', 'review']);
  const { filter, set, clear } = useFilter();
  const comments = useOpenComments();
  const [cleared, setCleared] = useState(0);
  const showAll = () => {
    clear();
    setCleared(cleared + 1);
  };
  return (
    <div className="filter-bar" role="search" aria-label={t('filter.label')}>
      <SearchField id="konzept-suche" label={t('filter.text')} value={filter.text} onChange={(text) => set('suche', text)} />
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
        {(comments.size > 0 || filter.commented) && (
          <div className="filter-bar__comments">
            <Tick
              label={t('filter', { ns: 'review', count: sum(comments) })}
              checked={filter.commented !== null}
              onChange={(checked) => set('kommentare', checked ? 'offen' : '')}
            />
          </div>
        )}
        <DateField key={cleared} compact label={t('filter.since')} value={filter.since ?? ''} onChange={(day) => set('seit', day)} />
        <div className="filter-bar__hits">
          <p className="small quiet" role="status">
            {isSet(filter) && t('filter.hits', { count: hitsIn(concept.fields, filter) })}
          </p>
          {isSet(filter) && <Button small variant="tertiary" text={t('filter.clear')} onClick={showAll} />}
        </div>
      </div>
    </div>
  );
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0);
