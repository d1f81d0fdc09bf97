import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../api/act.js';
import { TakeConceptStepDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import type { Concept } from './concept-tree.js';

interface StepButtonProps {
  readonly step: 'open_review' | 'bring_before_council';
  readonly concept: Concept;
}

export function StepButton({ step, concept }: StepButtonProps) {
  const { t } = useTranslation('concepts');
  const [act, busy] = useOneTimeAct(TakeConceptStepDocument, 'takeConceptStep');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const take = async () => {
    const outcome = await act({ step, expectedVersion: concept.version });
    if (outcome.kind === 'done') toast(t(`stepTaken.${step}`));
    else setTrouble(outcome);
  };
  return (
    <div className="stack stack--close">
      <Button text={t(`step.${step}`)} busy={busy} onClick={() => void take()} />
      <ProblemSummary trouble={trouble} />
    </div>
  );
}
