import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAct } from '../../../../api/act.js';
import { useFieldAutosave } from '../../../../api/useFieldAutosave.js';
import { useViewer } from '../../../../api/viewer.js';
import { EditFrameworkIndicatorDocument } from '../../../../graphql/graphql.js';
import { useDocumentTitle } from '../../../../ui/page/Page.js';
import { MoveItem } from '../arrange/MoveItem.js';
import { Standing } from '../arrange/Standing.js';
import type { Arrangement } from '../arrange/useArrangement.js';
import type { Draft, DraftIndicator, Placed } from '../draft-tree.js';
import { DraftPaneHead } from '../DraftPaneHead.js';
import { DraftSaving } from '../item/DraftSaving.js';
import { gapsIn, indicatorFormOf, indicatorValues, usualTargetYear } from './indicator-form.js';
import { IndicatorFields } from './IndicatorFields.js';
import { MeasuredItems } from './MeasuredItems.js';
import { RemoveIndicator } from './RemoveIndicator.js';

interface DraftIndicatorPaneProps {
  readonly draft: Draft;
  readonly indicator: DraftIndicator & Placed;
  readonly arrangement: Arrangement;
  readonly refresh: () => void;
}

export function DraftIndicatorPane({ draft, indicator, arrangement, refresh }: DraftIndicatorPaneProps) {
  const { t } = useTranslation('draft');
  useDocumentTitle(`${indicator.code} ${indicator.title} · ${t('state', { number: draft.number })}`);
  return (
    <article className="stack">
      <Link to="/rahmenkonzept/entwurf/kennzahlen" className="small">
        {t('indicator.all')}
      </Link>
      <DraftPaneHead kind={t('indicator.one')} record={indicator} />
      <Editor draft={draft} indicator={indicator} refresh={refresh} />
      <MeasuredItems draft={draft} indicator={indicator} />
      <section className="stack stack--close">
        <h3>{t('indicator.place')}</h3>
        <Standing items={arrangement.items} item={indicator} />
        <div className="row">
          <MoveItem arrangement={arrangement} item={indicator} />
          <RemoveIndicator draft={draft} indicator={indicator} />
        </div>
      </section>
    </article>
  );
}

function Editor({ draft, indicator, refresh }: Omit<DraftIndicatorPaneProps, 'arrangement'>) {
  const { t } = useTranslation('draft');
  const { form, state, autosave } = useIndicatorAutosave(draft, indicator);
  return (
    <section className="stack" aria-label={t('indicator.definition')}>
      <IndicatorFields
        form={form}
        onChange={autosave.change}
        problem={state.kind === 'refused' ? state.problem : null}
        usualYear={usualTargetYear(draft.indicators)}
      />
      <DraftSaving
        state={state}
        autosave={autosave}
        refresh={refresh}
        incomplete={t(`incomplete.${[...gapsIn(form).values()][0] ?? 'name'}`)}
        fieldName={(field) => t(`form.${field as 'title'}`, { defaultValue: field })}
      />
    </section>
  );
}

function useIndicatorAutosave(draft: Draft, indicator: DraftIndicator) {
  const { accountId } = useViewer();
  const [edit] = useAct(EditFrameworkIndicatorDocument, 'editFrameworkIndicator');
  const current = useMemo(() => indicatorFormOf(indicator), [indicator]);
  return useFieldAutosave({
    key: `${accountId}:draft:${draft.id}:${indicator.id}`,
    current,
    version: indicator.version,
    valuesOf: indicatorValues,
    formOf: indicatorFormOf,
    save: (changed, expectedVersion) => edit({ input: { indicatorId: indicator.id, expectedVersion, ...changed } }),
    unsavable: (form) => [...gapsIn(form).keys()],
  });
}
