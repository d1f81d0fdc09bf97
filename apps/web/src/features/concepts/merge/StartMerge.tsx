import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { StartMergeDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';

export function StartMerge({ releaseId, onStarted }: { readonly releaseId: string; readonly onStarted: () => void }) {
  const { t } = useTranslation('merge');
  const [act, busy] = useOneTimeAct(StartMergeDocument, 'startMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const start = async () => {
    const outcome = await act({ targetReleaseId: releaseId });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('preview.started'));
    // The questions take the place of the preview under the same address; one begins at their top.
    window.scrollTo(0, 0);
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
