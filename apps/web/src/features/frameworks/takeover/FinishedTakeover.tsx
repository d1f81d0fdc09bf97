import { useTranslation } from 'react-i18next';
import type { FinishedTakeoverMergePartsFragment } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { useMergeScene } from '../../concepts/merge/desk/merge-scene.js';
import { TakeBack } from './TakeBack.js';

interface FinishedTakeoverProps {
  readonly merge: FinishedTakeoverMergePartsFragment;
  readonly refresh: () => void;
}

export function FinishedTakeover({ merge, refresh }: FinishedTakeoverProps) {
  const { t } = useTranslation('takeover');
  const { above, say } = useMergeScene();
  const { moment } = useFormats();
  const { targetRelease, finishedAt, finishedBy } = merge;
  return (
    <div className="page">
      <PageHead
        title={say('title', { number: targetRelease.number })}
        state={t('finished.state')}
        back={{ to: above, label: say('back') }}
      />
      <Notice tone="success" title={t('finished.by', { name: finishedBy, when: moment(finishedAt) })}>
        <p>{t('finished.next')}</p>
      </Notice>
      <ActionBar>
        <TakeBack merge={merge} refresh={refresh} />
        <ButtonLink variant="primary" to="/rahmenkonzept/entwurf" icon="arrow-forward">
          {t('finished.toDraft')}
        </ButtonLink>
      </ActionBar>
    </div>
  );
}
