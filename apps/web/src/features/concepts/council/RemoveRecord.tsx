import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { RemoveCouncilRecordDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { useFormats } from '../../../ui/format.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import type { CouncilRecord } from './way.js';

export function RemoveRecord({ record, onClose }: { readonly record: CouncilRecord; readonly onClose: () => void }) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const [act, busy] = useAct(RemoveCouncilRecordDocument, 'removeCouncilRecord');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const remove = async () => {
    const outcome = await act({ recordId: record.id, expectedVersion: record.version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('remove.done'));
    onClose();
  };
  return (
    <Dialog
      title={t('remove.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('remove.title')} busy={busy} onClick={() => void remove()} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <p>{t('remove.ask', { body: record.body, date: day(record.date) })}</p>
    </Dialog>
  );
}
