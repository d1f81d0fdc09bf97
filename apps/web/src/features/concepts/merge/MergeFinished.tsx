import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Button.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { UndoMerge } from './UndoMerge.js';
import type { MergePartsFragment } from '../../../graphql/graphql.js';
import { useMergeScene } from './desk/merge-scene.js';

export function MergeFinished({ merge }: { readonly merge: MergePartsFragment }) {
  const { t } = useTranslation('merge');
  const { above, say } = useMergeScene();
  const { targetRelease, takenCount, keptCount, decidedCount } = merge;
  return (
    <div className="page">
      <PageHead
        title={say('title', { number: targetRelease.number })}
        state={t('finished.state')}
        back={{ to: above, label: say('back') }}
      />
      <Notice tone="success" title={t('finished.text', { number: targetRelease.number })}>
        <p>{t('finished.figures', { taken: takenCount, kept: keptCount, decided: decidedCount })}</p>
        <p>{t('finished.next')}</p>
      </Notice>
      <ActionBar>
        <UndoMerge merge={merge} />
        <ButtonLink variant="primary" to={above} icon="arrow-forward">
          {say('back')}
        </ButtonLink>
      </ActionBar>
    </div>
  );
}
