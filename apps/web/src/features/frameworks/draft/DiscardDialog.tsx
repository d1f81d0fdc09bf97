import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { DiscardFrameworkDraftDocument } from '../../../graphql/graphql.js';
import { ConfirmDialog } from '../../../ui/dialog/AskFirst.js';
import { useFormats } from '../../../ui/values/format.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { lastChanged, type Draft } from './draft-tree.js';

interface DiscardDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** What would be lost and whose work it is, before anybody throws it away. */
export function DiscardDialog({ draft, onClose }: DiscardDialogProps) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const [act, busy] = useAct(DiscardFrameworkDraftDocument, 'discardFrameworkDraft');
  const toast = useToast();
  const navigate = useNavigate();
  const changed = lastChanged(draft, Infinity);
  const [last] = changed;
  const leave = () => {
    toast(t('discard.done', { number: draft.number }));
    return navigate('/rahmenkonzept/fassungen');
  };
  return (
    <ConfirmDialog
      title={t('discard.title', { number: draft.number })}
      act={t('discard.act')}
      keep={t('discard.keep')}
      busy={busy}
      confirm={() => act({ releaseId: draft.id })}
      onDone={leave}
      onClose={onClose}
    >
      <p>{t('discard.text')}</p>
      {last?.updatedBy && last.updatedAt && (
        <p>
          {t('discard.changed', { count: changed.length })} {t('updated', { name: last.updatedBy, when: moment(last.updatedAt) })}
        </p>
      )}
      <p className="quiet">
        {t('discard.keepFile')} <a href={`/files/framework/${draft.id}.xlsx`}>{t('discard.file')}</a>
      </p>
    </ConfirmDialog>
  );
}
