import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { TakeConceptStepDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { Missing, Standing } from '../council/way.js';
import { MissingList } from '../council/MissingList.js';

interface StepButtonProps {
  readonly step: 'open_review' | 'bring_before_council';
  readonly concept: Pick<Standing, 'version'>;
  /** Something of this left open, the step asks first. */
  readonly missing: readonly Missing[];
}

export function StepButton({ step, concept, missing }: StepButtonProps) {
  const { t } = useTranslation('concepts');
  const [asking, setAsking] = useState(false);
  const { take, busy, trouble } = useStep(step, concept);
  const confirm = () => {
    setAsking(false);
    void take();
  };
  return (
    <div className="stack stack--close">
      <Button text={t(`step.${step}`)} busy={busy} onClick={() => (missing.length > 0 ? setAsking(true) : void take())} />
      <ProblemSummary trouble={trouble} />
      {asking && <Anyway missing={missing} onConfirm={confirm} onClose={() => setAsking(false)} />}
    </div>
  );
}

function useStep(step: StepButtonProps['step'], { version }: StepButtonProps['concept']) {
  const { t } = useTranslation('concepts');
  const [act, busy] = useOneTimeAct(TakeConceptStepDocument, 'takeConceptStep');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const take = async () => {
    const outcome = await act({ step, expectedVersion: version });
    if (outcome.kind === 'done') toast(t(`stepTaken.${step}`));
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return { take, busy, trouble };
}

interface AnywayProps {
  readonly missing: readonly Missing[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Anyway({ missing, onConfirm, onClose }: AnywayProps) {
  const { t } = useTranslation('council');
  return (
    <Dialog
      title={t('anyway.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('anyway.act')} onClick={onConfirm} />
        </>
      }
    >
      <MissingList missing={missing} />
      <p>{t('anyway.text')}</p>
    </Dialog>
  );
}
