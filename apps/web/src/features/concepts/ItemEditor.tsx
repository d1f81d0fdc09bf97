import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ConflictDialog } from '../../ui/ConflictDialog.js';
import { ActionBar } from '../../ui/Page.js';
import { issueAt } from '../../ui/ProblemSummary.js';
import { SaveStatus } from '../../ui/SaveStatus.js';
import type { Item } from './concept-tree.js';
import { needsReason } from './item-form.js';
import type { PaneProps } from './NodePane.js';
import { ReasonField } from './ReasonField.js';
import { RemoveOwn } from './RemoveOwn.js';
import { StanceChoices } from './StanceChoices.js';
import { useItemAutosave } from './useItemAutosave.js';
import { WordingFields } from './WordingFields.js';

interface ItemEditorProps extends Omit<PaneProps, 'concept'> {
  readonly item: Item;
}

export function ItemEditor({ item, address, onNext, onConflict }: ItemEditorProps) {
  const { t } = useTranslation('concepts');
  const { value: form, change, state, retry, keepMine, takeTheirs } = useItemAutosave(item);
  const trouble = state.kind === 'refused' ? ({ kind: 'problem', problem: state.problem } as const) : null;
  const ownWording = form.stance === 'adapted' || form.stance === 'own';
  const takeStored = () => {
    takeTheirs();
    onConflict();
  };
  return (
    <section className="stack" aria-label={t('local')}>
      {item.district && <StanceChoices form={form} item={item} onChange={change} />}
      {ownWording && <WordingFields form={form} item={item} onChange={change} trouble={trouble} />}
      {form.stance !== null && form.stance !== 'own' && (
        <ReasonField form={form} item={item} onChange={change} error={issueAt(trouble, 'reason')} />
      )}
      {item.stance === 'own' && <RemoveOwn item={item} address={address} />}
      <ActionBar
        status={
          <SaveStatus
            state={state}
            onRetry={() => void retry()}
            incomplete={t(needsReason(form, item) ? 'incomplete.reason' : 'incomplete.title')}
          />
        }
      >
        {onNext && <Button variant="primary" icon="arrow-forward" text={t('next.label')} onClick={onNext} />}
      </ActionBar>
      {state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={state.conflict}
          fieldName={(field) => t(`change.${field as 'title'}`, { defaultValue: field })}
          onKeepMine={() => keepMine(state.conflict.currentVersion)}
          onTakeTheirs={takeStored}
        />
      )}
    </section>
  );
}
