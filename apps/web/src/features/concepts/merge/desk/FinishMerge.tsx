import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import type { Merge } from './merge-questions.js';
import { useMergeActs, useMergeScene } from './merge-scene.js';

export function FinishMerge({ merge: { availableActions, version } }: { readonly merge: Merge }) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const [act, busy] = useMergeActs().finish;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  if (!availableActions.includes('finish')) return null;
  const finish = async () => {
    const outcome = await act({ expectedVersion: version });
    if (outcome.kind === 'done') toast(say('finished'));
    else setTrouble(outcome);
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <Button variant="primary" text={t('finish.label')} busy={busy} onClick={() => void finish()} />
    </>
  );
}
