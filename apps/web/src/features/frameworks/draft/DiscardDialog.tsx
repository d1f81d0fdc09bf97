import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { DiscardFrameworkDraftDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { useFormats } from '../../../ui/format.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import { lastChanged, type Draft } from './draft-tree.js';

interface DiscardDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** What would be lost and whose work it is, before anybody throws it away. */
export function DiscardDialog({ draft, onClose }: DiscardDialogProps) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const { discard, busy, trouble } = useDiscard(draft);
  const changed = lastChanged(draft, Infinity);
  const [last] = changed;
  return (
    <Dialog
      title={t('discard.title', { number: draft.number })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('discard.keep')} onClick={onClose} />
          <Button variant="primary" text={t('discard.act')} busy={busy} onClick={() => void discard()} />
        </>
      }
    >
      <div className="stack">
        <ProblemSummary trouble={trouble} />
        <p>{t('discard.text')}</p>
        {last?.updatedBy && last.updatedAt && (
          <p>
            {t('discard.changed', { count: changed.length })} {t('updated', { name: last.updatedBy, when: moment(last.updatedAt) })}
          </p>
        )}
        <p className="quiet">
          {t('discard.keepFile')} <a href={`/files/framework/${draft.id}.xlsx`}>{t('discard.file')}</a>
        </p>
      </div>
    </Dialog>
  );
}

function useDiscard({ id, number }: Draft) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(DiscardFrameworkDraftDocument, 'discardFrameworkDraft');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const discard = async () => {
    const outcome = await act({ releaseId: id });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('discard.done', { number }));
    await navigate('/rahmenkonzept/fassungen');
  };
  return { discard, busy, trouble };
}
