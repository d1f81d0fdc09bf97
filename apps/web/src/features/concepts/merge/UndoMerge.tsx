import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { UndoMergeDocument, type MergePartsFragment } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';

export function UndoMerge({ merge }: { readonly merge: MergePartsFragment }) {
  const { t } = useTranslation('merge');
  const [asking, setAsking] = useState(false);
  if (!merge.availableActions.includes('undo')) return null;
  return (
    <>
      <Button text={t('undo.label')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && <UndoDialog merge={merge} onClose={() => setAsking(false)} />}
    </>
  );
}

function UndoDialog({ merge, onClose }: { readonly merge: MergePartsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation('merge');
  const { undo, busy, trouble } = useUndo(merge, onClose);
  return (
    <Dialog
      title={t('undo.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('undo.act')} busy={busy} onClick={() => void undo()} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <p>{t(merge.state === 'open' ? 'undo.openText' : 'undo.finishedText')}</p>
    </Dialog>
  );
}

function useUndo({ version }: MergePartsFragment, onClose: () => void) {
  const { t } = useTranslation('merge');
  const [act, busy] = useOneTimeAct(UndoMergeDocument, 'undoMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const undo = async () => {
    const outcome = await act({ expectedVersion: version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    toast(t(outcome.value.draftDiscarded ? 'undo.doneWithDraft' : 'undo.done'));
    await navigate('/konzept');
  };
  return { undo, busy, trouble };
}
