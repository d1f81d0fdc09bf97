import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../api/act.js';
import { useFieldAutosave } from '../../../../api/useFieldAutosave.js';
import { useViewer } from '../../../../api/viewer.js';
import { EditFrameworkItemDocument } from '../../../../graphql/graphql.js';
import { useDocumentTitle } from '../../../../ui/page/Page.js';
import { ItemProposals } from '../../../proposals/answer/ItemProposals.js';
import { AddItem } from './AddItem.js';
import { MoveItem } from '../arrange/MoveItem.js';
import { codeFits } from '../arrange/places.js';
import { Standing } from '../arrange/Standing.js';
import type { Arrangement } from '../arrange/useArrangement.js';
import { below, isAssignable, type Draft, type DraftItem } from '../draft-tree.js';
import { DraftFields } from './DraftFields.js';
import { DraftPaneHead } from '../DraftPaneHead.js';
import { DraftSaving } from './DraftSaving.js';
import { IndicatorLinks } from '../indicators/IndicatorLinks.js';
import { formOf, itemValues, namelessIn } from './item-form.js';
import { RemoveItem } from './RemoveItem.js';
import { Renumber } from './Renumber.js';

interface DraftItemPaneProps {
  readonly draft: Draft;
  readonly item: DraftItem;
  readonly arrangement: Arrangement;
  readonly refresh: () => void;
}

export function DraftItemPane({ draft, item, arrangement, refresh }: DraftItemPaneProps) {
  const { t } = useTranslation('draft');
  const kindBelow = below[item.kind];
  useDocumentTitle(`${item.code} ${item.title} · ${t('state', { number: draft.number })}`);
  return (
    <article className="stack">
      <DraftPaneHead kind={t(`kind.${item.kind}`)} record={item} />
      <Editor draft={draft} item={item} refresh={refresh} />
      {isAssignable(item) && <ItemProposals itemId={item.id} />}
      {isAssignable(item) && <IndicatorLinks draft={draft} item={item} />}
      <section className="stack stack--close">
        <h3>{t('place')}</h3>
        <Standing items={arrangement.items} item={item} />
        <div className="row">
          <MoveItem arrangement={arrangement} item={item} />
          {(kindBelow ?? isAstray(draft, item)) && <Renumber item={item} />}
          {kindBelow && <AddItem kind={kindBelow} parentId={item.id} />}
          <RemoveItem draft={draft} item={item} />
        </div>
      </section>
    </article>
  );
}

function isAstray({ items }: Draft, item: DraftItem) {
  const parent = items.find(({ id }) => id === item.parentId);
  return parent !== undefined && !codeFits(item, parent);
}

function Editor({ draft, item, refresh }: Omit<DraftItemPaneProps, 'arrangement'>) {
  const { t } = useTranslation('draft');
  const { form, state, autosave } = useItemAutosave(draft, item);
  return (
    <section className="stack" aria-label={t('wording')}>
      <DraftFields
        draft={draft}
        item={item}
        form={form}
        onChange={autosave.change}
        problem={state.kind === 'refused' ? state.problem : null}
      />
      <DraftSaving
        state={state}
        autosave={autosave}
        refresh={refresh}
        incomplete={t('incomplete.name')}
        fieldName={(field) => t(`form.${field as 'title'}`, { defaultValue: field })}
      />
    </section>
  );
}

function useItemAutosave(draft: Draft, item: DraftItem) {
  const { accountId } = useViewer();
  const [edit] = useAct(EditFrameworkItemDocument, 'editFrameworkItem');
  const current = useMemo(() => formOf(item), [item]);
  return useFieldAutosave({
    key: `${accountId}:draft:${draft.id}:${item.id}`,
    current,
    version: item.version,
    valuesOf: itemValues,
    formOf,
    save: (changed, expectedVersion) => edit({ input: { itemId: item.id, expectedVersion, ...changed } }),
    unsavable: namelessIn,
  });
}
