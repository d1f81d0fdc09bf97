import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { useAutosave } from '../../../api/useAutosave.js';
import { useViewer } from '../../../api/viewer.js';
import { EditFrameworkItemDocument } from '../../../graphql/graphql.js';
import { ConflictDialog } from '../../../ui/ConflictDialog.js';
import { useFormats } from '../../../ui/format.js';
import { ActionBar, useDocumentTitle } from '../../../ui/Page.js';
import { SaveStatus } from '../../../ui/SaveStatus.js';
import { AddItem } from './AddItem.js';
import { below, formOf, patchOf, type Draft, type DraftForm, type DraftItem } from './draft-tree.js';
import { DraftFields } from './DraftFields.js';
import { IndicatorLinks } from './IndicatorLinks.js';
import { MoveItem } from './MoveItem.js';
import { RemoveItem } from './RemoveItem.js';

interface DraftItemPaneProps {
  readonly draft: Draft;
  readonly item: DraftItem;
  readonly onConflict: () => void;
}

export function DraftItemPane({ draft, item, onConflict }: DraftItemPaneProps) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const name = `${item.code} ${item.title}`;
  const kindBelow = below[item.kind];
  useDocumentTitle(`${name} · ${t('state', { number: draft.number })}`);
  return (
    <article className="stack">
      <header className="pane-head">
        <p className="small quiet">{t(`kind.${item.kind}`)}</p>
        <h2>{name}</h2>
        {item.updatedBy && item.updatedAt && (
          <p className="small quiet">{t('updated', { name: item.updatedBy, when: moment(item.updatedAt) })}</p>
        )}
      </header>
      <Editor draft={draft} item={item} onConflict={onConflict} />
      {(item.kind === 'goal' || item.kind === 'measure') && <IndicatorLinks draft={draft} item={item} />}
      <section className="stack stack--close">
        <h3>{t('place')}</h3>
        <div className="row">
          <MoveItem draft={draft} item={item} />
          {kindBelow && <AddItem kind={kindBelow} parentId={item.id} />}
          <RemoveItem draft={draft} item={item} />
        </div>
      </section>
    </article>
  );
}

function Editor({ draft, item, onConflict }: DraftItemPaneProps) {
  const { t } = useTranslation('draft');
  const { value, change, state, retry, keepMine, takeTheirs } = useItemAutosave(item);
  const takeStored = () => {
    takeTheirs();
    onConflict();
  };
  const problem = state.kind === 'refused' ? state.problem : null;
  return (
    <section className="stack" aria-label={t('wording')}>
      <DraftFields draft={draft} item={item} form={value} onChange={change} problem={problem} />
      <ActionBar status={<SaveStatus state={state} onRetry={() => void retry()} incomplete={t('incomplete')} />}>{null}</ActionBar>
      {state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={state.conflict}
          fieldName={(field) => t(`form.${field as 'title'}`, { defaultValue: field })}
          onKeepMine={() => keepMine(state.conflict.currentVersion)}
          onTakeTheirs={takeStored}
        />
      )}
    </section>
  );
}

function useItemAutosave(item: DraftItem) {
  const { accountId } = useViewer();
  const [edit] = useAct(EditFrameworkItemDocument, 'editFrameworkItem');
  const current = useMemo(() => formOf(item), [item]);
  return useAutosave<DraftForm>({
    key: `${accountId}:draft:${item.id}`,
    current,
    version: item.version,
    save: (form, expectedVersion) => edit({ input: { itemId: item.id, expectedVersion, ...patchOf(form, current) } }),
    isComplete: ({ code, title }) => code.trim() !== '' && title.trim() !== '',
  });
}
