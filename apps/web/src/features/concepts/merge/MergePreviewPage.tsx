import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { StartMergeDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { ActionBar, PageHead } from '../../../ui/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import { MergeNotes } from './MergeNotes.js';
import { grouped, type Preview } from './merge-questions.js';

export function MergePreviewPage({ preview, onStarted }: { readonly preview: Preview; readonly onStarted: () => void }) {
  const { t } = useTranslation('merge');
  const questions = preview.conflicts.map((conflict) => ({ ...conflict, what: conflict.reason }));
  return (
    <div className="page">
      <PageHead
        title={t('title', { number: preview.targetRelease.number })}
        state={t('preview.state')}
        back={{ to: '/konzept', label: t('toConcept') }}
        intro={<p>{t('preview.intro')}</p>}
      />
      <Figures preview={preview} />
      <div className="stack stack--loose">
        <MergeNotes title={t('preview.askedTitle')} groups={grouped(questions)} name={(what) => t(`reason.${what}`)} counting="questions" />
        <MergeNotes title={t('preview.takenTitle')} groups={grouped(preview.taken)} name={(what) => t(`takenAs.${what}`)} />
        <MergeNotes title={t('preview.keptTitle')} groups={grouped(preview.kept)} name={(what) => t(`keptAs.${what}`)} />
      </div>
      {preview.availableActions.includes('start') ? (
        <Start releaseId={preview.targetRelease.id} onStarted={onStarted} />
      ) : (
        <p className="quiet">{t('preview.notYou')}</p>
      )}
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

function Start({ releaseId, onStarted }: { readonly releaseId: string; readonly onStarted: () => void }) {
  const { t } = useTranslation('merge');
  const [act, busy] = useOneTimeAct(StartMergeDocument, 'startMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const start = async () => {
    const outcome = await act({ targetReleaseId: releaseId });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('preview.started'));
    onStarted();
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <ActionBar status={<p className="small quiet">{t('preview.draft')}</p>}>
        <Button variant="primary" text={t('preview.start')} busy={busy} onClick={() => void start()} />
      </ActionBar>
    </>
  );
}
