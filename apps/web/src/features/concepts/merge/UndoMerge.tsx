import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { UndoMergeDocument, type MergePartsFragment } from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { useToast } from '../../../ui/feedback/Toast.js';

export function UndoMerge({ merge }: { readonly merge: MergePartsFragment }) {
  const { t } = useTranslation('merge');
  const [act, busy] = useOneTimeAct(UndoMergeDocument, 'undoMerge');
  const toast = useToast();
  const navigate = useNavigate();
  if (!merge.availableActions.includes('undo')) return null;
  const undone = ({ draftDiscarded }: { readonly draftDiscarded: boolean }) => {
    toast(t(draftDiscarded ? 'undo.doneWithDraft' : 'undo.done'));
    return navigate('/konzept');
  };
  return (
    <AskFirst
      button={(asking) => <Button text={t('undo.label')} {...asking} />}
      title={t('undo.title')}
      act={t('undo.act')}
      busy={busy}
      confirm={() => act({ expectedVersion: merge.version })}
      onDone={undone}
    >
      <p>{t(merge.state === 'open' ? 'undo.openText' : 'undo.finishedText')}</p>
    </AskFirst>
  );
}
