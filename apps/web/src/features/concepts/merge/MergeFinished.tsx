import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { ActionBar, PageHead } from '../../../ui/Page.js';
import { UndoMerge } from './UndoMerge.js';
import type { Merge } from './merge-questions.js';

export function MergeFinished({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation('merge');
  const { targetRelease, takenCount, keptCount, decidedCount } = merge;
  return (
    <div className="page">
      <PageHead
        title={t('title', { number: targetRelease.number })}
        state={t('finished.state')}
        back={{ to: '/konzept', label: t('toConcept') }}
      />
      <Notice tone="success" title={t('finished.text', { number: targetRelease.number })}>
        <p>{t('finished.figures', { taken: takenCount, kept: keptCount, decided: decidedCount })}</p>
        <p>{t('finished.next')}</p>
      </Notice>
      <ActionBar>
        <UndoMerge merge={merge} />
        <ButtonLink variant="primary" to="/konzept" icon="arrow-forward">
          {t('toConcept')}
        </ButtonLink>
      </ActionBar>
    </div>
  );
}
