import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../api/act.js';
import { RemoveCouncilRecordDocument } from '../../../../graphql/graphql.js';
import { ConfirmDialog } from '../../../../ui/dialog/AskFirst.js';
import { useFormats } from '../../../../ui/values/format.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import type { CouncilRecord } from '../way.js';

export function RemoveRecord({ record, onClose }: { readonly record: CouncilRecord; readonly onClose: () => void }) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const [act, busy] = useAct(RemoveCouncilRecordDocument, 'removeCouncilRecord');
  const toast = useToast();
  return (
    <ConfirmDialog
      title={t('remove.title')}
      act={t('remove.title')}
      busy={busy}
      confirm={() => act({ recordId: record.id, expectedVersion: record.version })}
      onDone={() => toast(t('remove.done'))}
      onClose={onClose}
    >
      <p>{t('remove.ask', { body: record.body, date: day(record.date) })}</p>
    </ConfirmDialog>
  );
}
