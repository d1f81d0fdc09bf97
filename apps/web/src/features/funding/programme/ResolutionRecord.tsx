import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useViewer } from '../../../api/viewer.js';
import { RecordProgrammeResolutionDocument } from '../../../graphql/graphql.js';
import { ResolutionDialog } from '../../../ui/dialog/ResolutionDialog.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { Programme } from './programme.js';

export function ResolutionRecord({ programme, onClose }: { readonly programme: Programme; readonly onClose: () => void }) {
  const { t } = useTranslation('funding');
  const { accountId } = useViewer();
  const toast = useToast();
  const [record] = useOneTimeAct(RecordProgrammeResolutionDocument, 'recordProgrammeResolution');
  const done = () => {
    toast(t('resolution.recorded'));
    onClose();
  };
  return (
    <ResolutionDialog
      title={t('resolution.record')}
      actLabel={t('resolution.record')}
      keptAs={`${accountId}:resolution:${programme.id}`}
      initial={{ body: t('resolution.body'), date: '' }}
      act={({ body, date, paperNumber }) =>
        record({ input: { body, date, paperNumber, programmeId: programme.id, expectedVersion: programme.version } })
      }
      onDone={done}
      onClose={onClose}
    >
      <p>{t('resolution.consequence')}</p>
    </ResolutionDialog>
  );
}
