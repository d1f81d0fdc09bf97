import { useTranslation } from 'react-i18next';
import type { SaveState } from '../../../api/autosave.js';
import { Button } from '../../../ui/Button.js';
import { ConflictDialog } from '../../../ui/dialog/ConflictDialog.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { issueAt } from '../../../ui/feedback/ProblemSummary.js';
import { SaveStatus } from '../../../ui/feedback/SaveStatus.js';
import type { Item } from '../tree/concept-tree.js';
import { missingIn, type ItemForm } from '../item/item-form.js';
import { ReasonField } from './ReasonField.js';
import { RemoveOwn } from './RemoveOwn.js';
import { StanceChoices } from './StanceChoices.js';
import { useItemAutosave } from './useItemAutosave.js';
import type { Onward } from '../tree/useOnward.js';
import { WordingFields } from './WordingFields.js';

interface ItemEditorProps {
  readonly item: Item;
  readonly address: string;
  readonly onward: Onward | null;
  readonly onConflict: () => void;
}

export function ItemEditor({ item, address, onward, onConflict }: ItemEditorProps) {
  const { t } = useTranslation('concepts');
  const { value: form, change, state, retry, keepMine, takeTheirs } = useItemAutosave(item);
  const takeStored = () => {
    takeTheirs();
    onConflict();
  };
  return (
    <section className="stack" aria-label={t('local')}>
      <Decision form={form} item={item} onChange={change} state={state} />
      {item.stance === 'own' && <RemoveOwn item={item} address={address} />}
      <ActionBar
        status={<SaveStatus state={state} onRetry={() => void retry()} incomplete={t(`incomplete.${missingIn(form, item) ?? 'title'}`)} />}
      >
        {onward && <Button variant="primary" icon="arrow-forward" text={onward.label} onClick={onward.go} />}
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

interface DecisionProps {
  readonly form: ItemForm;
  readonly item: Item;
  readonly onChange: (form: ItemForm) => void;
  readonly state: SaveState;
}

function Decision({ state, ...props }: DecisionProps) {
  const { stance } = props.form;
  const trouble = state.kind === 'refused' ? ({ kind: 'problem', problem: state.problem } as const) : null;
  return (
    <>
      {props.item.district && <StanceChoices {...props} />}
      {(stance === 'adapted' || stance === 'own') && <WordingFields {...props} trouble={trouble} />}
      {stance !== null && stance !== 'own' && <ReasonField {...props} error={issueAt(trouble, 'reason')} />}
    </>
  );
}
