import { useTranslation } from 'react-i18next';
import type { VolunteerStandardsQuery } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Select } from '../../ui/form/Field.js';
import { SearchField } from '../../ui/form/SearchField.js';
import { useFormats } from '../../ui/values/format.js';
import { filtered, type Area, type Catalogue } from './catalogue-filter.js';
import { StandardRow } from './StandardRow.js';
import { useOpenStandards } from './useOpenStandards.js';
import { basisNames, basisOf, useStandardsView, type StandardsView } from './useStandardsView.js';

interface CatalogueProps {
  readonly catalogue: Catalogue;
  readonly versions: VolunteerStandardsQuery['standardCatalogueVersions'];
}

export function CatalogueView({ catalogue, versions }: CatalogueProps) {
  const { t } = useTranslation('standards');
  const view = useStandardsView();
  const areas = filtered(catalogue.areas, view.filter);
  const standards = useOpenStandards(areas, view.filter.text.trim() !== '');
  return (
    <>
      <FilterBar catalogue={catalogue} versions={versions} view={view} />
      <div className="row row--apart no-print standards__counts">
        <p className="quiet small" role="status">
          {countsOf(areas, t)}
        </p>
        {areas.length > 0 && (
          <Button
            small
            variant="tertiary"
            text={t(standards.allOpen ? 'closeAll' : 'openAll')}
            onClick={standards.allOpen ? standards.closeAll : standards.openAll}
          />
        )}
      </div>
      {areas.length === 0 && <Empty title={t('filter.nothing')} action={<Button text={t('filter.showAll')} onClick={view.clear} />} />}
      {areas.map(({ title, standards: inside }) => (
        <section key={title} className="standards__area" aria-label={title}>
          <h2>{title}</h2>
          <ul role="list" className="standards__list">
            {inside.map((standard) => (
              <StandardRow
                key={standard.id}
                standard={standard}
                open={standards.isOpen(standard.code)}
                named={standards.named}
                search={view.search}
                onToggle={() => standards.toggle(standard.code)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function FilterBar({ catalogue, versions, view: { filter, basisName, set } }: CatalogueProps & { readonly view: StandardsView }) {
  const { t } = useTranslation('standards');
  const { day } = useFormats();
  const all = <option value="">{t('filter.all')}</option>;
  return (
    <div className="standards-filter no-print" role="search" aria-label={t('filter.label')}>
      <SearchField label={t('filter.text')} value={filter.text} onChange={(text) => set('suche', text)} />
      <Select label={t('filter.area')} value={filter.area ?? ''} onChange={(area) => set('bereich', area)}>
        {all}
        {catalogue.areas.map(({ title }) => (
          <option key={title}>{title}</option>
        ))}
      </Select>
      <Select label={t('filter.basis')} value={basisName ?? ''} onChange={(name) => set('grundlage', name)}>
        {all}
        {basisNames.map((name) => (
          <option key={name} value={name}>
            {t(`filter.${basisOf(name)}`)}
          </option>
        ))}
      </Select>
      {versions.length > 1 && (
        <Select label={t('filter.version')} value={String(catalogue.number)} onChange={(number) => set('fassung', number)}>
          {versions.map(({ number, validFrom }) => (
            <option key={number} value={number}>
              {t('versionFrom', { number, day: day(validFrom) })}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'standards'>>['t'];

function countsOf(areas: readonly Area[], t: Translate): string {
  const standards = areas.flatMap((area) => area.standards);
  const criteria = standards.flatMap((standard) => standard.criteria).length;
  return t('counts', { standards: t('count', { count: standards.length }), criteria: t('criteria', { count: criteria }) });
}
