import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../api/act.js';
import { OpenConceptDraftDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import { AdoptionDialog } from './AdoptionDialog.js';
import type { Concept } from './concept-tree.js';
import { ReturnDialog } from './ReturnDialog.js';
import { StepButton } from './StepButton.js';

type Dialog = 'adopt' | 'return' | null;

/** The way of a revision to the council: only the steps the server offers now. */
export function AdoptionActions({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('concepts');
  const [dialog, setDialog] = useState<Dialog>(null);
  const { availableActions } = concept;
  const close = () => setDialog(null);
  return (
    <div className="row">
      {availableActions.includes('open_draft') && <OpenDraft />}
      {availableActions.includes('return_to_draft') && <Button text={t('step.return_to_draft')} onClick={() => setDialog('return')} />}
      {availableActions.includes('open_review') && <StepButton step="open_review" concept={concept} />}
      {availableActions.includes('bring_before_council') && <StepButton step="bring_before_council" concept={concept} />}
      {availableActions.includes('record_adoption') && <Button text={t('adoption.record')} onClick={() => setDialog('adopt')} />}
      {dialog === 'adopt' && <AdoptionDialog concept={concept} onClose={close} />}
      {dialog === 'return' && <ReturnDialog concept={concept} onClose={close} />}
    </div>
  );
}

function OpenDraft() {
  const { t } = useTranslation('concepts');
  const [act, busy] = useOneTimeAct(OpenConceptDraftDocument, 'openConceptDraft');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const open = async () => {
    const outcome = await act({});
    if (outcome.kind === 'done') toast(t('adoption.draftOpened'));
    else setTrouble(outcome);
  };
  return (
    <div className="stack stack--close">
      <Button text={t('adoption.openDraft')} busy={busy} onClick={() => void open()} />
      <ProblemSummary trouble={trouble} />
    </div>
  );
}
