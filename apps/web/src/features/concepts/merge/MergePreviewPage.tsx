import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../ui/page/Page.js';
import { MergeAsked, MergeKept, MergeTaken } from './MergeNotes.js';
import type { Preview } from './desk/merge-questions.js';
import { useMergeScene } from './desk/merge-scene.js';

interface MergePreviewPageProps {
  readonly preview: Preview;
  /** What is taken and kept beside words. */
  readonly facts?: { readonly taken: ReactNode; readonly kept: ReactNode };
  /** How it begins. */
  readonly start: ReactNode;
}

export function MergePreviewPage({ preview, facts, start }: MergePreviewPageProps) {
  const { t } = useTranslation('merge');
  const { above, say } = useMergeScene();
  return (
    <div className="page">
      <PageHead
        title={say('title', { number: preview.targetRelease.number })}
        state={t('preview.state')}
        back={{ to: above, label: say('back') }}
        intro={<p>{say('intro')}</p>}
      />
      <Figures preview={preview} />
      <div className="stack stack--loose">
        <MergeAsked notes={preview.conflicts} />
        <MergeTaken notes={preview.taken} more={facts?.taken} />
        <MergeKept notes={preview.kept} more={facts?.kept} />
      </div>
      {preview.availableActions.includes('start') ? start : <p className="quiet">{t('preview.notYou')}</p>}
    </div>
  );
}

function Figures({ preview: { takenCount, keptCount, total } }: { readonly preview: Preview }) {
  const { t } = useTranslation('merge');
  const figures = [
    [takenCount, t('preview.taken', { count: takenCount })],
    [keptCount, t('preview.kept', { count: keptCount })],
    [total, t('preview.asked', { count: total })],
  ] as const;
  return (
    <ul role="list" className="merge-figures">
      {figures.map(([figure, label]) => (
        <li key={label}>
          <strong>{figure}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
