import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useSurroundings, useViewer } from '../../../api/viewer.js';
import { RecordConceptAdoptionDocument } from '../../../graphql/graphql.js';
import { ResolutionDialog } from '../../../ui/dialog/ResolutionDialog.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { CouncilRecord, Standing } from '../council/way.js';

interface AdoptionDialogProps {
  readonly concept: Pick<Standing, 'id' | 'version'>;
  readonly resolution: CouncilRecord | null;
  readonly onClose: () => void;
}

export function AdoptionDialog({ concept, resolution, onClose }: AdoptionDialogProps) {
  const { t } = useTranslation(['concepts', 'council']);
  const { installation } = useSurroundings();
  const { accountId } = useViewer();
  const toast = useToast();
  const [record] = useOneTimeAct(RecordConceptAdoptionDocument, 'recordConceptAdoption');
  const done = () => {
    toast(t('adoption.recorded'));
    onClose();
  };
  return (
    <ResolutionDialog
      title={t('adoption.record')}
      actLabel={t('adoption.record')}
      keptAs={`${accountId}:adoption:${concept.id}`}
      initial={resolution ?? { body: t('adoption.council'), date: installation.today }}
      urlHint={t('record.urlHint', { ns: 'council' })}
      act={(resolution) => record({ input: { ...resolution, expectedVersion: concept.version } })}
      onDone={done}
      onClose={onClose}
    >
      <p>{t('adoption.consequence')}</p>
    </ResolutionDialog>
  );
}
